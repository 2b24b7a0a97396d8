import { z } from 'zod'
import type { Call, Right } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Duty } from '../../../words/duties.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { newReference } from '../../../words/reference.ts'
import { account, marks, words } from '../../concerns/index.ts'
import { appointmentsNow, rightsOfSeveral } from '../../people/index.ts'
import { type Ladder, LADDERS, ladderOf, namesLado } from '../concern.ts'
import { staffSubjectRouting } from '../controls.ts'
import { command } from '../kit.ts'
import { adultsNamedIn, dutiesMeantIn } from '../named.ts'
import { may } from '../permissions.ts'
import { adultsHere, familyOf } from '../queries/people.ts'
import { putOnRung } from './rungs.ts'
import { makeChildRecord } from './make-child-record.ts'
import { type AdultsWork, keepOut } from './write.ts'

/**
 * How an adult who works, volunteers or visits here behaved (KCSIE, Part four). It goes up the ladder of whoever it is
 * about, past them and their family, and nobody else learns that it is there. Where it is about a child as well, the
 * child's record is made beside it, without the adult.
 */
export const reportAboutAdult = command({
  name: 'adults.report-about-adult',
  chain: 'adults',
  input: z.object({
    ...account,
    /** As picked from a list, and as typed. */
    subjectIds: z.array(z.uuid()).max(20).default([]),
    about: words(1_000).default(''),
    aboutChild: words(1_000).default(''),
    /** For the child's own record: nothing of the adult. */
    forChild: words(5_000).default(''),
    marks,
    isAlsoAboutChild: z.boolean().default(false),
    /** Not sure that it is about an adult: a child's record beside it is then the writer's own account, whole. */
    isSure: z.boolean().default(true),
  }),
  may: may.report,
  async load(db, { subjectIds, about }, call) {
    const adults = await adultsHere(db, dayOf(call.now))
    const picked = adults.filter(({ personId }) => subjectIds.includes(personId))
    const subjects = [
      ...new Set([...picked, ...adultsNamedIn(about, adults)].map(({ personId }) => personId)),
    ]
    const meant = subjects.length ? [] : dutiesMeantIn(about)
    const holders = meant.length ? await appointmentsNow(call) : []
    return {
      subjects,
      family: await familyOf(db, subjects),
      rights: [...(await rightsOf(call, subjects)), ...meant.map(duty => new Set<Right>([duty]))],
      meant: holders.filter(({ duty }) => meant.some(one => one === duty)).map(({ personId }) => personId),
    }
  },
  async run(work, input, { subjects, family, rights, meant }) {
    if (
      ![input.about, input.saw, input.said, input.othersSaid, input.thought].some(Boolean) &&
      !subjects.length
    )
      throw invalid({ saw: 'Write what you saw, heard or were told' })
    const { call, now, actor, db } = work
    const concernId = newId()
    const reference = newReference('A')
    const { subjectIds: _, isAlsoAboutChild, marks, writtenAt = now, ...said } = input
    const row = {
      reference,
      source: actor.rights.has('pupil') ? ('pupil' as const) : ('staff' as const),
      ...said,
    }
    const salt = work.commit(concernId, {
      ...row,
      marks,
      signedAs: actor.name,
      writtenAt: writtenAt.toString(),
    })
    await db
      .insertInto('adults.concern')
      .values({
        ...{ schoolId: call.school.id, id: concernId, ...row, salt, signedAs: actor.name },
        marks: JSON.stringify(marks),
        ...{ reporterId: actor.personId, reporterName: null, writtenAt, reportedAt: now },
      })
      .execute()
    await nameSubjects(work, concernId, subjects)
    // Pointed out by their office, they are kept out, and named by nobody.
    await keepOut(work, concernId, meant, 'subject')
    await keepOut(work, concernId, family, 'family')
    if (actor.personId) await letReporterSee(work, concernId, actor.personId)
    const ladder = ladderOf(rights)
    const keptOut = [...subjects, ...family, ...meant]
    const reached = await putOnRung(work, {
      ...{ concernId, ladder, rungs: await rungsOf(call, ladder), waitsSince: now, isOffer: false },
      passedBy: new Set(keptOut),
      isUrgent: input.rightNow === 'danger',
    })
    work.touched(concernId)
    if (isAlsoAboutChild) await makeChildRecord(work, concernId, input, keptOut)
    return { concernId, reference, waitsFor: reached ?? null, namesLado: !reached || namesLado(ladder) }
  },
})

/** No policy may send one about staff or the headteacher to nobody; of a governor no clause has a word to say. */
async function rungsOf(call: Call, ladder: Ladder): Promise<readonly Duty[]> {
  if (ladder !== 'staff' && ladder !== 'head') return LADDERS[ladder]
  const key = ladder === 'staff' ? 'staff' : 'headteacher'
  const { reaches } = await inForce(call, staffSubjectRouting, { key })
  return reaches === 'nobody' ? [] : LADDERS[ladder]
}

const rightsOf = async (
  call: Parameters<typeof rightsOfSeveral>[0],
  personIds: readonly Id[],
): Promise<ReadonlySet<Right>[]> =>
  personIds.length ? [...(await rightsOfSeveral(call, personIds)).values()].map(({ rights }) => rights) : []

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
