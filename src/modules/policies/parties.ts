import type { Actor } from '../../platform/call.ts'
import { holds } from '../../platform/permission.ts'

/** Whom a policy may want asked before it is approved. */
export const PARTIES = [
  'leadership',
  'headteacher',
  'governors',
  'computing-lead',
  'teachers',
  'technical-staff',
  'pupils',
  'parents',
] as const
export type Party = (typeof PARTIES)[number]

export const PARTY_WORDS: Readonly<Record<Party, string>> = {
  leadership: 'Senior leaders',
  headteacher: 'Headteacher',
  governors: 'Governors',
  'computing-lead': 'Computing lead',
  teachers: 'Teaching staff',
  'technical-staff': 'Technical staff',
  pupils: 'Pupils',
  parents: 'Parents and carers',
}

/** How each is asked; the words that stand above its form. */
export const PARTY_HINTS: Readonly<Record<Party, string>> = {
  leadership: 'Their agreement, or what they ask to be changed. The headteacher signs for them.',
  headteacher: 'What the headteacher said of this draft.',
  governors: 'What they said before they are asked to approve it.',
  'computing-lead': 'What the computing lead said of this draft.',
  teachers: 'Who was there, and what they raised.',
  'technical-staff': 'What they advise on what the draft asks of systems.',
  pupils:
    'Ask in words for children: What do you like to do online? What worries you? Which rule is hard to keep? Which one is missing? By class, without names.',
  parents: 'How they were asked, by which day, and what they said.',
}

/** What somebody recorded of one party: the last of it counts. */
export type Voice = {
  party: Party
  heardOn: Temporal.PlainDate
  says: string
  changed: string | null
  recordedBy: string | null
}

export const missingFrom = (asked: readonly Party[], voices: readonly Pick<Voice, 'party'>[]): Party[] =>
  asked.filter(party => !voices.some(voice => voice.party === party))

/** An agreement of the leaders is signed by the headteacher; what others said, by whoever prepares the policy. */
export const maySignFor = (actor: Actor, { party }: { party: Party }): boolean =>
  party !== 'leadership' || holds(actor, ['headteacher'])
