import { type Call, systemActor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { personForInvitation } from '../../people/index.ts'
import { sameEmail } from '../account.ts'

/** Whether the school still holds this address for this person. */
export async function isAddressOf(
  call: Call,
  { personId, email }: { personId: Id; email: string },
): Promise<boolean> {
  const asSystem = { ...call, actor: systemActor('access.address-of') }
  const person = await personForInvitation(asSystem, { personId })
  return person.email !== null && sameEmail(person.email) === email
}
