import path from 'node:path'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import files from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import { modules } from '../modules.ts'
import type { House } from '../platform/call.ts'
import type { Clock } from '../platform/clock.ts'
import type { Assets } from '../platform/design/assets.ts'
import { isAway } from '../platform/db/patient-pool.ts'
import { INLINE_SCRIPT_HASH, renderPage } from '../platform/design/layout.ts'
import { failureOf } from '../platform/errors.ts'
import { newId } from '../words/ids.ts'
import { mountApi } from './api.ts'
import { errorView, noSuchPage } from './error-pages.ts'
import { type Log, wordless } from './wordless-log.ts'
import { homePages } from './home.ts'
import { mountPage, type Mount } from './mount-page.ts'

export type WebOptions = { house: House; assets: Assets; clock: Clock; origin: string; log?: Log }

/**
 * The whole site as one Fastify app: every page of every listed module, and nothing else. Its house and clock are read at
 * each request.
 */
export async function buildWeb(site: WebOptions): Promise<FastifyInstance> {
  const { assets, origin, log = false } = site
  const secure = origin.startsWith('https:')
  const plainFrame = (requestId: string) => ({ assets, path: '', nav: [], more: [], requestId })
  const app = fastify({
    // Our own line below names the route, never the address: an address may carry a link's token.
    logController: new LogController({ disableRequestLogging: true }),
    logger: log && wordless(log),
    genReqId: () => newId(),
    trustProxy: trusted(process.env['WATCHWORD_TRUST_PROXY']),
    // A HEAD would run the page's own work for an answer that nobody sees.
    exposeHeadRoutes: false,
    bodyLimit: 1_000_000,
    // A browser keeps its connection open; waiting for that would keep a stopping server up.
    forceCloseConnections: 'idle',
    // What cannot be read as an address is answered before any hook: in our words, and without repeating it.
    frameworkErrors: (_error, request, reply) =>
      void (reply as unknown as FastifyReply)
        .code(404)
        .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
        .type('text/html')
        .send(renderPage(noSuchPage, plainFrame(request.id))),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })
  // Forms are all that a page takes.
  app.removeContentTypeParser(['application/json', 'text/plain'])
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 1_000_000 })
  await app.register(multipart, { limits: { files: 1, fields: 40, fieldSize: 100_000 } })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'", `'${INLINE_SCRIPT_HASH}'`],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    hsts: secure,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  })
  await app.register(files, {
    root: assets.folder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
    // The worker lies among the assets, and is for the pages of a school on which staff report.
    setHeaders(reply, file) {
      if (path.basename(file).startsWith('report-worker-')) reply.header('service-worker-allowed', '/s/')
    },
  })

  app.addHook('onRequest', async (request, reply) => {
    // PostgreSQL keeps no NUL, so no address has one.
    if (request.url.includes('%00')) return reply.callNotFound()
    // Another system shows a key, and no cookie of a browser is looked at there.
    const isApi = request.url.startsWith('/api/')
    if (request.method === 'POST' && !isApi && !isFromOurPages(request.headers, origin)) {
      return reply.code(403).type('text/plain').send('This form did not come from a page of this site.')
    }
    if (!request.url.startsWith('/assets/')) reply.header('cache-control', 'no-store')
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      route: request.routeOptions.url ?? 'none',
      method: request.method,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      request: request.id,
    })
  })

  const mount: Mount = { app, site, assets, secure }
  for (const page of [...homePages, ...modules.flatMap(module => module.pages)]) mountPage(mount, page)
  app.get('/health', async () => {
    await site.house.database.pool.query('select 1')
    return 'ok'
  })

  app.setNotFoundHandler(async (request, reply) =>
    reply
      .code(404)
      .type('text/html')
      .send(renderPage(noSuchPage, plainFrame(request.id))),
  )
  app.setErrorHandler(async (error, request, reply) => {
    const status = isAway(error) ? 503 : ((error as { statusCode?: number }).statusCode ?? 500)
    if (status === 503) reply.header('retry-after', '5')
    if (status >= 500) request.log.error({ request: request.id, failure: failureOf(error) })
    await reply
      .code(status)
      .type('text/html')
      .send(renderPage(errorView(status, request.id), plainFrame(request.id)))
  })
  // Last: the wait for it settles the handlers of all that was mounted before.
  await mountApi(app, site)
  return app
}

/** Browsers say where a form came from; a page of another site cannot make them say otherwise. */
function isFromOurPages(headers: Record<string, string | string[] | undefined>, origin: string): boolean {
  const site = headers['sec-fetch-site']
  const from = headers['origin']
  if (site === 'same-origin') return true
  if (site === 'none') return from === undefined || from === origin
  return site === undefined && from === origin
}

/** How many proxies stand before us, or their addresses: what a client writes itself is never believed. */
function trusted(
  proxies: string | undefined,
): boolean | string | ((address: string, hop: number) => boolean) {
  if (!proxies) return false
  const hops = Number(proxies)
  return Number.isInteger(hops) ? (_address, hop) => hop < hops : proxies
}
