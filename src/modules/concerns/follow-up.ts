import type { Rule } from '../../platform/deadlines/due.ts'
import type { Id } from '../../words/ids.ts'
import type { Choice } from './concern.ts'
import { MEETING_DUE, REVIEW_DUE } from './support.ts'

/** By when an action is to be done. A day is chosen by whoever gives it. */
export const BY = ['beforeHomeTime', 'sameDay', 'nextSchoolMorning', 'onDay'] as const
export type By = (typeof BY)[number]
export const BY_WORDS: Readonly<Record<By, string>> = {
  beforeHomeTime: 'Before the children go home today',
  sameDay: 'Today',
  nextSchoolMorning: 'By the next school morning',
  onDay: 'By the end of a day',
}
const BY_A_PERSON = 'Whoever gave it'
export const ruleOf = (by: By, day: Temporal.PlainDate | null): Rule =>
  by === 'onDay' ? { unit: by, day: String(day), source: BY_A_PERSON } : { unit: by, source: BY_A_PERSON }

export const ENDS = ['done', 'unobtainable'] as const
export type ActionEnd = (typeof ENDS)[number]
export const END_WORDS: Readonly<Record<ActionEnd, string>> = {
  done: 'It is done',
  unobtainable: 'It cannot be done',
}

/** The task that a step gives by itself, by the name that a policy has it under. */
export const BLOCK = 'Block access and isolate'
export const BLOCK_WORDS =
  'Something on the school’s network, an account or a device is to be blocked for everybody and set apart. Ask whoever sent this, in person, where it is. Do not open it, copy it or delete it. Then write here when it was blocked and set apart.'

export const AGENCIES = [
  ...(['social-care', 'police', 'prevent', 'iwf', 'ceop', 'early-help', 'other'] as const),
]
export type Agency = (typeof AGENCIES)[number]
export const AGENCY_WORDS: Readonly<Record<Agency, string>> = {
  'social-care': 'Children’s social care',
  police: 'Police',
  prevent: 'Prevent',
  iwf: 'Internet Watch Foundation',
  ceop: 'CEOP (child sexual exploitation online)',
  'early-help': 'Early help',
  other: 'Another',
}
export const agencyName = ({ agency, other }: { agency: Agency; other: string | null }): string =>
  other ?? AGENCY_WORDS[agency]

export const HOW = ['phone', 'form', 'email', 'letter', 'in-person'] as const
export type How = (typeof HOW)[number]
export const HOW_WORDS: Readonly<Record<How, string>> = {
  phone: 'By phone',
  form: 'By their online form',
  email: 'By secure email',
  letter: 'By letter',
  'in-person': 'In person',
}

export const STEPS = ['sent', 'chased', 'escalated', 'answered'] as const
export type Step = (typeof STEPS)[number]
export const STEP_WORDS: Readonly<Record<Step, string>> = {
  sent: 'Sent',
  chased: 'Chased',
  escalated: 'Taken to somebody above',
  answered: 'Answered',
}

export const CONSENTS = ['given', 'refused', 'not-sought'] as const
export type Consent = (typeof CONSENTS)[number]
export const CONSENT_WORDS: Readonly<Record<Consent, string>> = {
  given: 'Yes, and it was given',
  refused: 'Yes, and it was refused',
  'not-sought': 'No',
}

/** What a referral waits for. Silence after a chase is the second: then it goes to somebody above. */
export type Stage = 'draft' | 'waits' | 'silent' | 'silent-again' | 'answered'

/** By its steps, and whether the clock of the last one has run out. */
export function stageOf(steps: readonly Step[], isLate: boolean): Stage {
  if (!steps.includes('sent')) return 'draft'
  if (steps.includes('answered')) return 'answered'
  if (!isLate) return 'waits'
  return steps.includes('chased') ? 'silent-again' : 'silent'
}

/** What may be recorded next. A lead who thinks it urgent may go to somebody above at once. */
export const stepsFrom = (stage: Stage): readonly Step[] => {
  if (stage === 'draft') return ['sent']
  if (stage === 'answered') return []
  return stage === 'silent-again' ? ['escalated', 'chased', 'answered'] : ['answered', 'chased', 'escalated']
}

export const ANSWER_DUE = 'concerns.referral-answer'
export const ACTION_DUE = 'concerns.action'
export const REPLY_DUE = 'concerns.contact-reply'
/** Another system of the school’s is to have it by then. */
export const OTHER_DUE = 'concerns.other-system'
export const CLOCKS = [ANSWER_DUE, ACTION_DUE, REPLY_DUE, OTHER_DUE, MEETING_DUE, REVIEW_DUE] as const

type Sent = { agency: Agency; steps: readonly { kind: Step }[] }
/** For which decision a referral to these stands. */
const DECIDED_BY: Partial<Record<Agency, Choice>> = { 'social-care': 'refer', 'early-help': 'early-help' }

/** Where the decision that stands and the referrals that were sent say two different things. */
export function disagreement(
  choice: Choice | undefined,
  referrals: readonly Sent[],
): 'not-sent' | 'not-decided' | undefined {
  const sent = referrals.filter(({ steps }) => steps.some(({ kind }) => kind === 'sent'))
  const asks = (agency: Agency, wanted: Choice) =>
    choice === wanted && !sent.some(one => one.agency === agency)
  if (asks('social-care', 'refer') || asks('early-help', 'early-help')) return 'not-sent'
  const isBeyond = sent.some(({ agency }) => {
    const wanted = DECIDED_BY[agency]
    return wanted !== undefined && choice !== wanted && choice !== 'refer'
  })
  return isBeyond ? 'not-decided' : undefined
}

export type Task = { actionId: Id; ownerId: Id }
