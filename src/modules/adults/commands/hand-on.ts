import type { Id } from '../../../words/ids.ts'
import { LADDERS } from '../concern.ts'
import { putOnRung, type Waiting } from './rungs.ts'
import { type AdultsWork } from './write.ts'

/**
 * Somebody may answer for it no more. Whoever answers for it beside them goes on; where nobody does, it goes to whoever
 * comes next. The readings of those who leave end but for the actor’s own, who still has to write who is kept out.
 */
export async function handOn(
  work: AdultsWork,
  of: Omit<Waiting, 'isOffer'>,
  why: 'not-for-me' | 'named',
): Promise<{ isYours: boolean; isAnybodyLeft: boolean; endOwn: () => Promise<void> }> {
  const { db, now, actor } = work
  const managers = await db
    .selectFrom('adults.reader')
    .select(['id', 'personId', 'duty'])
    .where('concernId', '=', of.concernId)
    .where('part', '=', 'case-manager')
    .where('endedAt', 'is', null)
    .execute()
  const isStaying = ({ personId, duty }: { personId: Id; duty: string | null }) =>
    !of.passedBy.has(personId) && LADDERS[of.ladder].some(one => one === duty)
  const staying = managers.filter(isStaying)
  const end = async (ids: readonly Id[]) => {
    if (ids.length)
      await db.updateTable('adults.reader').set({ endedAt: now }).where('id', 'in', ids).execute()
  }
  let reached: string | undefined
  if (!staying.length) {
    await db
      .updateTable('adults.rung')
      .set({ endedAt: now, endedWhy: why })
      .where('concernId', '=', of.concernId)
      .where('endedAt', 'is', null)
      .execute()
    reached = await putOnRung(work, { ...of, isOffer: false })
  }
  const leaving = managers.filter(one => !isStaying(one))
  const isOwn = ({ personId }: { personId: Id }) => personId === actor.personId
  await end(leaving.filter(one => !isOwn(one)).map(({ id }) => id))
  return {
    isYours: staying.some(isOwn),
    isAnybodyLeft: staying.length > 0 || reached !== undefined,
    endOwn: () => end(leaving.filter(isOwn).map(({ id }) => id)),
  }
}
