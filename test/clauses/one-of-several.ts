import assert from 'node:assert/strict'
import { restings } from '../../scripts/clauses/register.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import { clausesShown, proofsOf } from './pages.ts'
import type { Reporting } from './reporting.ts'

/** Of a clause that asks for several things, in whose margin the worst stands: one thing's own word among its proofs. */
export async function shows(here: Reporting, id: string, state: string, figure: RegExp): Promise<void> {
  here.clock.move({ minutes: 1 })
  await takeReadings(await here.as(here.people.head))
  const token = await here.enter(here.people.governor)
  const { body } = await here.get(token, `/policies/${here.policyId}`)
  const words = restings(here.name)[id]?.words ?? ''
  const clause = clausesShown(body).find(({ text, proof }) => proof && text.includes(words))
  const proofs = await proofsOf(here, clause?.proof ?? '', token)
  assert.ok(proofs.some(text => figure.test(text) && text.includes(`${state} As at`)))
}
