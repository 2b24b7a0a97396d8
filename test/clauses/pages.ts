import { ORIGIN, webOf } from '../web.ts'
import type { Cast } from '../world.ts'
import type { underPolicy } from './under-policy.ts'

type Here = Awaited<ReturnType<typeof underPolicy>>

export { ORIGIN }

/** What a governor types who records that the governors approved. */
export const APPROVAL = {
  ...{ body: 'governors', minute: '26/41' },
  ...{ 'approvedOn-day': '20', 'approvedOn-month': '11', 'approvedOn-year': '2026' },
  ...{ 'nextReviewOn-day': '20', 'nextReviewOn-month': '11', 'nextReviewOn-year': '2029' },
}

/** The school's pages as its people see them: real sign-in, real sessions, the clock of the test. */
export async function pagesOf(t: { after(done: () => Promise<void>): void }, here: Here) {
  const { schools } = here
  const app = await webOf(t, here)

  const base = `/s/${schools.larkmoor.slug}`
  /** What belongs to no school stands outside it. */
  const addressOf = (path: string) =>
    /^\/(account|invitation|sign-in|password-reset|password-known|lock-account)\b/.test(path)
      ? path
      : `${base}${path}`
  const get = (token: string, path: string) =>
    app.inject({ url: addressOf(path), cookies: { watchword: token } })
  const post = (token: string, path: string, answers: Record<string, string | readonly string[]>) =>
    app.inject({
      method: 'POST',
      url: addressOf(path),
      cookies: { watchword: token },
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(
        Object.entries(answers).flatMap(([name, value]) =>
          (typeof value === 'string' ? [value] : value).map(one => [name, one]),
        ),
      ).toString(),
    })

  /** An account of their own and an open session, with a second factor where one is asked for. */
  async function enter(person: Cast): Promise<string> {
    const { token } = await here.join(person)
    const { state } = await here.visit(token, person.school)
    return state === 'open' ? token : (await here.withSecondFactor(token)).token
  }
  return { base, get, post, enter }
}

/** The policy's clauses as the page shows them, in the reader's words. */
export function clausesShown(markup: string): { text: string; state: string; proof: string | undefined }[] {
  return markup
    .split('<article')
    .slice(1)
    .map(article => article.slice(0, article.indexOf('</article>')))
    .map(article => ({
      text: plain(/ww-clause__text">(.*?)<div class="ww-margin/s.exec(article)?.[1] ?? ''),
      state: plain(/class="ww-state[^"]*">(.*?)<\/span>/s.exec(article)?.[1] ?? ''),
      proof: /href="([^"]*\/clauses\/[^"]*)"/.exec(article)?.[1],
    }))
}

export const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()

/** What the proof of a clause says in plain words: first of the binding that speaks for it, then of each other. */
export async function proofsOf(
  { get }: Pick<Awaited<ReturnType<typeof pagesOf>>, 'get'>,
  proof: string,
  token: string,
): Promise<string[]> {
  const { body } = await get(token, proof.replace('/s/larkmoor', ''))
  const links = body.matchAll(/href="\/s\/larkmoor([^"]*\?binding=[^"]*)"/g)
  const others = await Promise.all([...links].map(async ([, url = '']) => (await get(token, url)).body))
  return [body, ...others].map(markup => plain(markup))
}
