import type { Id } from '../../../words/ids.ts'
import { type KeepFrom, reportConcern, type RightNow } from '../../concerns/index.ts'
import type { AdultsWork } from './write.ts'

const LOOK_AFTER =
  'A report was made in which this child has a part. Look after the child, and ask them nothing about it: whoever received the report will speak to you.'

type Written = { aboutChild: string; forChild: string; isSure: boolean; rightNow: RightNow }

/** The child’s own record, made beside this one: only this side knows of the link. */
export async function makeChildRecord(
  work: AdultsWork,
  concernId: Id,
  written: Written,
  keepFrom: KeepFrom,
): Promise<void> {
  const { call } = work
  const { aboutChild: about, forChild, rightNow, isSure } = written
  const made = await reportConcern(
    call,
    // Of one who is sure the child’s side holds what is for the child, and nothing of the adult.
    isSure
      ? { ...forTheChild({ about, forChild, rightNow }), keepFrom, isFromOtherRegister: true }
      : { ...written, about, keepFrom },
  )
  await linkChildRecord(work, concernId, made.concernId)
}

type ForTheChild = { about: string; forChild: string; rightNow: RightNow }
export const forTheChild = ({ about, forChild, rightNow }: ForTheChild) => ({
  ...{ about, saw: forChild || LOOK_AFTER, rightNow },
})

export async function linkChildRecord(
  { db, call, now }: AdultsWork,
  concernId: Id,
  childConcernId: Id,
): Promise<void> {
  await db
    .insertInto('adults.childLink')
    .values({ schoolId: call.school.id, concernId, childConcernId, linkedAt: now })
    .execute()
}
