import { policiesUrl } from './addresses.ts'
import type { Call } from '../../platform/call.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Answers, Page, Reply, Upload } from '../../platform/page.ts'
import { holds } from '../../platform/permission.ts'
import { inUnit } from '../../platform/unit.ts'
import { NO_COOKIES } from '../../../test/world.ts'
import policies from './module.ts'

export type Seen = { status: number; to?: string; html: string; title: string }

const patternOf = (page: Page): RegExp => new RegExp(`^${page.url.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

/** As the web server runs a page: its door, one transaction, and a refused form shown again as typed. */
export async function visit(call: Call, address: string, answers?: Answers, file?: Upload): Promise<Seen> {
  const url = new URL(address, 'http://here')
  const pages = policies.pages.toSorted(
    (a, b) => Number(a.url.includes('/new')) - Number(b.url.includes('/new')),
  )
  const page = pages.find(one => patternOf(one).test(url.pathname))
  if (!page) throw new Error(`no page at ${url.pathname}`)
  const params = { ...patternOf(page).exec(url.pathname)?.groups }
  if (!holds(call.actor, page.may.who)) return { status: 403, html: '', title: '' }
  const run = (handler: Page['get'], typed: Answers, errors: Record<string, string>): Promise<Reply> => {
    const request = {
      ...{ params, query: Object.fromEntries(url.searchParams), answers: answers ?? {}, typed, errors },
      ...{ address: '::1', agent: 'test', cookies: NO_COOKIES },
      ...(file && { file }),
    }
    return page.ownTransactions
      ? handler({ ...request, call })
      : inUnit(call, joined => handler({ ...request, call: joined }))
  }
  const shown = (reply: Reply, status: number): Seen =>
    'to' in reply
      ? { status: 303, to: reply.to, html: '', title: '' }
      : 'view' in reply
        ? { status, html: String(reply.view.body), title: reply.view.title }
        : { status, html: '', title: reply.file.name }
  try {
    return shown(await run(answers && page.post ? page.post : page.get, {}, {}), 200)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.kind === 'invalid') return shown(await run(page.get, answers ?? {}, { ...error.fields }), 422)
    return {
      status: { 'not-found': 404, 'not-allowed': 403, conflict: 409, 'too-many': 429 }[error.kind],
      html: error.message,
      title: '',
    }
  }
}

/** What makes a short text long enough to be a policy, and asks nothing of software. */
export const MANNERS = `

Pupils should hold the doors open for one another and for everybody who comes to see the school.
Adults should greet every child by name when they arrive in the morning and when they leave again.
Everybody must walk in the corridors and must keep to the left on both of the stairs of the hall.
Families should wait at the gate until the bell has rung at the end of the afternoon.
`

export const policiesAt = (call: Call): string => policiesUrl(call)

/** The one address in a page that ends so. */
export function linkIn({ html }: Seen, pattern: RegExp): string {
  const found = [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, href]) => href ?? '')
    .find(href => pattern.test(href))
  if (!found) throw new Error(`no link like ${pattern} in ${html.slice(0, 500)}`)
  return found.replaceAll('&amp;', '&')
}

/** The hidden fields of the form round a text. */
export function fieldsNear({ html }: Seen, text: string): Record<string, string> {
  const at = html.indexOf(text)
  if (at < 0) throw new Error(`“${text}” is not on the page`)
  const form = html.slice(html.indexOf('<form', at), html.indexOf('</form>', at))
  return Object.fromEntries(
    [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  )
}
