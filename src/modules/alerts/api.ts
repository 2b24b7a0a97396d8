import { type ApiAnswer, type ApiAsked, type ApiRoute, refused, wrong } from '../../platform/api.ts'
import { type Call, nobody } from '../../platform/call.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Id } from '../../words/ids.ts'
import { schoolById } from '../people/index.ts'
import { errorsIn, sentAlert } from './alert.ts'
import { takeAlert, TooFast } from './commands/take-alert.ts'
import { keyStanding } from './queries/key-standing.ts'
import { schoolIn } from './secret.ts'

const NO_KEY = 'There is no such key, or it has ended.'

async function keyed(
  { house, now, requestId, key: secret }: ApiAsked,
  then: (call: Call, keyId: Id) => Promise<ApiAnswer>,
): Promise<ApiAnswer> {
  const schoolId = schoolIn(secret)
  const school = schoolId && (await schoolById(house, schoolId))
  if (!secret || !school) return refused(401, NO_KEY, { 'www-authenticate': 'Bearer' })
  const call: Call = { house, school, actor: nobody, now, requestId }
  const { key } = await keyStanding(call, { secret })
  return key ? then(call, key.keyId) : refused(401, NO_KEY, { 'www-authenticate': 'Bearer' })
}

const sendAlert: ApiRoute = {
  method: 'POST',
  url: '/api/v1/alerts',
  says: 'Send an alert',
  body: sentAlert,
  answers: {
    202: 'Taken. The answer is the same whoever it is about, and when the same alert comes again',
    401: 'No key, or one that has ended',
    409: 'Another alert came under this reference',
    413: 'Too long',
    415: 'Not application/json',
    422: 'What to put right, by field',
    429: 'Too many within a minute: send it again after as many seconds as retry-after says',
    503: 'Not just now: send it again',
  },
  handle: asked =>
    keyed(asked, async (call, keyId) => {
      const read = sentAlert.safeParse(asked.body)
      if (!read.success) return wrong(errorsIn(read.error))
      try {
        await takeAlert(call, { keyId, alert: read.data })
        return { status: 202, body: { reference: read.data.reference } }
      } catch (error) {
        if (error instanceof TooFast)
          return refused(429, 'Too many within a minute. Send it again later.', {
            'retry-after': String(error.seconds),
          })
        if (!(error instanceof Refusal)) throw error
        if (error.kind === 'invalid') return wrong(error.fields)
        return error.kind === 'conflict' ? refused(409, `${error.message}.`) : refused(401, NO_KEY)
      }
    }),
}

/** For whoever sets up the other system: nothing is sent, and nothing is kept of it. */
const tryKey: ApiRoute = {
  method: 'GET',
  url: '/api/v1/alerts/key',
  says: 'Try a key',
  answers: { 200: 'It works', 401: 'No key, or one that has ended' },
  handle: asked => keyed(asked, async () => ({ status: 200, body: { works: true } })),
}

export const api: readonly ApiRoute[] = [sendAlert, tryKey]
