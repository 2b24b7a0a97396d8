import { z } from 'zod'
import type { Right } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { account, byDoor, marks, words } from '../../concerns/index.ts'
import { appointmentsNow, rightsOfSeveral } from '../../people/index.ts'
import { command } from '../kit.ts'
import { adultsNamedIn, dutiesMeantIn } from '../named.ts'
import { may } from '../permissions.ts'
import { adultsHere, familyOf } from '../queries/people.ts'
import { keepAdult } from './keep-adult.ts'
import { makeChildRecord } from './make-child-record.ts'

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
    ...byDoor,
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
    const { actor, now } = work
    const { subjectIds: _, isAlsoAboutChild, marks, writtenAt = now, ...written } = input
    const { keepFrom, ...kept } = await keepAdult(work, {
      ...{ written, marks, writtenAt, subjects, family, rights, meant },
      sender: {
        source: actor.rights.has('pupil') ? 'pupil' : 'staff',
        ...{ reporterId: actor.personId, reporterName: null, reporterContact: null, signedAs: actor.name },
        ...{ fromOutside: false, isHeld: false },
      },
    })
    if (isAlsoAboutChild) await makeChildRecord(work, kept.concernId, input, keepFrom)
    return kept
  },
})

export const rightsOf = async (
  call: Parameters<typeof rightsOfSeveral>[0],
  personIds: readonly Id[],
): Promise<ReadonlySet<Right>[]> =>
  personIds.length ? [...(await rightsOfSeveral(call, personIds)).values()].map(({ rights }) => rights) : []
