import { randomUUID } from 'node:crypto'
import type { world } from '../../../test/world.ts'
import { putInForce } from '../../platform/controls/put-in-force.ts'
import { inUnit } from '../../platform/unit.ts'
import { sendByDoor } from './commands/send-by-door.ts'
import { DOOR_KEYS, type DoorKey } from './door.ts'
import { otherWays } from './queries/other-ways.ts'

type Here = Pick<Awaited<ReturnType<typeof world>>, 'as' | 'people' | 'clock'>

/** A school whose policy has every door. */
export async function everyDoor(here: Here) {
  const { as, people, clock } = here
  const settings = DOOR_KEYS.map(door => ({
    ...{ control: 'concerns.report-doors', key: door, audience: '', clauseId: randomUUID() },
    parameters: { door, stands: 'open', called: '' },
  }))
  const from = clock.now().add({ minutes: 1 })
  const approval = { policyVersionId: randomUUID(), settings, previousVersionIds: [], from }
  await inUnit(await as(people.head), call => putInForce(call, approval))
  clock.move({ minutes: 2 })
  /** A report by one of them. */
  return async (who: keyof Here['people'], key: DoorKey, answers: Record<string, string>) => {
    const call = await as(people[who])
    const door = (await otherWays(call)).find(one => one.key === key)
    if (!door) throw new Error(`${key} does not stand open for the ${who}`)
    const sent = await sendByDoor(call, door, answers)
    return { register: sent.register, concernId: 'concernId' in sent ? sent.concernId : '' }
  }
}
