import { type Id, newId } from '../../../words/ids.ts'
import { tellThoseWhoMayKnow } from './follow-up-work.ts'
import type { ConcernsWork } from './write.ts'

/** What somebody who deals with it wants to know of whoever wrote it. Their words stay; the answer stands beneath. */
export async function askWriter(
  work: ConcernsWork,
  { concernId, reporterId, words }: { concernId: Id; reporterId: Id; words: string },
): Promise<void> {
  const { db, call, now, actor } = work
  const id = newId()
  const added = { concernId, words, kind: 'asked-of-writer', happenedOn: null, completes: null }
  const salt = work.commit(id, added)
  await db
    .insertInto('concerns.addition')
    .values({ schoolId: call.school.id, id, ...added, salt, addedAt: now, addedBy: actor.personId })
    .execute()
  await tellThoseWhoMayKnow(work, concernId, [reporterId])
  work.touched(id)
}
