import { z } from 'zod'
import { account, byDoor, marks, words } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { subjectsOf } from '../queries/subjects-of.ts'
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
  load: (db, { subjectIds, about }, call) => subjectsOf(db, call, { subjectIds, about }),
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
