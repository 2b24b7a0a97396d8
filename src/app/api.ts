import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { modules } from '../modules.ts'
import type { ApiRoute } from '../platform/api.ts'
import type { House } from '../platform/call.ts'
import type { Clock } from '../platform/clock.ts'
import { isAway } from '../platform/db/patient-pool.ts'
import { failureOf } from '../platform/errors.ts'
import { NO_FILES } from '../platform/no-files.ts'

type Site = { house: House; clock: Clock }

const MOST_BYTES = 200_000
const BEARER = /^Bearer ([\w-]{1,200})$/i

export const everyApiRoute = (): readonly ApiRoute[] => modules.flatMap(({ api = [] }) => api)

/** What other systems call. JSON in and out; no session, no cookie and no form is looked at here. */
export async function mountApi(app: FastifyInstance, site: Site): Promise<void> {
  await app.register(
    async api => {
      api.removeAllContentTypeParsers()
      api.addContentTypeParser(
        'application/json',
        { parseAs: 'string', bodyLimit: MOST_BYTES },
        api.getDefaultJsonParser('error', 'error'),
      )
      api.setErrorHandler(async (error: FastifyError, request, reply) => answerError(error, request, reply))
      api.setNotFoundHandler(async (_request, reply) =>
        reply.code(404).send({ error: 'There is nothing at this address.' }),
      )
      for (const route of everyApiRoute()) mountRoute(api, route, site)
      api.get('/v1/openapi.json', async () => openApiOf(everyApiRoute()))
    },
    { prefix: '/api' },
  )
}

function mountRoute(api: FastifyInstance, { method, url, handle }: ApiRoute, site: Site): void {
  api.route({
    method,
    url: url.slice('/api'.length),
    async handler(request, reply) {
      const {
        status,
        body,
        headers = {},
      } = await handle({
        ...{ house: site.house, now: site.clock.now(), requestId: request.id, body: request.body },
        key: BEARER.exec(request.headers.authorization ?? '')?.[1],
      })
      return reply.code(status).headers(headers).send(body)
    },
  })
}

/** Never a word of what was sent. */
async function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = isAway(error) ? 503 : (error.statusCode ?? 500)
  if (status >= 500) request.log.error({ request: request.id, failure: failureOf(error) })
  if (status === 503) void reply.header('retry-after', '5')
  if (status === 400) return reply.code(422).send({ errors: { body: 'Send an object as JSON.' } })
  const says = SAYS[status] ?? `That did not work. Try again; nothing was taken. ${request.id}`
  return reply.code(SAYS[status] ? status : 500).send({ error: says })
}

const SAYS: Readonly<Record<number, string>> = {
  413: `Send at most ${MOST_BYTES.toLocaleString('en-GB')} bytes.`,
  415: `Send application/json. ${NO_FILES}.`,
  503: 'Watchword is starting again. Try again; nothing was taken.',
}

/** As a document that other systems read, made from what the code itself checks. */
export function openApiOf(routes: readonly ApiRoute[]): unknown {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { method, url, says, body, answers } of routes)
    paths[url] = {
      ...paths[url],
      [method.toLowerCase()]: {
        ...{ summary: says, security: [{ key: [] }] },
        ...(body
          ? {
              requestBody: {
                required: true,
                content: {
                  'application/json': {
                    schema: z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }),
                  },
                },
              },
            }
          : {}),
        responses: Object.fromEntries(
          Object.entries(answers).map(([status, description]) => [status, { description }]),
        ),
      },
    }
  return {
    openapi: '3.1.0',
    info: { title: 'Watchword', version: '1' },
    paths,
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  }
}
