import type { FastifyRequest } from 'fastify'
import type { FieldErrors } from '../platform/errors.ts'
import type { Answers, Page, Upload } from '../platform/page.ts'

export type Body = { answers: Answers; file?: Upload; errors: FieldErrors }

const MEGABYTE = 1_000_000
const inMegabytes = (bytes: number): number => Math.max(1, Math.floor(bytes / MEGABYTE))
const failWith = (statusCode: number, why: string) => Object.assign(new Error(why), { statusCode })

/** Nobody can type a NUL, and PostgreSQL keeps none. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '')

/** What an ordinary form sent. */
export function plainAnswers(request: FastifyRequest): Answers {
  if (request.isMultipart()) return {}
  const entries = Object.entries((request.body ?? {}) as Answers)
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutNul(value) : value.map(withoutNul),
    ]),
  )
}

/** What a form sent. A file is taken only by a page that says so; all parts together stay near its limit. */
export async function bodyOfRequest(request: FastifyRequest, upload: Page['upload']): Promise<Body> {
  if (request.method !== 'POST') return { answers: {}, errors: {} }
  if (!request.isMultipart()) return { answers: plainAnswers(request), errors: {} }
  if (!upload) throw failWith(415, 'This page takes no files.')
  const { bytes: limit } = upload
  const answers: Record<string, string> = {}
  const errors: Record<string, string> = {}
  let file: Upload | undefined
  let total = 0
  for await (const part of request.parts({ limits: { fileSize: limit, fieldSize: limit, parts: 40 } })) {
    if (part.type === 'field') {
      const value = String(part.value)
      total += value.length
      if (part.valueTruncated) errors[part.fieldname] = `Enter less than ${inMegabytes(limit)} MB of text`
      else answers[part.fieldname] = withoutNul(value)
    } else {
      const bytes = await part.toBuffer().catch(() => undefined)
      total += bytes?.length ?? 0
      if (!bytes) errors[part.fieldname] = `Choose a file smaller than ${inMegabytes(limit)} MB`
      else if (part.filename) file = { name: withoutNul(part.filename), bytes }
    }
    if (total > limit + MEGABYTE) throw failWith(413, 'The form is too large.')
  }
  return { answers, errors, ...(file ? { file } : {}) }
}
