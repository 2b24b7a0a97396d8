import { randomUUID } from 'node:crypto'
import { putInForce } from '../src/platform/controls/put-in-force.ts'
import { inUnit } from '../src/platform/unit.ts'
import { identifyChild } from '../src/modules/concerns/commands/identify-child.ts'
import { recordSanction } from '../src/modules/concerns/commands/record-sanction.ts'
import { reportConcern } from '../src/modules/concerns/commands/report-concern.ts'
import { concern } from '../src/modules/concerns/queries/concern.ts'
import { recordRelationship } from '../src/modules/people/index.ts'
import type { world } from './world.ts'

const LISTED = [
  { sanction: 'A talk with the year leader', level: 1 },
  { sanction: 'No computers', level: 2, fromAge: 7 },
  { sanction: 'Interview', level: 2, asks: 'interview' },
  { sanction: 'A letter home', level: 2, asks: 'parents-told' },
  { sanction: 'A day at home', level: 3, fromAge: 11 },
].map(one => ({
  ...{ offered: 'offered', fromAge: 2, toAge: 19, asks: 'nothing-more' },
  ...{ policy: 'Behaviour policy', policyFrom: '2026-09-01', ...one },
}))

/** A school whose policy lists sanctions, unless it lists none, in force since this morning; a boy of ten who is said to have done it, and his mother. */
export async function withSanctions<World extends Awaited<ReturnType<typeof world>>>(
  here: World,
  listed: readonly (typeof LISTED)[number][] = LISTED,
) {
  const { as, people, clock } = here
  const office = await as(people.office)
  const { relationshipId } = await recordRelationship(office, {
    ...{
      personId: people.parent.id,
      pupilId: people.pupil.id,
      words: 'mother',
      parentalResponsibility: 'yes',
    },
  })
  const settings = listed.map(parameters => ({
    ...{ control: 'concerns.sanctions', key: parameters.sanction, audience: '', parameters },
    clauseId: randomUUID(),
  }))
  const from = clock.now().add({ minutes: 1 })
  const approval = { policyVersionId: randomUUID(), settings, previousVersionIds: [], from }
  await inUnit(await as(people.head), call => putInForce(call, approval))
  clock.move({ minutes: 2 })
  const report = async (part = 'alleged') => {
    const { concernId } = await reportConcern(await as(people.teacher), { saw: 'He posted her picture.' })
    await identifyChild(await as(people.dsl), { concernId, personId: people.pupil.id, part })
    return concernId
  }
  const concernId = await report()
  const GIVEN = {
    ...{ childId: people.pupil.id, sanction: 'No computers', because: 'He posted it twice' },
    ...{ happenedOn: '2026-11-20', happenedLevel: '2', elsewhere: 'no', victim: 'no', policy: 'named' },
    ...{ clause: '4.2', parents: 'told', toldId: people.parent.id, toldHow: 'phone', toldOn: '2026-11-22' },
  }
  const record = async (more: object = {}, by = people.dsl) =>
    recordSanction(await as(by), { concernId, ...GIVEN, ...more })
  const kept = async (of = concernId) => (await concern(await as(people.dsl), { concernId: of })).sanctions
  return { ...here, concernId, report, record, kept, relationshipId, GIVEN }
}
