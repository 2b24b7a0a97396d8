import type { Right } from '../../../platform/call.ts'
import type { Ask, Step } from '../../../platform/procedures/procedure.ts'

/** The safeguarding lead and the deputies, where nobody else records it. */
export const LEADS: readonly Right[] = ['dsl', 'deputy-dsl']

/** Where the guidance that a step follows says so. */
export const FROM = {
  ukcis: (place: string): string => `UKCIS, March 2024: ${place}`,
  kcsie: (place: string): string => `Keeping children safe in education, September 2026: ${place}`,
}

export const ask = (key: string, label: string, kind: Ask['kind'], more: Partial<Ask> = {}): Ask => ({
  ...{ key, label, kind, isEach: false, isNeeded: true },
  ...more,
})

/** Fixed, and never left out. */
export const step = (key: string, title: string, says: string, more: Partial<Step> = {}): Step => ({
  ...{ key, title, says, asks: [], after: [], skip: 'never', isFixed: true, isMany: false },
  ...more,
})

/** What is settled before whatever comes last. */
export const keysOf = (steps: readonly Step[]): readonly string[] =>
  steps.filter(({ ifItHappens }) => !ifItHappens).map(({ key }) => key)

/** Nothing is kept here of somebody who works or helps here: that answer leads to the report about an adult. */
export const adultInIt = (more: Partial<Ask> = {}): Ask =>
  ask('adult', 'Does an adult have a part in it?', 'choice', {
    hint: 'Or somebody who may be one and says that they are not',
    options: [
      { value: 'no', text: 'No' },
      { value: 'yes', text: 'An adult outside the school' },
      {
        value: 'here',
        text: 'Somebody who works or helps here',
        hint: 'That is a concern about an adult, and goes to whoever deals with those',
        leadsTo: 'adult-report',
      },
      { value: 'unknown', text: 'Not known' },
    ],
    ...more,
  })
