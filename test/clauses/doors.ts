import assert from 'node:assert/strict'
import { register } from '../../src/modules/adults/queries/register.ts'
import { queue } from '../../src/modules/concerns/queries/queue.ts'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import type { Cast } from '../world.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

/** Ways in that the school's own policy has beside the one form. */
export async function doorsUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const { get, post, enter, as, people } = here
  /** What stands folded under "Other ways". */
  async function otherWays(who: Cast): Promise<string> {
    const first = (await get(await enter(who), '/report-a-concern')).body
    return /Other ways[\s\S]*?<\/details>/.exec(first)?.[0] ?? ''
  }
  /** The link to it, and the questions that it asks. */
  async function door(who: Cast, key: string, at = `/report-a-concern/${key}`) {
    assert.match(await otherWays(who), new RegExp(`${at}"`))
    const { statusCode, body } = await get(await enter(who), at)
    assert.equal(statusCode, 200)
    assert.doesNotMatch(body, /type="file"|name="(?:kind|level|category|risk)/)
    const names = new Set([...body.matchAll(/ name="(\w+)"/g)].map(([, name]) => name ?? ''))
    const asked = [...names].filter(name => !['asked', 'viewport', 'from'].includes(name))
    assert.ok(asked.length > 0 && asked.length <= 5, asked.join(', '))
    return { asked, text: plain(body), body }
  }
  const children = async (who = people.dsl) => (await queue(await as(who))).length
  const adults = async (who: Cast) => (await register(await as(who))).rows.length
  const send = async (who: Cast, at: string, answers: Record<string, string>) =>
    post(await enter(who), at, answers)
  return { ...here, door, otherWays, children, adults, send }
}
