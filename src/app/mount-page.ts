import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dropDraft, keepDraft, readDraft, visitorOf } from '../modules/access/index.ts'
import { inUnit } from '../platform/unit.ts'
import { type Call, type House, INSTALLATION } from '../platform/call.ts'
import type { Clock } from '../platform/clock.ts'
import type { Assets } from '../platform/design/assets.ts'
import { renderPage } from '../platform/design/layout.ts'
import { invalid, Refusal } from '../platform/errors.ts'
import { type Answers, type Cookies, type Page, type Reply, to, type Visit } from '../platform/page.ts'
import { holds } from '../platform/permission.ts'
import { recordFile, recordRefusal } from '../platform/refusals.ts'
import { firstGate, pathOf, refuseAtDoor, standsBefore } from './doors.ts'
import { noSuchPage, refusalView } from './error-pages.ts'
import { frameOf, helpsFor } from './frame.ts'
import { bodyOfRequest, plainAnswers } from './request-body.ts'

export type Mount = {
  app: FastifyInstance
  site: { house: House; clock: Clock }
  assets: Assets
  secure: boolean
}

const COOKIE = 'watchword'
const AWAY_SECONDS = 10 * 60
const DEVICE_SECONDS = 365 * 24 * 60 * 60
const DEVICE = /^[0-9a-f-]{36}$/

/** One page at its address: who asks, what stands before it, the page itself, and what a refusal shows. */
export function mountPage(mount: Mount, page: Page): void {
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    await answer(mount, page, request, reply)
    // A file that is sent as it is made is not sent yet.
    return reply
  }
  mount.app.get(page.url, handle)
  if (page.post) mount.app.post(page.url, { bodyLimit: page.upload?.bytes ?? 1_000_000 }, handle)
}

async function answer(mount: Mount, page: Page, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { secure } = mount
  const { house, clock } = mount.site
  const params = request.params as Record<string, string>
  const cookies = cookiesOf(request, reply, secure)
  const asked = { now: clock.now(), requestId: request.id }
  const form = page.post && request.method === 'GET' ? pathOf(request) : undefined
  const visitor = await visitorOf(house, {
    token: page.asNobody ? undefined : cookies.token,
    slug: params['school'],
    path: form,
    ...asked,
  })
  const { school, settings } = visitor
  const call: Call = { house, ...asked, school: school ?? INSTALLATION, actor: visitor.actor }
  const helps = await helpsFor(call, visitor, page)
  const send = (view: Parameters<typeof renderPage>[0], status: number) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(renderPage(view, frameOf(mount.assets, request.url, { call, visitor, helps })))

  const isSent = request.method === 'POST'
  const elsewhere = standsBefore(page, visitor, request, asked.now)
  if (elsewhere) {
    const isHalfWritten = isSent && page.post && (visitor.keepsWords || visitor.state === 'open') && school
    if (isHalfWritten) await keepDraft(call, page.formOf?.(params) ?? pathOf(request), plainAnswers(request))
    return reply.redirect(elsewhere, 303)
  }
  if (!school && params['school'] !== undefined) return send(noSuchPage, 404)
  if (!holds(call.actor, page.may.who)) {
    if (school) await page.whenRefused?.(call, params)
    return await refuseAtDoor(call, page, request, send)
  }

  const isFile = isSent && request.isMultipart()
  const upload = isFile ? await uploadHere(page, call, params) : undefined
  if (isFile && !upload && page.notesFilesIn) await recordFile(call, page.notesFilesIn)
  const { answers, file, errors } = await bodyOfRequest(request, upload)
  const visit: Visit = {
    // A deed may change a setting, so it reads them itself.
    call: settings && !isSent ? { ...call, settings } : call,
    ...{ params, answers, cookies, errors },
    query: request.query as Answers,
    typed: form && visitor.draft ? await readDraft(call, form, visitor.draft) : {},
    ...(file ? { file } : {}),
    address: request.ip,
    agent: (request.headers['user-agent'] ?? '').slice(0, 300),
  }
  try {
    const answered = isSent ? posted(page, visit, pathOf(request)) : run(page, visit, page.get)
    return deliver(await answered, reply, send)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await recordRefusal(call, error)
    if (error.kind === 'not-found' || error.kind === 'not-allowed') await page.whenRefused?.(call, params)
    // An address that cannot be read leads nowhere.
    const isLost = error.kind === 'invalid' && !isSent
    const { view, status } = isLost ? { view: noSuchPage, status: 404 } : refusalView(error)
    return send(view, status)
  }
}

/** Whoever may not see what a file would be added to sends none, and learns nothing by trying. */
async function uploadHere(
  { upload }: Page,
  call: Call,
  params: Visit['params'],
): Promise<Page['upload'] | undefined> {
  if (!upload?.onlyIf) return upload
  try {
    return (await upload.onlyIf(call, params)) ? upload : undefined
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

type Handler = (visit: Visit) => Promise<Reply>

/** The page's own work, unless a module wants something answered first; in one transaction, if it allows that. */
async function run(page: Page, visit: Visit, work: Handler): Promise<Reply> {
  const isGated = !page.beforeGates && !page.beforeModuleGates && visit.call.actor.personId !== null
  const throughGates = async (visit: Visit): Promise<Reply> => {
    const gate = isGated ? await firstGate(visit.call) : undefined
    return gate ? to(gate) : work(visit)
  }
  return page.ownTransactions
    ? throughGates(visit)
    : inUnit(visit.call, call => throughGates({ ...visit, call }))
}

/** A form that cannot be taken shows its page again, with what was typed and what is wrong. */
async function posted(page: Page, visit: Visit, path: string): Promise<Reply> {
  try {
    if (Object.keys(visit.errors).length) throw invalid(visit.errors)
    return await run(page, visit, async taken => {
      const done = await (page.post ?? page.get)(taken)
      await dropDraft(taken.call, path)
      return done
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    await recordRefusal(visit.call, error)
    const again = await run(page, { ...visit, typed: visit.answers, errors: error.fields }, page.get)
    return 'view' in again ? { ...again, status: 422 } : again
  }
}

function deliver(
  answer: Reply,
  reply: FastifyReply,
  send: (view: Parameters<typeof renderPage>[0], status: number) => unknown,
): void {
  if ('to' in answer) return void reply.redirect(answer.to, 303)
  if ('view' in answer) return void send(answer.view, answer.status ?? 200)
  const { name, type, body } = answer.file
  void reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`)
    .send(typeof body === 'object' && Symbol.asyncIterator in body ? Readable.from(body) : body)
}

function cookiesOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): Cookies {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  // By its prefix a browser takes it over https only, and from no other machine of the same domain.
  const name = secure ? `__Host-${COOKIE}` : COOKIE
  const away = `${name}-away`
  const known = DEVICE.exec(request.cookies[`${name}-device`] ?? '')?.[0]
  const device = known ?? randomUUID()
  return {
    token: request.cookies[name],
    device,
    setSession(token) {
      void reply.setCookie(name, token, options)
      if (!known) void reply.setCookie(`${name}-device`, device, { ...options, maxAge: DEVICE_SECONDS })
    },
    clearSession: () => void reply.clearCookie(name, options),
    away: request.cookies[away],
    setAway: sealed => void reply.setCookie(away, sealed, { ...options, maxAge: AWAY_SECONDS }),
    clearAway: () => void reply.clearCookie(away, options),
  }
}
