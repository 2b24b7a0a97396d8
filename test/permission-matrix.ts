import { CAST, type Outcome, OUTCOMES, partsOf, type Row } from './permission-table.ts'
import { COOKIE, type Walked } from './signed-in.ts'

export type CastName = (typeof CAST)[number]

/** Mistakes of the hand that wrote a row: somebody left out, twice, or unknown. */
export function rowErrors(url: string, row: Row): string[] {
  const written = OUTCOMES.flatMap(outcome =>
    (row[outcome] ?? '').split(',').map(name => name.trim()),
  ).filter(Boolean)
  return [
    ...CAST.filter(name => !written.includes(name)).map(name => `${url}: nobody wrote what ${name} meets`),
    ...CAST.filter(name => written.filter(one => one === name).length > 1).map(
      name => `${url}: ${name} stands twice`,
    ),
    ...written
      .filter(name => !CAST.some(one => one === name))
      .map(name => `${url}: there is no ${name} in the cast`),
  ]
}

/** Addresses without a row, and rows without an address. */
export function tableErrors(urls: readonly string[], table: Readonly<Record<string, Row>>): string[] {
  return [
    ...urls.filter(url => !Object.hasOwn(table, url)).map(url => `${url}: nobody wrote who may see it`),
    ...Object.keys(table)
      .filter(url => !urls.includes(url))
      .map(url => `${url}: a row for a page that is gone`),
  ]
}

export const expectedOf = (row: Row, name: CastName): Outcome | undefined =>
  OUTCOMES.find(outcome => (row[outcome] ?? '').split(',').some(one => one.trim() === name))

const parts = new WeakMap<Walked['house'], ReturnType<typeof partsOf>>()

/** The address with every `:part` filled in. */
export async function addressOf(url: string, walked: Walked): Promise<string> {
  if (!parts.has(walked.house)) parts.set(walked.house, partsOf(walked))
  return fillIn(url, (await parts.get(walked.house)) ?? {})
}

export const fillIn = (url: string, known: Readonly<Record<string, string>>): string =>
  url.replace(/:(\w+)/g, (_whole, part: string) => {
    const value =
      url
        .split('/')
        .map(word => known[`${word} ${part}`])
        .find(Boolean) ?? known[part]
    if (value === undefined)
      throw new Error(`${url}: say in test/permission-table.ts what :${part} stands for`)
    return encodeURIComponent(value)
  })

export const tokenOf = async (walked: Walked, name: CastName): Promise<string | undefined> => {
  const { people, elsewhere, signIn } = walked
  if (name === 'nobody') return undefined
  if (name === 'head of another school') return signIn(elsewhere.head)
  if (name === 'parent at another school') return signIn(elsewhere.parent)
  return signIn(people[name])
}

export function outcomeOf(status: number, location: string | undefined): Outcome | `status ${number}` {
  if (status === 303) return /^\/sign-in($|\?)/.test(location ?? '') ? 'sign in' : 'goes on'
  if (status === 403) return 'refused'
  if (status === 404) return 'not found'
  return status === 200 ? 'shows' : `status ${status}`
}

/** Whether a form was turned away. A stranger, who must not learn that the page exists, learns no more by it. */
export const isShut = (posted: string, looked: Outcome | undefined): boolean =>
  looked === 'not found' ? posted === looked : ['refused', 'not found', 'sign in'].includes(posted)

/** Asks as a browser would. */
export async function ask(walked: Walked, name: CastName, address: string, method: 'GET' | 'POST' = 'GET') {
  const token = await tokenOf(walked, name)
  const form = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
  const { statusCode, headers, body } = await walked.app.inject({
    ...{ method, url: address, headers: { 'sec-fetch-site': 'same-origin', ...form } },
    ...(token ? { cookies: { [COOKIE]: token } } : {}),
    ...(method === 'POST' ? { payload: '' } : {}),
  })
  const location = headers['location']
  const outcome = outcomeOf(statusCode, typeof location === 'string' ? location : undefined)
  return { status: statusCode, body, outcome }
}
