import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dropDraft, keepDraft, peekDraft, visitorOf } from '../modules/access/index.ts'
import { schoolBySlug } from '../modules/people/index.ts'
import { inUnit } from '../platform/unit.ts'
import { type Call, type House, INSTALLATION } from '../platform/call.ts'
import type { Clock } from '../platform/clock.ts'
import type { Assets } from '../platform/design/assets.ts'
import { renderPage } from '../platform/design/layout.ts'
import { invalid, Refusal } from '../platform/errors.ts'
import type { Answers, Cookies, Page, Reply, Visit } from '../platform/page.ts'
import { holds } from '../platform/permission.ts'
import { recordRefusal } from '../platform/refusals.ts'
import { firstGate, pathOf, refuseAtDoor, standsBefore } from './doors.ts'
import { noSuchPage, refusalView } from './error-pages.ts'
import { frameOf } from './frame.ts'
import { bodyOfRequest, plainAnswers } from './request-body.ts'

export type Mount = { app: FastifyInstance; house: House; assets: Assets; clock: Clock; secure: boolean }

export const COOKIE = 'watchword'

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
  const { house, clock, secure } = mount
  const params = request.params as Record<string, string>
  const school = params['school'] ? await schoolBySlug(house, params['school']) : INSTALLATION
  const cookies = cookiesOf(request, reply, secure)
  const asked = { house, school: school ?? INSTALLATION, now: clock.now(), requestId: request.id }
  const visitor = await visitorOf(house, { token: cookies.token, ...asked })
  const call: Call = { ...asked, actor: visitor.actor }
  const send = (view: Parameters<typeof renderPage>[0], status: number) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(renderPage(view, frameOf(mount.assets, request.url, call, visitor)))

  const elsewhere = standsBefore(page, visitor, request)
  if (elsewhere) {
    const isHalfWritten = request.method === 'POST' && page.post && visitor.state === 'locked' && school
    if (isHalfWritten) await keepDraft(call, page.formOf?.(params) ?? pathOf(request), plainAnswers(request))
    return reply.redirect(elsewhere, 303)
  }
  if (!school) return send(noSuchPage, 404)
  if (!holds(call.actor, page.may.who)) return await refuseAtDoor(call, page, request, send)
  const gate =
    page.beforeGates || page.beforeModuleGates || !call.actor.personId ? undefined : await firstGate(call)
  if (gate) return reply.redirect(gate, 303)

  const { answers, file, errors } = await bodyOfRequest(request, page)
  const visit: Visit = {
    ...{ call, params, answers, cookies, errors },
    query: request.query as Answers,
    typed: {},
    ...(file ? { file } : {}),
    address: request.ip,
    agent: (request.headers['user-agent'] ?? '').slice(0, 300),
  }
  try {
    const get = page.post ? withDraft(page.get, pathOf(request)) : page.get
    return deliver(
      await (request.method === 'POST' ? posted(page, visit, pathOf(request)) : run(page, visit, get)),
      reply,
      send,
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await recordRefusal(call, error)
    // An address that cannot be read leads nowhere.
    const isLost = error.kind === 'invalid' && request.method !== 'POST'
    const { view, status } = isLost ? { view: noSuchPage, status: 404 } : refusalView(error)
    return send(view, status)
  }
}

type Handler = (visit: Visit) => Promise<Reply>

const run = (page: Page, visit: Visit, work: Handler): Promise<Reply> =>
  page.ownTransactions ? work(visit) : inUnit(visit.call, call => work({ ...visit, call }))

/** A form comes back as it was when its session locked. */
const withDraft =
  (get: Handler, path: string): Handler =>
  async visit =>
    get({ ...visit, typed: (await peekDraft(visit.call, path)) ?? {} })

/** A form that cannot be taken shows its page again, with what was typed and what is wrong. */
async function posted(page: Page, visit: Visit, path: string): Promise<Reply> {
  try {
    if (Object.keys(visit.errors).length) throw invalid(visit.errors)
    const done = await run(page, visit, page.post ?? page.get)
    await dropDraft(visit.call, path)
    return done
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
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
  return {
    token: request.cookies[COOKIE],
    setSession: token => void reply.setCookie(COOKIE, token, options),
    clearSession: () => void reply.clearCookie(COOKIE, options),
  }
}
