import { z } from 'zod'
import type { FieldErrors } from '../../platform/errors.ts'
import type { Id } from '../../words/ids.ts'
import { day, words } from './fields.ts'
import type { AskedOfDecision } from './queries/asked-of-decision.ts'
import { OTHER_RISK } from './risks.ts'

/** Of one child: who of the family was told, how, and on which day. `childId` is empty while no child is named. */
export const told = z.object({
  childId: z.string(),
  who: words(200).default(''),
  how: words(200).default(''),
  on: day('Enter the day on which they were told'),
})
export type Told = z.output<typeof told>
export const toldName = (part: 'who' | 'how' | 'on', childId: string): string => `told-${part}-${childId}`

/** As it is kept: days as text. */
export type ToldKept = { childId: string; name: string; who: string; how: string; on: string }

type Given = {
  parentsTold: string
  reviewOn: Temporal.PlainDate | null
  told: readonly Told[]
  risks: readonly string[]
  otherRisk: string | null
}
type Of = { asked: AskedOfDecision; childIds: readonly Id[]; today: Temporal.PlainDate }

/** What is missing of what the policy asks, by the name of the field. */
export function missingOf(given: Given, { asked, childIds, today }: Of): FieldErrors {
  const wrong: Record<string, string> = {}
  if (asked.ofParents.has('who-when-how') && given.parentsTold === 'yes')
    for (const childId of childIds.length ? childIds : ['']) {
      const one = given.told.find(each => each.childId === childId)
      if (!one?.who) wrong[toldName('who', childId)] = 'Write who was told'
      if (!one?.how) wrong[toldName('how', childId)] = 'Write how they were told'
      if (!one?.on || Temporal.PlainDate.compare(one.on, today) > 0)
        wrong[toldName('on', childId)] = 'Enter the day on which they were told'
    }
  if (asked.ofParents.has('look-again') && given.parentsTold === 'no' && !given.reviewOn)
    wrong['reviewOn'] = 'Enter the day on which you look again at whether the parents should know'
  const chosen = given.risks.filter(risk => risk !== OTHER_RISK)
  if (asked.isRiskNeeded && !chosen.length && !given.otherRisk)
    wrong['risks'] = given.risks.includes(OTHER_RISK)
      ? 'Write what it was, if none of these'
      : 'Select what kind of risk it was'
  return wrong
}
