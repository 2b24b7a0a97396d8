import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Resting, restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { carryLines } from '../../src/modules/agreements/commands/carry-lines.ts'
import { idOf } from '../../src/modules/agreements/lines.ts'
import { linesAsked } from '../../src/modules/agreements/queries/lines-asked.ts'
import { publishAgreement, writeAgreement } from '../../src/modules/agreements/index.ts'
import { withdrawAgreement } from '../../src/modules/agreements/commands/withdraw-agreement.ts'
import { addSystem } from '../../src/modules/policies/commands/add-system.ts'
import { bindClause } from '../../src/modules/policies/commands/bind-clause.ts'
import { recordVoice } from '../../src/modules/policies/commands/record-voice.ts'
import { ruleConflict } from '../../src/modules/policies/commands/rule-conflict.ts'
import {
  approveVersion,
  bringPolicy,
  decideSuggestion,
  suggestionsOf,
} from '../../src/modules/policies/index.ts'
import { approvalPlan } from '../../src/modules/policies/queries/approval-plan.ts'
import { type ClauseRow, clausesOfVersion } from '../../src/modules/policies/queries/clauses-of-version.ts'
import type { Call } from '../../src/platform/call.ts'
import { inUnit } from '../../src/platform/unit.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import { signedUp } from '../signed-up.ts'
import { choiceOf } from './agreements.ts'

const SEEDS: Readonly<Record<SchoolName, string>> = {
  redbridge: 'redbridge',
  reedham: 'reedham',
  allington: 'allington',
  banks: 'banks-st-stephens',
  ashover: 'ashover',
}

/** The Monday after the world begins, at twenty past eight: the policy approved on the Friday is in force. */
const IN_FORCE = '2026-11-30T08:20:00Z'

export const wordsOf = (row: ClauseRow): string => [row.leadIn, row.text].filter(Boolean).join(' ')

/** The school's own text, brought and bound by its office: a draft, as nobody has approved it yet. */
export async function draftOf(t: Parameters<typeof signedUp>[0], name: SchoolName) {
  const here = await signedUp(t)
  const office = await here.as(here.people.office)
  const bytes = readFileSync(new URL(`../seeds/${SEEDS[name]}.txt`, import.meta.url))
  const { policyId, versionId } = await bringPolicy(office, { file: { name: 'policy.txt', bytes } })
  const clauses = await clausesOfVersion(office, { versionId })
  const suggested = await suggestionsOf(office, { versionId })
  const ground = { versionId, clauses, suggested, done: new Set<string>() }
  await inUnit(office, async call => {
    for (const [id, resting] of Object.entries(restings(name))) await bind(call, ground, id, resting)
  })
  return { ...here, name, policyId, versionId, clauses, text: new TextDecoder().decode(bytes) }
}
type Draft = Awaited<ReturnType<typeof draftOf>>

const planOf = async ({ as, people, policyId, versionId }: Draft) =>
  approvalPlan(await as(people.chair), { policyId, versionId, previousVersionIds: [] })

const FIRST_WORDS = 'I keep the rules.'
const stoodFirst = new Map<string, string[]>()

/** Agreements for which its approval waits are published; once it is in force they are withdrawn, so that a test begins with none. */
async function standFirst(draft: Draft): Promise<string[]> {
  const { as, people, versionId } = draft
  const { awaited } = await planOf(draft)
  const made: string[] = []
  for (const { bound } of awaited) {
    const head = await as(people.head)
    const audience = String(bound.given['audience'])
    const stage = audience === 'pupil' ? { stage: 'KS2' } : {}
    const { agreementId } = await writeAgreement(head, {
      ...{ title: `First words for ${audience}`, audience, text: FIRST_WORDS, ...stage },
    })
    // Of a later version: what the one before it asks of an agreement.
    const asked = await linesAsked(head, { agreementId })
    if (asked.length)
      await carryLines(head, {
        agreementId,
        asked: asked.map(idOf),
        lines: asked.map(one => choiceOf(one, FIRST_WORDS)),
      })
    await publishAgreement(head, { agreementId })
    made.push(agreementId)
  }
  stoodFirst.set(versionId, made)
  return made
}

/**
 * Where its clauses disagree, those that a resting says govern; and what must stand before its approval stands.
 * @returns the agreements that were made for it.
 */
export async function settle(draft: Draft): Promise<string[]> {
  const made = await standFirst(draft)
  const governing = Object.values(restings(draft.name)).filter(({ governs }) => governs)
  for (const { bounds } of (await planOf(draft)).conflicts) {
    const bound = bounds.find(one => governing.some(({ words }) => one.words.includes(words)))
    await ruleConflict(await draft.as(draft.people.chair), {
      versionId: draft.versionId,
      bindingId: bound?.bindingId,
    })
  }
  return made
}

/** Everybody whom it wants asked has said something; but for one, where a test asks that one itself. */
export async function askEverybody(draft: Draft, except: readonly string[] = []): Promise<void> {
  for (const party of (await planOf(draft)).parties)
    if (!except.includes(party))
      await recordVoice(await draft.as(draft.people.head), {
        ...{ versionId: draft.versionId, party, says: 'Agreed as it stands' },
        heardOn: Temporal.PlainDate.from('2026-11-19'),
      })
}

/** The policy approved on the Friday is in force, and has been looked at. */
export async function comeIntoForce({ clock, as, people, versionId }: Draft): Promise<void> {
  for (const agreementId of stoodFirst.get(versionId) ?? [])
    await withdrawAgreement(await as(people.head), { agreementId, reason: 'Others stand from here on' })
  clock.set(IN_FORCE)
  await takeReadings(await as(people.head))
}

/** What stands once its policy is in force, and its world by the name that it is kept by. */
async function approved(name: SchoolName) {
  const draft = await draftOf({ after() {} }, name)
  await settle(draft)
  await askEverybody(draft)
  await approveVersion(await draft.as(draft.people.chair), {
    ...{ versionId: draft.versionId, body: 'governors', minute: '26/41' },
    approvedOn: Temporal.PlainDate.from('2026-11-20'),
    // Later than any policy allows: its own words must say that it is late.
    nextReviewOn: Temporal.PlainDate.from('2029-11-20'),
  })
  await comeIntoForce(draft)
  const { policyId, versionId, clauses, text, facts } = draft
  return { document: { name, policyId, versionId, clauses, text }, facts, world: await draft.keep() }
}

const standing = new Map<SchoolName, ReturnType<typeof approved>>()

/**
 * A school that runs on nothing but its own policy: the seed's text is brought, the recorded bindings are
 * accepted by its office, its governors approve it, and its day has come. All that is done once a process.
 */
export async function underPolicy(t: Parameters<typeof signedUp>[0], name: SchoolName) {
  const made = standing.get(name) ?? approved(name)
  standing.set(name, made)
  const { document, facts, world } = await made
  const here = await signedUp(t, world)
  here.clock.set(IN_FORCE)
  here.facts.push(...facts)
  return { ...here, ...document }
}

type Ground = {
  versionId: string
  clauses: readonly ClauseRow[]
  suggested: Awaited<ReturnType<typeof suggestionsOf>>
  done: Set<string>
}

async function bind(
  office: Call,
  { versionId, clauses, suggested, done }: Ground,
  id: string,
  resting: Resting,
): Promise<void> {
  const { words, below, controls, each, more = [], audience, system } = resting
  const from = below === undefined ? 0 : clauses.findIndex(row => wordsOf(row).includes(below))
  assert.ok(from >= 0, `${id}: no clause says "${below}"`)
  const saying = clauses.slice(from).filter(row => wordsOf(row).includes(words))
  for (const control of controls) {
    const parameters = each?.[control] ?? resting.parameters
    const isSuggested = (row: ClauseRow) =>
      suggested.some(one => one.clauseN === row.n && one.control === control)
    const clause = saying.find(isSuggested) ?? saying[0]
    assert.ok(clause, `${id}: no clause says "${words}"`)
    // Two rows of the register may rest on one sentence.
    if (done.has(`${clause.n} ${control}`)) continue
    done.add(`${clause.n} ${control}`)
    const found = suggested.find(one => one.clauseN === clause.n && one.control === control)
    if (found && !parameters && !system) {
      await decideSuggestion(office, { suggestionId: found.suggestionId, answer: 'accepted' })
      continue
    }
    for (const about of [system ?? 'watchword'].flat())
      await bindClause(office, {
        ...{ versionId, clauseId: clause.clauseId, control, parameters: parameters ?? {} },
        ...{ audience: audience ?? '', system: await registered(office, about) },
      })
    if (control === controls[0])
      for (const one of more)
        await bindClause(office, {
          ...{ versionId, clauseId: clause.clauseId, control, parameters: one },
          ...{ audience: audience ?? '', system: 'watchword' },
        })
  }
}

/** A system that the clause speaks of stands in the school's register. */
async function registered(office: Call, system: string): Promise<string> {
  return system === 'watchword' ? system : (await addSystem(office, { title: system })).name
}
