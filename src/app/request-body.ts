import type { FastifyRequest } from 'fastify'
import type { FieldErrors } from '../platform/errors.ts'
import type { Answers, Page, Upload } from '../platform/page.ts'

export type Body = { answers: Answers; file?: Upload; errors: FieldErrors }

const sayLimit = (bytes: number): string => `Choose a file smaller than ${Math.floor(bytes / 1_000_000)} MB`

/** What a form sent. A file is taken only by a page that says so, and only up to its size. */
export async function bodyOfRequest(request: FastifyRequest, page: Page): Promise<Body> {
  if (request.method !== 'POST') return { answers: {}, errors: {} }
  if (!request.isMultipart()) return { answers: (request.body ?? {}) as Answers, errors: {} }
  if (!page.upload) throw Object.assign(new Error('This page takes no files.'), { statusCode: 415 })
  const { bytes: limit } = page.upload
  const answers: Record<string, string> = {}
  const errors: Record<string, string> = {}
  let file: Upload | undefined
  for await (const part of request.parts({ limits: { fileSize: limit, fieldSize: limit } })) {
    if (part.type === 'field') {
      if (part.valueTruncated)
        errors[part.fieldname] = `Enter less than ${Math.floor(limit / 1_000_000)} MB of text`
      else answers[part.fieldname] = String(part.value)
      continue
    }
    const bytes = await part.toBuffer().catch(() => undefined)
    if (!bytes) errors[part.fieldname] = sayLimit(limit)
    else if (part.filename) file = { name: part.filename, bytes }
  }
  return { answers, errors, ...(file ? { file } : {}) }
}
