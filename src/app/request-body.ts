import type { FastifyRequest } from 'fastify'
import { invalid } from '../platform/errors.ts'
import type { Answers, Page, Upload } from '../platform/page.ts'

/** What a form sent. A file is taken only by a page that says so, and only up to its size. */
export async function bodyOfRequest(
  request: FastifyRequest,
  page: Page,
): Promise<{ answers: Answers; file: Upload | undefined }> {
  if (!request.isMultipart()) return { answers: (request.body ?? {}) as Answers, file: undefined }
  if (!page.upload) throw Object.assign(new Error('This page takes no files.'), { statusCode: 415 })
  const answers: Record<string, string> = {}
  let file: Upload | undefined
  for await (const part of request.parts({ limits: { fileSize: page.upload.bytes } })) {
    if (part.type === 'field') {
      answers[part.fieldname] = String(part.value)
      continue
    }
    const bytes = await part.toBuffer().catch(() => {
      throw invalid({
        [part.fieldname]: `Choose a file smaller than ${Math.floor((page.upload?.bytes ?? 0) / 1_000_000)} MB`,
      })
    })
    if (part.filename) file = { name: part.filename, bytes }
  }
  return { answers, file }
}
