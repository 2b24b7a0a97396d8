import { type Call, systemActor } from '../../../platform/call.ts'
import type { OutsideContact } from '../../../words/duties.ts'
import { outsideContacts } from '../../people/index.ts'

export type Contact = { kind: OutsideContact; phone: string | null }

/** Numbers of the council to ring, without anybody's name. */
export async function numbersHere(call: Call): Promise<readonly Contact[]> {
  const contacts = await outsideContacts({ ...call, actor: systemActor('outside') })
  return contacts.map(({ kind, phone }) => ({ kind, phone }))
}
