import type { FastifyRequest } from 'fastify'
import type { Visitor } from '../modules/access/index.ts'
import { modules } from '../modules.ts'
import { entryAt } from '../platform/audit/entry.ts'
import { type Call, schoolPath } from '../platform/call.ts'
import type { PageView } from '../platform/design/layout.ts'
import { notAllowed } from '../platform/errors.ts'
import type { Page } from '../platform/page.ts'
import { holds } from '../platform/permission.ts'
import { firstShut } from '../platform/question.ts'
import { appendAlone, onAccounts } from '../platform/unit.ts'
import { noSuchPage, refusalView } from './error-pages.ts'

export const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? ''

/** Where a visitor must go first: sign in, unlock, give or set up the second factor; or where they read that nothing opens. */
export function standsBefore(
  page: Page,
  visitor: Visitor,
  request: FastifyRequest,
  now: Temporal.Instant,
): string | undefined {
  if (page.beforeGates) return undefined
  const next = `next=${encodeURIComponent(request.method === 'GET' ? request.url : pathOf(request))}`
  switch (visitor.state) {
    case 'none':
    case 'ended':
      return page.may.who.includes('anyone') ? undefined : `/sign-in?${next}`
    case 'locked':
      return `/account/unlock?${next}`
    case 'second-factor-due':
      return `/sign-in/second-factor?${next}`
    case 'second-factor-to-set-up':
      return `/account/second-factor?${next}`
    case 'withdrawn':
      return page.evenWithdrawn || !visitor.school
        ? undefined
        : `${schoolPath(visitor.school)}/access-withdrawn`
    case 'open':
      return asksAgain(page, visitor, request, now)
  }
}

/** For how long somebody who is at work is taken for who they are, before the most sensitive pages. */
const PROVEN_MINUTES = 30
/** What was begun within that time may be sent. */
const MINUTES_TO_SEND = 90

/** Where somebody who has been at work for a while shows that it is still they, before the most sensitive pages. */
function asksAgain(
  page: Page,
  { state, provenAt, isPractice, actor }: Visitor,
  request: FastifyRequest,
  now: Temporal.Instant,
): string | undefined {
  if (!page.asksAgain || state !== 'open' || !provenAt || isPractice || !holds(actor, page.may.who))
    return undefined
  const isSent = request.method === 'POST'
  const until = provenAt.add({ minutes: isSent ? MINUTES_TO_SEND : PROVEN_MINUTES })
  if (Temporal.Instant.compare(now, until) <= 0) return undefined
  return `/account/unlock?again=yes&next=${encodeURIComponent(isSent ? pathOf(request) : request.url)}`
}

/** What a module wants answered first, such as an agreement that is not signed. */
export const firstGate = (call: Call): Promise<string | undefined> =>
  firstShut(
    call,
    modules.flatMap(({ gate }) => gate ?? []),
  )

/** A stranger to a school is told no more than that there is no such page. */
export async function refuseAtDoor(
  call: Call,
  page: Page,
  request: FastifyRequest,
  send: (view: PageView, status: number) => unknown,
): Promise<void> {
  const isOfThisSchool = call.actor.personId !== null || !page.url.startsWith('/s/')
  // A stranger leaves no trace in a school's own log: it is kept with the accounts.
  await appendAlone(isOfThisSchool ? call : onAccounts(call), 'main', {
    at: entryAt(call.now),
    person: call.actor.personId,
    account: call.actor.accountId,
    useCase: `page ${request.method} ${page.url}`,
    outcome: 'refused',
    why: 'not-allowed',
    ids: [],
    fields: [],
    commitments: [],
    request: call.requestId,
  })
  const refused = refusalView(notAllowed(page.may.to))
  if (isOfThisSchool) send(refused.view, refused.status)
  else send(noSuchPage, 404)
}
