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

export type Failure = { kind: string; code?: string; constraint?: string; stack: readonly string[] }

const FRAMES = 12
/** A line of a stack that names a place in a file; a message may have lines that only begin like one. */
const FRAME = /^\s+at (?:.+ \()?(?:file:|node:|\/|[A-Za-z]:\\)\S*:\d+:\d+\)?$/
const WORD = /^[\w.-]{1,80}$/

/** Of what kind a failure is and where: never what it says, which may quote a record, a form or a document. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'something thrown', stack: [] }
  const { name, message, stack = '', code, constraint } = error as Error & Record<string, unknown>
  const word = (value: unknown) => (typeof value === 'string' && WORD.test(value) ? value : undefined)
  const frames = (message ? stack.replaceAll(message, '') : stack)
    .split('\n')
    .filter(line => FRAME.test(line))
    .map(line => line.trim())
  return {
    kind: error instanceof Refusal ? `Refusal ${error.kind}` : (word(name) ?? 'Error'),
    ...(word(code) ? { code: word(code) } : {}),
    ...(word(constraint) ? { constraint: word(constraint) } : {}),
    stack: frames.slice(0, FRAMES),
  } as Failure
}

export const sayKind = ({ kind, code, constraint }: Failure): string =>
  [kind, code, constraint].filter(Boolean).join(' ')

/** For a console: one line of what kind, and where. */
export function sayFailure(error: unknown): string {
  const failure = failureOf(error)
  return [sayKind(failure), ...failure.stack].join('\n    ')
}

/** The same as something to throw. */
export function whereItFailed(error: unknown): Error {
  const failure = failureOf(error)
  const place = new Error(sayKind(failure))
  place.stack = [place.message, ...failure.stack.map(line => `    ${line}`)].join('\n')
  return place
}
