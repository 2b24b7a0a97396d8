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
  let entered: Promise<string> | undefined
  /** By the lead, who signs in. */
  const lead = () => (entered ??= web.enter(under.people.dsl))
  const look = async (path: string) => plain((await web.get(await lead(), path)).body)
  /** Each of these is asked for: without it nothing is kept, and nothing else is said to be wrong. */
  const missing = async (step: string, typed: Record<string, string>, names: readonly string[]) => {
    for (const name of names)
      assert.deepEqual(Object.keys(await fieldsOf(here.record(step, { ...typed, [name]: '' }))), [name])
  }
  return { ...here, ...web, run, lead, look, missing }
}

/** What a step that waits says. */
export const first = async (deed: Promise<unknown>): Promise<string> => (await fieldsOf(deed))['step'] ?? ''
