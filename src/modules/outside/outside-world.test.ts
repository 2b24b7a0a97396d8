import { withClient } from '../../../test/backed-up.ts'
import { COOKIE, walkable } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'

/** Asked as a browser without JavaScript asks, from an address of the network. */
export async function outside(t: Parameters<typeof walkable>[0]) {
  const walked = await walkable(t)
  async function ask(
    path: string,
    form?: Record<string, string>,
    { from = '192.0.2.1', as, school = 'larkmoor' }: { from?: string; as?: Cast; school?: string } = {},
  ) {
    const { statusCode, headers, body } = await walked.app.inject({
      ...{ method: form ? 'POST' : 'GET', url: `/s/${school}${path}`, remoteAddress: from },
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(as ? { cookies: { [COOKIE]: await walked.signIn(as) } } : {}),
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    })
    return { status: statusCode, to: headers['location'], body }
  }
  const wordsIn = (body: string): string => /ww-two-words"><strong>([^<]+)</.exec(body)?.[1] ?? ''
  const worry = async (form: Record<string, string>, options: Parameters<typeof ask>[2] = {}) =>
    wordsIn((await ask('/worry-box', form, options)).body)
  const rows = (sql: string, values: unknown[] = []) =>
    withClient(walked.addresses.keeper, async client => (await client.query(sql, values)).rows)
  return { ...walked, ask, worry, rows }
}
