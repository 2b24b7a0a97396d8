import { z } from 'zod'
import type { Right } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { account, outsider, reportFromOutside, senderOf, words } from '../../concerns/index.ts'
import { appointmentsNow } from '../../people/index.ts'
import { command } from '../kit.ts'
import { adultsNamedIn, dutiesMeantIn, dutiesWrittenIn } from '../named.ts'
import { may } from '../permissions.ts'
import { adultsHere, familyOf } from '../queries/people.ts'
import { keepAdult } from './keep-adult.ts'
import { forTheChild, linkChildRecord } from './make-child-record.ts'
import { rightsOf } from './report-about-adult.ts'
import { asLadder } from './write.ts'

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
  }),
  may: may.reportFromOutside,
  async load(db, { about, aboutChild, saw, said, othersSaid, thought, happened }, call) {
    const account = [saw, said, othersSaid, thought, happened].join('\n')
    const adults = await adultsHere(db, dayOf(call.now))
    const pointedOut = adultsNamedIn(about, adults)
    const named = pointedOut.length ? pointedOut : adultsNamedIn(`${aboutChild}\n${account}`, adults)
    const subjects = [...new Set(named.map(({ personId }) => personId))]
    // “The head shouts” says as much as a name does.
    const meant = subjects.length ? [] : about ? dutiesMeantIn(about) : dutiesWrittenIn(account)
    const holders = meant.length ? await appointmentsNow(asLadder(call)) : []
    return {
      subjects,
      family: await familyOf(db, subjects),
      rights: [...(await rightsOf(call, subjects)), ...meant.map(duty => new Set<Right>([duty]))],
      meant: holders.filter(({ duty }) => meant.some(one => one === duty)).map(({ personId }) => personId),
    }
  },
  async run(work, { source, name, contact, isHeld, isChildHeld, ...said }, of) {
    const { writtenAt = work.now, isAlsoAboutChild, ...written } = said
    const { concernId, keepFrom } = await keepAdult(work, {
      ...{ written, marks: [], writtenAt, ...of },
      sender: { ...senderOf({ source, name, contact }), fromOutside: true, isHeld },
    })
    if (!isAlsoAboutChild) return { concernId, childConcernId: null }
    const { isSure, aboutChild: about, forChild, rightNow } = written
    const made = await reportFromOutside(work.call, {
      ...(isSure ? forTheChild({ about, forChild, rightNow }) : { ...written, about }),
      ...{ source, name, contact, isHeld: isChildHeld, isFromOtherRegister: isSure },
      ...(isSure ? {} : { writtenAt }),
      keepFrom,
    })
    await linkChildRecord(work, concernId, made.concernId)
    return { concernId, childConcernId: isSure ? null : made.concernId }
  },
})
