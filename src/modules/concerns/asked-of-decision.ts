import { z } from 'zod'
import type { FieldErrors } from '../../platform/errors.ts'
import type { Id } from '../../words/ids.ts'
import { type Standing as Closes, stillOpen } from './closing.ts'
import { type Choice, CHOICE_WORDS } from './concern.ts'
import { day, optional, words } from './fields.ts'
import type { Decidable } from './queries/decidable.ts'
import type { AskedOfDecision } from './queries/asked-of-decision.ts'
import { procedureMissing } from './spoken-of.ts'
import { OTHER_RISK } from './risks.ts'
import { asksOf, isHarassment } from './kinds-chosen.ts'
import { SINCE } from './support.ts'
import { GAME_RATINGS, LEVELS, type TriageKept } from './triage.ts'

/** Of one child: who of the family was told, how, and on which day. `childId` is empty while no child is named. */
export const told = z.object({
  childId: z.string(),
  who: words(200).default(''),
  how: words(200).default(''),
  on: day('Enter the day on which they were told'),
  by: words(200).default(''),
})
export type Told = z.output<typeof told>
export const toldName = (part: 'who' | 'how' | 'on' | 'by', childId: string): string =>
  `told-${part}-${childId}`

/** As it is kept: days as text. */
export type ToldKept = { childId: string; name: string; who: string; how: string; on: string; by?: string }

/** Who was told, how and when; and where the policy wants it, who told them. */
export const isToldAsked = ({ ofParents }: Pick<AskedOfDecision, 'ofParents'>): boolean =>
  ofParents.has('who-when-how') || ofParents.has('by-whom')

type Given = {
  choice: Choice
  triage: z.output<typeof triage>
  parentsTold: string
  reviewOn: Temporal.PlainDate | null
  told: readonly Told[]
  risks: readonly string[]
  otherRisk: string | null
}
type Of = {
  asked: AskedOfDecision
  isOwnReport: boolean
  /** It stands over another. */
  isAgain: boolean
  childIds: readonly Id[]
  today: Temporal.PlainDate
} & Pick<Decidable, 'hasAction' | 'uncontacted' | 'unfinished' | 'speaks' | keyof Closes>

/** What is missing of what the policy asks, by the name of the field. */
export function missingOf(given: Given, of: Of): FieldErrors {
  const { asked, childIds, today } = of
  const wrong: Record<string, string> = { ...missingOfTriage(given, of) }
  const open = [
    ...(of.uncontacted.length ? [`${of.uncontacted.join(', ')} not contacted`] : []),
    ...of.unfinished,
    ...stillOpen(asked.closing, of, { isOwnReport: of.isOwnReport, isReferred: given.choice === 'refer' }),
  ]
  if (open.length && !given.reviewOn)
    wrong['reviewOn'] = `It cannot end yet: ${open.join('; ')}. Enter the day on which you look again`
  if (isToldAsked(asked) && given.parentsTold === 'yes')
    for (const childId of childIds.length ? childIds : ['']) {
      const one = given.told.find(each => each.childId === childId)
      if (!one?.who) wrong[toldName('who', childId)] = 'Write who was told'
      if (!one?.how) wrong[toldName('how', childId)] = 'Write how they were told'
      if (!one?.on || Temporal.PlainDate.compare(one.on, today) > 0)
        wrong[toldName('on', childId)] = 'Enter the day on which they were told'
      if (asked.ofParents.has('by-whom') && !one?.by) wrong[toldName('by', childId)] = 'Write who told them'
    }
  if (asked.ofParents.has('look-again') && given.parentsTold === 'no' && !given.reviewOn)
    wrong['reviewOn'] = 'Enter the day on which you look again at whether the parents should know'
  const chosen = given.risks.filter(risk => risk !== OTHER_RISK)
  if (asked.isRiskNeeded && !chosen.length && !given.otherRisk)
    wrong['risks'] = given.risks.includes(OTHER_RISK)
      ? 'Write what it was, if none of these'
      : 'Select what kind of risk it was'
  if (asksOf(asked, given.risks).has('age-rating') && !given.triage.gameRating)
    wrong['gameRating'] = 'Select the age rating of the game'
  const isNothing = given.choice === 'no-action' && asked.closing.has('no-action-reason')
  if (isNothing && !given.triage.noActionBecause && isHarassment(given.risks, of.speaks))
    wrong['noActionBecause'] = 'It may be harassment or bullying: write why nothing is done about it'
  return wrong
}

const orNull = (value: unknown): unknown => value || null

/** What the form of a decision sends of that. */
export const triage = z.object({
  harm: z.preprocess(orNull, z.enum(['yes', 'no']).nullable()).default(null),
  noHarmBecause: optional(5_000),
  level: z.preprocess(orNull, z.enum(LEVELS, 'Select the level of need').nullable()).default(null),
  plan: optional(5_000),
  leadProfessional: optional(200),
  noProcedureBecause: optional(5_000),
  noActionBecause: optional(5_000),
  gameRating: z.preprocess(orNull, z.enum(GAME_RATINGS).nullable()).default(null),
  since: z
    .preprocess(orNull, z.enum(SINCE, 'Select how it is with the child since').nullable())
    .default(null),
})

/** An emergency is never locked: a referral needs neither an action nor a plan. */
function missingOfTriage(
  { choice, reviewOn, triage: given }: Given,
  { asked, hasAction, speaks, isAgain }: Of,
): FieldErrors {
  const wrong: Record<string, string> = {}
  const { triage } = asked
  const { harm, noHarmBecause } = given
  if (triage.has('significant-harm')) {
    if (!harm) wrong['harm'] = 'Select whether a child is at risk of significant harm'
    if (harm === 'no' && !noHarmBecause) wrong['noHarmBecause'] = 'Write why a child is not at risk of it'
    if (harm === 'yes' && choice !== 'refer')
      wrong['choice'] = 'You say that a child is at risk of significant harm: refer it'
  }
  if (triage.has('threshold') && !given.level) wrong['level'] = 'Select the level of need'
  if (triage.has('action-with-owner') && !hasAction && choice !== 'refer' && choice !== 'no-action')
    wrong['choice'] ??=
      `First ask somebody to do something by a day. Only a referral and “${CHOICE_WORDS['no-action'].says}” do not wait for that`
  if (triage.has('early-help-plan') && choice === 'early-help') {
    if (!given.plan) wrong['plan'] = 'Write what the plan is'
    if (!given.leadProfessional) wrong['leadProfessional'] = 'Write who the lead professional is'
    if (!reviewOn) wrong['reviewOn'] = 'Enter the day on which you look at the plan again'
  }
  if (asked.isReviewed) {
    if (isAgain && !given.since) wrong['since'] = 'Select how it is with the child since it was last decided'
    if (choice !== 'no-action' && !reviewOn)
      wrong['reviewOn'] ??= 'It is open: enter the day on which you look at it again'
  }
  const missing = choice === 'refer' || given.noProcedureBecause ? undefined : procedureMissing(asked, speaks)
  if (missing !== undefined) wrong['noProcedureBecause'] = missing
  return wrong
}

/** What is kept of it: only what the policy asks. */
export function triageKept(
  { choice, triage: given, risks }: Pick<Given, 'choice' | 'triage' | 'risks'>,
  asked: AskedOfDecision,
  isAgain: boolean,
): TriageKept {
  const { triage, document, closing, isReviewed } = asked
  const { harm, noHarmBecause, level, plan, leadProfessional, noProcedureBecause } = given
  const { noActionBecause, gameRating, since } = given
  const isNothing = choice === 'no-action' && closing.has('no-action-reason')
  const isHelp = triage.has('early-help-plan') && choice === 'early-help'
  return {
    ...(triage.has('significant-harm') && harm ? { harm } : {}),
    ...(triage.has('significant-harm') && harm === 'no' && noHarmBecause ? { noHarmBecause } : {}),
    ...(triage.has('threshold') && level ? { level, ...(document ? { document } : {}) } : {}),
    ...(isHelp && plan ? { plan } : {}),
    ...(isHelp && leadProfessional ? { leadProfessional } : {}),
    ...(noProcedureBecause ? { noProcedureBecause } : {}),
    ...(isNothing && noActionBecause ? { noActionBecause } : {}),
    ...(gameRating && asksOf(asked, risks).has('age-rating') ? { gameRating } : {}),
    ...(isReviewed && isAgain && since ? { since } : {}),
  }
}
