import type { Right } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { newReference } from '../../../words/reference.ts'
import type { RightNow } from '../../concerns/index.ts'
import { ladderOf, namesLado } from '../concern.ts'
import type { Family } from '../queries/people.ts'
import { rungsOf } from '../queries/rung-for.ts'
import { type AdultsWork, keepOut } from './write.ts'
import { putOnRung } from './rungs.ts'

export type Written = {
  about: string
  aboutChild: string
  forChild: string
  saw: string
  said: string
  othersSaid: string
  thought: string
  happened: string
  rightNow: RightNow
  isSure: boolean
  door?: string | null
  doorName?: string | null
}
type Kept = {
  written: Written
  marks: readonly { where: string; words: string }[]
  writtenAt: Temporal.Instant
  sender: {
    source: 'staff' | 'parent' | 'visitor' | 'pupil' | 'alert'
    reporterId: Id | null
    reporterName: string | null
    reporterContact: string | null
    signedAs: string
    fromOutside: boolean
    isHeld: boolean
  }
  subjects: readonly Id[]
  family: Family
  /** Of the subjects, each: they choose the ladder. */
  rights: readonly ReadonlySet<Right>[]
  /** Pointed out by their office: kept out, and named by nobody. */
  meant: readonly Id[]
}

/** Puts it on record exactly as it was written, keeps its subjects and their family out, and brings it to its ladder. */
export async function keepAdult(work: AdultsWork, kept: Kept) {
  const { written, marks, writtenAt, sender, subjects, family, rights, meant } = kept
  const { about, saw, said, othersSaid, thought } = written
  if (![about, saw, said, othersSaid, thought].some(Boolean) && !subjects.length)
    throw invalid({ saw: 'Write what you saw, heard or were told' })
  const { call, now, actor, db } = work
  const { isHeld, ...from } = sender
  const { fromOutside } = from
  const concernId = newId()
  const row = { reference: newReference('A'), ...written, ...from }
  const salt = work.commit(concernId, { ...row, marks, writtenAt: writtenAt.toString() })
  await db
    .insertInto('adults.concern')
    .values({
      ...{ schoolId: call.school.id, id: concernId, ...row, marks: JSON.stringify(marks), salt },
      ...{ writtenAt, reportedAt: now },
    })
    .execute()
  if (isHeld)
    await db.insertInto('adults.held').values({ schoolId: call.school.id, concernId, heldAt: now }).execute()
  await nameSubjects(work, concernId, subjects)
  await keepOut(work, concernId, meant, 'subject')
  await keepOut(work, concernId, family.own, 'family')
  if (actor.personId) await letReporterSee(work, concernId, actor.personId)
  const ladder = ladderOf(rights)
  const keptOut = [...subjects, ...family.own, ...meant]
  const reached = await putOnRung(work, {
    ...{
      concernId,
      ladder,
      rungs: await rungsOf(call, ladder),
      waitsSince: now,
      isOffer: false,
      fromOutside,
    },
    passedBy: new Set(keptOut),
    saidFamily: new Set(family.said),
    isUrgent: written.rightNow === 'danger',
  })
  work.touched(concernId)
  const keepFrom = { always: keptOut, whileOthers: [...family.said] }
  const isNamed = !reached || namesLado(ladder)
  return { concernId, reference: row.reference, waitsFor: reached ?? null, namesLado: isNamed, keepFrom }
}

export async function nameSubjects(work: AdultsWork, concernId: Id, subjects: readonly Id[]): Promise<void> {
  const { db, call, now, actor } = work
  if (!subjects.length) return
  const rows = subjects.map(personId => ({
    ...{ schoolId: call.school.id, concernId, personId, namedAt: now, namedBy: actor.personId },
  }))
  await db
    .insertInto('adults.subject')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await keepOut(work, concernId, subjects, 'subject')
}

async function letReporterSee({ db, call, now }: AdultsWork, concernId: Id, personId: Id): Promise<void> {
  await db
    .insertInto('adults.reader')
    .values({
      ...{ schoolId: call.school.id, id: newId(), concernId, personId, part: 'reporter', duty: null },
      ...{ because: 'They wrote it', grantedAt: now, grantedBy: personId, endsAt: null, endedAt: null },
    })
    .execute()
}
