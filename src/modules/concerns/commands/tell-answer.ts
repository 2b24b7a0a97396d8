import { inForce } from '../../../platform/controls/in-force.ts'
import { rightsToday } from '../../people/index.ts'
import type { Id } from '../../../words/ids.ts'
import { reporterFeedback } from '../controls.ts'
import { type ConcernsWork, passedBy, tell } from './write.ts'

type Decided = { concernId: Id; decisionId: Id; reporterId: Id | null }

/**
 * Whoever reported it learns that an answer is there, where the policy has them told: by the sentence that every notice is,
 * and on home. Nobody who is kept from the record, who decided it themself, or who is here no more and could not read it.
 */
export async function tellAnswer(
  work: ConcernsWork,
  { concernId, decisionId, reporterId }: Decided,
): Promise<void> {
  const { db, call, now, actor } = work
  if (reporterId === null || reporterId === actor.personId) return
  const { tells } = await inForce(call, reporterFeedback)
  if (!tells.includes('notice') || !tells.includes('answer')) return
  if (!(await rightsToday(call, reporterId))) return
  if ((await passedBy(work, concernId)).includes(reporterId)) return
  await db
    .insertInto('concerns.answerTold')
    .values({ schoolId: call.school.id, decisionId, concernId, toldAt: now, seenAt: null })
    .execute()
  await tell(call, reporterId)
}
