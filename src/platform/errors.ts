export type FieldErrors = Readonly<Record<string, string>>
export type RefusalKind = 'invalid' | 'not-found' | 'not-allowed' | 'conflict' | 'too-many'

/** Something the person can be told about. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly fields: FieldErrors
  constructor(kind: RefusalKind, message: string, fields: FieldErrors = {}) {
    super(message)
    this.kind = kind
    this.fields = fields
  }
}

export const invalid = (fields: FieldErrors) => new Refusal('invalid', 'Check your answers', fields)
export const notFound = (what: string) => new Refusal('not-found', `${what} not found`)
export const notAllowed = (to: string) => new Refusal('not-allowed', `You cannot ${to}`)
export const conflict = (why: string) => new Refusal('conflict', why)
export const tooMany = (why: string) => new Refusal('too-many', why)

/** Where something failed and of what kind, without what it says: that may hold words of a record or a document. */
export function whereItFailed(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('something thrown')
  const { code } = error as { code?: unknown }
  const place = new Error(typeof code === 'string' ? `${error.name} ${code}` : error.name)
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  place.stack = [place.message, ...frames.slice(0, 8)].join('\n')
  return place
}
