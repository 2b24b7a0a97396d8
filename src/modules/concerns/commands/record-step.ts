import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { words } from '../fields.ts'
import { referralRecord } from '../controls/referral-record.ts'
import { HOW, stageOf, type Step, STEPS, stepsFrom } from '../follow-up.ts'
import { command } from '../kit.ts'
import { happened, moment } from '../moment.ts'
import { may } from '../permissions.ts'
import { referralToFollowUp } from '../queries/to-follow-up.ts'
import { personOf, startAnswerClock, stopAnswerClock } from './follow-up-work.ts'
import { keepProcedureClocks } from './procedure-work.ts'

const WORDS: Readonly<Record<Step, { who: string; words: string }>> = {
  sent: { who: 'Write to whom it was sent', words: 'Write what was sent' },
  chased: { who: 'Write with whom you spoke', words: 'Write what was said' },
  escalated: { who: 'Write who was asked: their name and what they are', words: 'Write what was said' },
  answered: { who: 'Write who answered', words: 'Write what they said' },
}

const MEANWHILE = 'Somebody else has written this down meanwhile. Read it, then say what happened next'

/**
 * What became of a referral: sent, chased, taken to somebody above, answered. Each asks the agency anew, and its clock
 * begins again; an answer ends it.
 */
export const recordStep = command({
  name: 'concerns.record-referral-step',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    referralId: z.uuid(),
    kind: z.enum(STEPS, 'Select what happened'),
    who: words(500).default(''),
    how: z.enum(HOW, 'Select how'),
    words: words().default(''),
    theirReference: words(200).default(''),
    nextStep: words(5_000).default(''),
    /** Of those that the policy names. */
    outcome: words(120).default(''),
    at: moment('Enter the day and the time'),
  }),
  may: may.deal,
  load: (db, of, { actor, now }) => referralToFollowUp(db, of, actor, now),
  async run(work, { at, ...said }, { steps, isLate }) {
    const { db, call, now, actor } = work
    const { kind, concernId, referralId } = said
    if (!stepsFrom(stageOf(steps, isLate)).includes(kind)) throw invalid({ kind: MEANWHILE })
    const { outcomes } = await inForce(call, referralRecord)
    refuseUnlessWhole(said, outcomes)
    const happenedAt = happened(at, now, 'at')
    const id = newId()
    const row = {
      ...{ concernId, referralId, kind, who: said.who, how: said.how, words: said.words },
      theirReference: said.theirReference || null,
      nextStep: kind === 'answered' ? said.nextStep : null,
      outcome: kind === 'answered' && outcomes.includes(said.outcome) ? said.outcome : null,
    }
    const salt = work.commit(id, { ...row, happenedAt: happenedAt.toString() })
    await db
      .insertInto('concerns.referralStep')
      .values({
        ...{ schoolId: call.school.id, id, ...row, salt, happenedAt },
        ...{ recordedAt: now, recordedBy: personOf(actor) },
      })
      .execute()
    if (kind !== 'sent') await stopAnswerClock(call, referralId, kind === 'answered' ? 'done' : 'again')
    if (kind !== 'answered') await startAnswerClock(call, referralId, happenedAt)
    await keepProcedureClocks(work, concernId)
    work.touched(id)
  },
})

type Said = { kind: Step; who: string; words: string; nextStep: string; outcome: string }

function refuseUnlessWhole({ kind, who, words, nextStep, outcome }: Said, outcomes: readonly string[]): void {
  const wrong = {
    ...(who ? {} : { who: WORDS[kind].who }),
    ...(words ? {} : { words: WORDS[kind].words }),
    ...(kind === 'answered' && !nextStep
      ? { nextStep: 'Write what happens next, or that nothing does' }
      : {}),
    ...(kind === 'answered' && outcomes.length && !outcomes.includes(outcome)
      ? { outcome: 'Select what their answer is' }
      : {}),
  }
  if (Object.keys(wrong).length) throw invalid(wrong)
}
