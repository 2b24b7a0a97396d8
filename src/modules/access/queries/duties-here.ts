import { type Call, systemActor } from '../../../platform/call.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { appointmentsNow } from '../../people/index.ts'

/** Which duties each person holds now, asked once. */
export async function dutiesHere(call: Call): Promise<(personId: Id) => readonly Duty[]> {
  const standing = await appointmentsNow({ ...call, actor: systemActor('access.duties-here') })
  return personId => standing.filter(one => one.personId === personId).map(({ duty }) => duty)
}
