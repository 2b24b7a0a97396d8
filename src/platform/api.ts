import type { z } from 'zod'
import type { House } from './call.ts'

/** One request of another system. It has no session and no cookie: whoever asks shows a key. */
export type ApiAsked = {
  house: House
  now: Temporal.Instant
  requestId: string
  /** What stands in “Authorization: Bearer”. */
  key: string | undefined
  body: unknown
}

export type ApiAnswer = { status: number; body: unknown; headers?: Readonly<Record<string, string>> }

export type ApiRoute = {
  method: 'GET' | 'POST'
  url: `/api/v1/${string}`
  /** For whoever reads how it is called. */
  says: string
  body?: z.ZodType
  answers: Readonly<Record<number, string>>
  handle: (asked: ApiAsked) => Promise<ApiAnswer>
}

/** Another system is told what to put right, by field. */
export const wrong = (errors: Readonly<Record<string, string>>): ApiAnswer => ({
  status: 422,
  body: { errors },
})

export const refused = (
  status: 401 | 409 | 429,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer => ({ status, body: { error }, headers })
