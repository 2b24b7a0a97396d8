import type { Membership } from '../../words/audiences.ts'
import { CHECKS_THE_OTHER, type Duty, DUTY_WORDS, SINGLE_DUTIES } from '../../words/duties.ts'
import type { Id } from '../../words/ids.ts'

/** Somebody who answers for a duty today. */
export type Holding = { duty: Duty; personId: Id; acting: boolean }

const WORKS_HERE = ['staff'] as const
const GOVERNS = ['governor'] as const
/** Some duties may be bought in: a shared data protection officer, a managed network. */
const MAY_BE_BOUGHT_IN = ['staff', 'contractor', 'governor', 'volunteer'] as const

/** What somebody must be at the school to hold a duty; with the last of these memberships the duty ends too. */
export const HELD_BY: Readonly<Record<Duty, readonly Membership[]>> = {
  headteacher: WORKS_HERE,
  'senior-leader': WORKS_HERE,
  dsl: WORKS_HERE,
  'deputy-dsl': WORKS_HERE,
  'chair-of-governors': GOVERNS,
  'vice-chair-of-governors': GOVERNS,
  'safeguarding-governor': GOVERNS,
  'data-protection-officer': MAY_BE_BOUGHT_IN,
  'senior-information-risk-officer': ['staff', 'governor'],
  'information-asset-owner': WORKS_HERE,
  'network-manager': MAY_BE_BOUGHT_IN,
  'computing-lead': WORKS_HERE,
  'pshe-lead': WORKS_HERE,
  'online-safety-lead': WORKS_HERE,
  'online-safety-governor': GOVERNS,
  'service-contact': ['staff', 'contractor'],
  office: ['staff', 'contractor', 'volunteer'],
}

export const mayHold = (duty: Duty, memberships: readonly Membership[]): boolean =>
  memberships.some(kind => HELD_BY[duty].includes(kind))

/** Inside a sentence: "network manager", but "PSHE lead". */
export const dutyInWords = (duty: Duty): string =>
  DUTY_WORDS[duty].replace(/^[A-Z](?![A-Z])/, first => first.toLowerCase())

/** "a network manager", "an online safety governor"; an office is no person. */
export const aDuty = (duty: Duty): string =>
  duty === 'office'
    ? 'somebody in the school office'
    : `${/^[aeio]/.test(dutyInWords(duty)) ? 'an' : 'a'} ${dutyInWords(duty)}`

/** Whether a second substantive holder must wait for the first to end. */
export const isHeldByOne = (duty: Duty): boolean => SINGLE_DUTIES.includes(duty)

export const vacancies = (duties: readonly Duty[], holdings: readonly Holding[]): Duty[] =>
  duties.filter(duty => !holdings.some(holding => holding.duty === duty))

export type Pair = { checker: Duty; checked: Duty }
export type SelfCheck = Pair & { personId: Id; why: string }

const holdersOf = (duty: Duty, holdings: readonly Holding[]): Id[] => [
  ...new Set(holdings.filter(holding => holding.duty === duty).map(({ personId }) => personId)),
]

/** Who is set to check themself. It is shown and counted, never refused: small schools have few adults. */
export function selfChecks(
  holdings: readonly Holding[],
  pairs: readonly Pair[] = CHECKS_THE_OTHER,
): SelfCheck[] {
  return pairs.flatMap(({ checker, checked }) => {
    const why = CHECKS_THE_OTHER.find(rule => rule.checker === checker && rule.checked === checked)?.why ?? ''
    const both = holdersOf(checked, holdings)
    return holdersOf(checker, holdings)
      .filter(personId => both.includes(personId))
      .map(personId => ({ checker, checked, personId, why }))
  })
}

/** Pairs of which both duties are held, so that there is something to check. */
export const pairsHeld = (holdings: readonly Holding[], pairs: readonly Pair[]): Pair[] =>
  pairs.filter(({ checker, checked }) => !vacancies([checker, checked], holdings).length)

/** The ladder: who answers when nobody who holds the duty can. */
export const STANDS_IN: Readonly<Partial<Record<Duty, readonly Duty[]>>> = {
  dsl: ['deputy-dsl', 'headteacher'],
  'deputy-dsl': ['dsl', 'headteacher'],
  headteacher: ['chair-of-governors', 'vice-chair-of-governors'],
  'chair-of-governors': ['vice-chair-of-governors', 'safeguarding-governor'],
  'safeguarding-governor': ['chair-of-governors', 'vice-chair-of-governors'],
  'network-manager': ['computing-lead', 'headteacher'],
}

/**
 * Who acts for a duty when some are away: its own holders, the acting one first while the other is away,
 * then the next step of the ladder. Empty only when nobody on the ladder is there.
 */
export function whoActs(
  duty: Duty,
  holdings: readonly Holding[],
  away: ReadonlySet<Id> = new Set(),
): Holding[] {
  for (const step of [duty, ...(STANDS_IN[duty] ?? [])]) {
    const there = holdings.filter(holding => holding.duty === step && !away.has(holding.personId))
    if (there.length) return there.toSorted((a, b) => Number(a.acting) - Number(b.acting))
  }
  return []
}
