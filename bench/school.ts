import fs from 'node:fs'
import path from 'node:path'
import { accepted, brought, previewOf } from '../src/modules/people/roll-world.test.ts'
import { releaseContacts } from '../src/modules/people/index.ts'
import {
  acceptWordForWord,
  approveVersion,
  bringPolicy,
  suggestionsOf,
} from '../src/modules/policies/index.ts'
import { withdrawVersion } from '../src/modules/policies/commands/withdraw-version.ts'
import { clausesOfVersion } from '../src/modules/policies/queries/clauses-of-version.ts'
import { dayOf } from '../src/platform/clock.ts'
import { partsOf } from '../test/permission-table.ts'
import { asCsv, DIALECTS } from '../test/roll/as-csv.ts'
import type { RollRow } from '../src/modules/people/roll/roll-row.ts'
import { madeUpn, makeRoll } from '../test/roll/make-roll.ts'
import { type Walked, walkable } from '../test/signed-in.ts'
import { steps } from './steps.ts'

export const PUPILS = Number(process.env['BENCH_PUPILS'] ?? 10_000)

export const seedText = (name: string): string =>
  fs.readFileSync(path.resolve(import.meta.dirname, '../test/seeds', `${name}.txt`), 'utf8')

export type BigSchool = Walked & {
  added: number
  clauses: number
  /** What the `:parts` of addresses stand for. */
  parts: Readonly<Record<string, string>>
}

/** Nobody who is on the roll already. */
const another = (row: RollRow, n: number): RollRow => ({
  ...row,
  upn: madeUpn(500_000 + n),
  familyName: `${row.familyName}-Lowe`,
  contacts: row.contacts.map(contact => ({
    ...contact,
    familyName: `${contact.familyName}-Lowe`,
    email: contact.email && `second.${contact.email}`,
  })),
})

/** A roll as a school's office would load it, and what each step took. */
export async function loadRoll({ as, people, house }: Walked, pupils: number, seed: number) {
  const call = await as(people.office)
  const [dialect] = DIALECTS
  if (!dialect) throw new Error('There is no dialect')
  const rows = makeRoll({ pupils, seed })
  const bytes = asCsv(seed === 1 ? rows : rows.map(another), dialect)
  const { timed, done } = steps(house.database)
  const fileId = await timed('bring the file', () => brought(call, { name: 'roll.csv', bytes }))
  await timed('preview it', () => previewOf(call, fileId, false))
  const { added } = await timed('look, and accept it', () => accepted(call, fileId, { everybody: false }))
  return { added, steps: done, bytes: bytes.length }
}

/** The longest of the five seeds in force, and its next version as a draft. */
async function bigPolicy({ as, people, clock }: Walked, policyId: string) {
  const head = await as(people.head)
  const text = seedText('allington')
  const version = await bringPolicy(head, { which: policyId, pasted: text })
  await acceptWordForWord(head, version)
  const today = dayOf(head.now)
  await approveVersion(head, {
    ...{ versionId: version.versionId, body: 'governors', minute: '26/42' },
    insteadBecause: 'The chair has no account yet',
    ...{ approvedOn: today, nextReviewOn: today.add({ years: 1 }) },
  })
  clock.move({ days: 1 })
  const later = await as(people.head)
  const next = await bringPolicy(later, {
    which: policyId,
    pasted: `${text}\n\nStaff must lock screens after 9 minutes of no use.\n`,
  })
  const clauses = await clausesOfVersion(later, version)
  const [suggestion] = (await suggestionsOf(later, next)).filter(({ answer }) => answer === null)
  return {
    clauses: clauses.length,
    parts: {
      policyId,
      clauseId: clauses.at(-1)?.clauseId ?? '',
      versionId: next.versionId,
      suggestionId: suggestion?.suggestionId ?? '',
    },
  }
}

/** Larkmoor with this many pupils more, their contacts released, and a long policy in force. */
export async function bigSchool(
  t: Parameters<typeof walkable>[0],
  pupils = PUPILS,
): Promise<BigSchool & Pick<Awaited<ReturnType<typeof loadRoll>>, 'steps' | 'bytes'>> {
  const walked = await walkable(t)
  const parts = await partsOf(walked)
  const { as, people } = walked
  const draft = { versionId: parts['versionId'] }
  await withdrawVersion(await as(people.head), draft)
  const policy = await bigPolicy(walked, parts['policyId'] ?? '')
  const roll = await loadRoll(walked, pupils, 1)
  await releaseContacts(await as(people.office), { of: 'all' })
  // Links run out after a day, and the clock has been moved by several.
  const links = {
    'first-run token': await walked.linkTo('first-run', people.head),
    'invitation token': await walked.linkTo('invitation', walked.elsewhere.teacher),
    'password-reset token': await walked.linkTo('password-reset', people.volunteer),
  }
  return { ...walked, ...roll, clauses: policy.clauses, parts: { ...parts, ...policy.parts, ...links } }
}
