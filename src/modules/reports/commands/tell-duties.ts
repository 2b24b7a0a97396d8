import { type Actor, type Call, schoolPath, systemActor } from '../../../platform/call.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { queueNotice } from '../../messages/index.ts'
import { appointmentsNow, personForInvitation } from '../../people/index.ts'

export function personOf({ personId }: Actor): Id {
  if (personId === null) throw new Error('What is written down is somebody’s')
  return personId
}

/** Whoever holds one of these duties and is here learns that something waits, and nothing else; never the writer. */
export async function tellDuties(call: Call, duties: readonly Duty[]): Promise<void> {
  const asProduct = { ...call, actor: systemActor('reports.tell-duties') }
  const held = await appointmentsNow(asProduct)
  const told = held.filter(({ duty, isAway }) => !isAway && duties.some(one => one === duty))
  for (const personId of new Set(told.map(one => one.personId)))
    if (personId !== call.actor.personId) await tell(asProduct, personId)
}

/** The same sentence as every other notice. */
export async function tell(call: Call, personId: Id): Promise<void> {
  const asProduct = { ...call, actor: systemActor('reports.tell-duties') }
  const { email: address } = await personForInvitation(asProduct, { personId })
  await queueNotice(call, {
    ...{ personId, kind: 'person', saidTo: 'Somebody for whom something waits', template: 'waits', address },
    ...{ path: schoolPath(call.school), isSealed: true },
  })
}
