import assert from 'node:assert/strict'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { begunWith, fieldsOf } from '../procedures.ts'
import { pagesOf, plain } from './pages.ts'
import { underPolicy } from './under-policy.ts'

type T = Parameters<typeof underPolicy>[0]

/** A record that follows a procedure, in a school that runs on its own policy. */
export async function following(t: T, { school, key }: { school: SchoolName; key: string }) {
  const under = await underPolicy(t, school)
  const here = await begunWith(under, key)
  const web = await pagesOf(t, under)
  const run = `/concerns/${here.concernId}/procedures/${here.runId}`
  const { dsl } = under.people
  let last: { token: string; seenAt: Temporal.Instant } | undefined
  /** The lead signs in, and again where an idle session would be locked. */
  async function lead(): Promise<string> {
    const seenAt = under.clock.now()
    const isOpen = last !== undefined && last.seenAt.until(seenAt).total('minutes') < 4
    const token = isOpen && last ? last.token : await (last ? under.again(dsl) : web.enter(dsl))
    last = { token, seenAt }
    return token
  }
  const look = async (path: string) => {
    const { body, statusCode } = await web.get(await lead(), path)
    assert.equal(statusCode, 200, path)
    return plain(body)
  }
  /** Each of these is asked for: without it nothing is kept, and nothing else is said to be wrong. */
  const missing = async (step: string, typed: Record<string, string>, names: readonly string[]) => {
    for (const name of names)
      assert.deepEqual(Object.keys(await fieldsOf(here.record(step, { ...typed, [name]: '' }))), [name])
  }
  /** That it does not end before this is settled, whatever else it waits for too. */
  const endsAfter = async (step: string, isFirst = true) => {
    const last = (await here.at()).walk.steps.at(-1)
    assert.equal(last?.waitsFor.some(({ key }) => key === step) ?? false, isFirst, step)
  }
  return { ...here, ...web, run, lead, look, missing, endsAfter }
}

/** What a step that waits says. */
export const first = async (deed: Promise<unknown>): Promise<string> => (await fieldsOf(deed))['step'] ?? ''
