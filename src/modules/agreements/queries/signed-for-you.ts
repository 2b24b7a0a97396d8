import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { ForYou } from '../../../platform/module.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { ownSignatures } from './own-signatures.ts'

/** What the reader has signed, each a link to its proof. */
export async function signedForYou(call: Call): Promise<ForYou | undefined> {
  if (!holds(call.actor, may.seeProof.who)) return undefined
  const signed = await ownSignatures(call)
  if (!signed.length) return undefined
  const { personId } = call.actor
  return {
    title: 'Signed',
    lines: signed.map(one => ({
      text: one.title,
      url: `${schoolPath(call.school)}/signatures/${one.id}`,
      says: `${sayBy(one, personId)} on ${sayDay(dayOf(one.signedAt))}.`,
    })),
  }
}

const sayBy = (
  { signerId, personId, personName }: { signerId: string; personId: string; personName: string },
  you: string | null,
): string => {
  if (signerId !== you) return 'A parent or carer signed for you'
  return personId === you ? 'You signed' : `You signed for ${personName}`
}
