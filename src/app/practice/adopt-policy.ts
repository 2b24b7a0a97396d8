import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  approveVersion,
  bindClause,
  bindingsOf,
  bringPolicy,
  clausesOfVersion,
  confirmFacts,
  decideSuggestion,
  markForPeople,
  recordSystemEvidence,
  settleMatch,
  suggestionsOf,
  type SuggestionRow,
} from '../../modules/policies/index.ts'
import type { Call } from '../../platform/call.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Id } from '../../words/ids.ts'
import { CHAIR, NETWORK_MANAGER } from './adults.ts'
import { as, type Making, settle } from './making.ts'

type Version = {
  file: 'policy-first.txt' | 'policy-second.txt'
  minute: string
  dsl: string
  /** Of which policy it is a new version. */
  which?: Id | undefined
}
export type Adopted = { policyId: Id; versionId: Id }

/** For people to keep, and for nothing else to show. */
const FOR_PEOPLE = /^(?:1\.[45]|3\.(?:[89]|10)|4\.4|6\.|9\.4|10\.)|must never sign in for somebody else/

/** What nothing in the words says plainly enough: bound by hand. */
const BY_HAND: readonly { words: string; control: string; parameters: Record<string, string | number> }[] = [
  { words: 'names an online safety governor', ...held('online-safety-governor') },
  { words: 'chair of governors must be', ...held('chair-of-governors') },
  { words: 'school office must always', ...held('office') },
  {
    words: 'has a user name of their own',
    control: 'access.unique-accounts',
    parameters: { shared: 'refused' },
  },
]

function held(duty: string) {
  return { control: 'people.duty-held', parameters: { duty, minimum: 1 } }
}

/** The safeguarding lead brings the words and decides; governors approve, and their chair records it that evening. */
export async function adoptPolicy(
  making: Making,
  { file, minute, dsl, which }: Version,
  approvedOn: Temporal.Instant,
): Promise<Adopted> {
  const lead = await as(making, dsl, approvedOn.subtract({ hours: 24 * 12 }))
  const bytes = readFileSync(path.join(import.meta.dirname, file))
  const { policyId, versionId } = await bringPolicy(lead, {
    which,
    file: { name: 'online-safety-policy.txt', bytes },
  })
  await confirmFacts(lead, { versionId, facts: {} })
  await settleMatches(lead, versionId)
  for (const suggestion of await suggestionsOf(lead, { versionId })) await decide(lead, suggestion)
  await bindByHand(lead, versionId)
  await settle(making, lead.now)

  const chair = await as(making, CHAIR, approvedOn)
  const today = dayOf(approvedOn)
  await approveVersion(chair, {
    ...{ versionId, body: 'governors', minute, approvedOn: today },
    nextReviewOn: today.add({ years: 1 }),
  })
  await settle(making, approvedOn)
  return { policyId, versionId }
}

/** What is doubtful is the nearest earlier clause that no other clause is, changed; or new. */
async function settleMatches(call: Call, versionId: Id): Promise<void> {
  const clauses = await clausesOfVersion(call, { versionId })
  const isDoubtful = (clause: (typeof clauses)[number]) => clause.how === 'doubtful' && !clause.settled
  const taken = new Set(clauses.filter(clause => !isDoubtful(clause)).map(({ clauseId }) => clauseId))
  for (const { clauseId, candidates } of clauses.filter(isDoubtful)) {
    const earlierClauseId = candidates.find(one => !taken.has(one.clauseId))?.clauseId
    if (earlierClauseId) taken.add(earlierClauseId)
    const answer = earlierClauseId ? { answer: 'changed', earlierClauseId } : { answer: 'new' }
    await settleMatch(call, { versionId, clauseId, ...answer })
  }
}

/** Accepts what is right, changes what was read too narrowly, rejects what a clause does not say. */
async function decide(call: Call, suggestion: SuggestionRow): Promise<void> {
  const { suggestionId, control, sure, answer, system, given } = suggestion
  if (answer) return
  if (control === 'agreements.signed-before-access' && sure !== 'word-for-word')
    return void (await decideSuggestion(call, { suggestionId, answer: 'rejected' }))
  const better = BETTER[control]
  if (!better && suggestion.audience === '')
    return void (await decideSuggestion(call, { suggestionId, answer: 'accepted' }))
  const changed = { system, audience: '', parameters: { ...given, ...better?.parameters }, ...better?.about }
  await decideSuggestion(call, { suggestionId, answer: 'changed', ...changed })
}

const BETTER: Readonly<Record<string, { parameters?: object; about?: { system: string } }>> = {
  'access.second-factor': {
    parameters: {
      duties: ['headteacher', 'dsl', 'deputy-dsl', 'network-manager', 'data-protection-officer', 'office'],
    },
    about: { system: 'watchword' },
  },
  'agreements.signed-on-behalf': { parameters: { stage: 'KS1' } },
}

async function bindByHand(call: Call, versionId: Id): Promise<void> {
  const bound = new Set((await bindingsOf(call, { versionId })).map(({ clauseId }) => clauseId))
  for (const { clauseId, text, reference, isForPeople } of await clausesOfVersion(call, { versionId })) {
    if (bound.has(clauseId)) continue
    const hand = BY_HAND.find(({ words }) => text.includes(words))
    if (hand)
      await bindClause(call, {
        ...{ versionId, clauseId, control: hand.control, parameters: hand.parameters },
        ...{ system: 'watchword', audience: '' },
      })
    else if (!isForPeople && FOR_PEOPLE.test(`${reference} ${text}`))
      await markForPeople(call, { versionId, clauseId, isForPeople: true })
  }
}

/** What the technician saw of the other systems that the policy speaks of. */
export async function lookAtSystems(making: Making, versionId: Id, at: Temporal.Instant): Promise<void> {
  const call = await as(making, NETWORK_MANAGER, at)
  for (const { bindingId, system } of await bindingsOf(call, { versionId })) {
    const says = SEEN[system]
    if (!says) continue
    await recordSystemEvidence(call, { bindingId, isSo: 'yes', seenOn: dayOf(at), says })
  }
  await settle(making, at)
}

const SEEN: Readonly<Record<string, string>> = {
  mis: 'Left a session open on the office machine. It locked after 15 minutes.',
  email: 'Looked at the sign-in rules in the administration page: 10 failed attempts.',
}
