import { z } from 'zod'
import { account, outsider, reportFromOutside, senderOf, words } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { subjectsOf } from '../queries/subjects-of.ts'
import { keepAdult } from './keep-adult.ts'
import { forTheChild, linkChildRecord } from './make-child-record.ts'

/**
 * How an adult here behaved, from somebody who has no account here or did not use it. Nobody outside is shown who works
 * here, so whoever the words name is taken to be the one it is about, and kept away from it.
 */
export const reportAdultFromOutside = command({
  name: 'adults.report-from-outside',
  chain: 'adults',
  input: z.object({
    ...account,
    ...outsider,
    about: words(1_000).default(''),
    aboutChild: words(1_000).default(''),
    forChild: words(5_000).default(''),
    isSure: z.boolean().default(true),
    isAlsoAboutChild: z.boolean().default(false),
    isChildHeld: z.boolean().default(false),
    /** Whom a system knows otherwise than by name; and who says that it is about them or their family. */
    subjectIds: z.array(z.uuid()).max(50).default([]),
    pupilIds: z.array(z.uuid()).max(20).default([]),
    notForIds: z.array(z.uuid()).max(500).default([]),
  }),
  may: may.reportFromOutside,
  load: (db, { source, about, aboutChild, saw, said, othersSaid, thought, happened, subjectIds }, call) =>
    subjectsOf(db, call, {
      ...{ aboutChild, subjectIds },
      // Nobody pointed anybody out in an alert: all of it is one account.
      about: source === 'alert' ? '' : about,
      account: [...(source === 'alert' ? [about] : []), saw, said, othersSaid, thought, happened].join('\n'),
    }),
  async run(
    work,
    { source, name, contact, isHeld, isChildHeld, subjectIds: _, pupilIds, notForIds, ...said },
    { family, ...of },
  ) {
    const { writtenAt = work.now, isAlsoAboutChild, ...written } = said
    const { concernId, keepFrom } = await keepAdult(work, {
      ...{ written, marks: [], writtenAt, ...of },
      family: { ...family, own: [...family.own, ...notForIds] },
      sender: { ...senderOf({ source, name, contact }), fromOutside: true, isHeld },
    })
    if (!isAlsoAboutChild) return { concernId, childConcernId: null }
    const { isSure, aboutChild: about, forChild, rightNow } = written
    const made = await reportFromOutside(work.call, {
      ...(isSure ? forTheChild({ about, forChild, rightNow }) : { ...written, about }),
      ...{ source, name, contact, pupilIds, isHeld: isChildHeld, isFromOtherRegister: isSure },
      ...(isSure ? {} : { writtenAt }),
      keepFrom,
    })
    await linkChildRecord(work, concernId, made.concernId)
    return { concernId, childConcernId: isSure ? null : made.concernId }
  },
})
