import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Walked, walkable } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { firstShut } from '../../platform/question.ts'
import { inUnit } from '../../platform/unit.ts'
import { recordPerson } from '../people/index.ts'
import type { WithoutCheck } from './checks.ts'
import { singleCentralRecord } from './controls/single-central-record.ts'
import { unseenBeforeAccess } from './queries/shut-out.ts'

/** An edition of the policy that is in force from now on. */
async function says({ callOf, schools, clock }: Walked, withoutCheck: WithoutCheck): Promise<void> {
  await inUnit(callOf(schools.larkmoor, systemActor('test')), async ({ unit, now }) => {
    await unit.db
      .updateTable('platform.setting')
      .set({ inForceUntil: now })
      .where('control', '=', singleCentralRecord.name)
      .where('inForceUntil', 'is', null)
      .execute()
    await unit.db
      .insertInto('platform.setting')
      .values({
        ...{ schoolId: schools.larkmoor.id, control: singleCentralRecord.name, key: '', audience: '' },
        ...{ inForceFrom: now, writtenAt: now, productVersion: 'test' },
        parameters: JSON.stringify({ checks: ['dbs'], audiences: ['staff'], withoutCheck }),
        parametersVersion: singleCentralRecord.version,
      })
      .execute()
  })
  clock.move({ minutes: 1 })
}

async function starts({ as, people, schools }: Walked, startsOn: string): Promise<Cast> {
  const { personId } = await recordPerson(await as(people.office), {
    ...{ givenName: 'Nia', familyName: 'Comer', kinds: 'staff', startsOn },
  })
  return { id: personId, name: 'Nia Comer', school: schools.larkmoor }
}

test('an edition that says again that nobody is let in without a check opens nothing to whoever came before it; one that said otherwise between them does', async t => {
  const walked = await walkable(t)
  const { as, clock } = walked
  const shut = async (who: Cast) => firstShut(await as(who), [unseenBeforeAccess])
  await says(walked, 'access-refused')
  const nia = await starts(walked, '2026-11-23')
  assert.equal(await shut(nia), '/s/larkmoor/not-yet')
  clock.set('2026-12-07T08:30:00Z')
  await says(walked, 'access-refused')
  assert.equal(await shut(nia), '/s/larkmoor/not-yet')
  await says(walked, 'listed')
  assert.equal(await shut(nia), undefined)
  clock.set('2026-12-14T08:30:00Z')
  await says(walked, 'access-refused')
  assert.equal(await shut(nia), undefined, 'whoever was here is not shut out at a stroke')
})
