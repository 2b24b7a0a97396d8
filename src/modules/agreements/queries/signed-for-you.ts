import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { forYou } from '../kit.ts'
import { may } from '../permissions.ts'

/** What the reader has signed for themself and for their children, and what was signed for them: newest first, each a link to its proof. */
export const signedForYou = forYou({
  name: 'agreements.signed-for-you',
  may: may.seeProof,
  rows: (db, { actor: { personId } }) =>
    db
      .selectFrom('agreements.signature as s')
      .innerJoin('agreements.version as v', 'v.id', 's.versionId')
      .innerJoin('agreements.agreement as a', 'a.id', 'v.agreementId')
      .innerJoin('people.personCard as p', 'p.id', 's.personId')
      .select(['s.id', 's.signedAt', 's.signerId', 's.personId', 'a.title', 'p.name as personName'])
      .where(({ eb, or }) => or([eb('s.signerId', '=', personId), eb('s.personId', '=', personId)]))
      .where('s.lapsedAt', 'is', null)
      .orderBy('s.signedAt', 'desc')
      .orderBy('s.id')
      .limit(5),
  times: { signedAt: 'instant' },
  says(signed, { actor, school }) {
    if (!signed.length) return undefined
    return {
      title: 'Signed',
      lines: signed.map(one => ({
        text: one.title,
        url: `${schoolPath(school)}/signatures/${one.id}`,
        says: `${sayBy(one, actor.personId)} on ${sayDay(dayOf(one.signedAt))}.`,
      })),
    }
  },
})

const sayBy = (
  { signerId, personId, personName }: { signerId: string; personId: string; personName: string },
  you: string | null,
): string => {
  if (signerId !== you) return 'A parent or carer signed for you'
  return personId === you ? 'You signed' : `You signed for ${personName}`
}
