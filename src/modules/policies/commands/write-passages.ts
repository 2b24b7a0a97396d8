import type { Id } from '../../../words/ids.ts'
import type { PoliciesDb } from '../kit.ts'
import type { Work } from '../../../platform/usecase.ts'
import { factsToKeep } from '../policy-facts.ts'
import type { PolicyReading } from '../read-policy.ts'
import { writeRows } from './write-rows.ts'

export async function writePassages(
  { db, call }: Work<PoliciesDb>,
  versionId: Id,
  { passages }: PolicyReading,
): Promise<void> {
  const rows = passages.map(
    ({ order, kind, text, line, level, depth, marker, trail, table, contents, note }) => ({
      ...{ schoolId: call.school.id, versionId, n: order, kind, text, line },
      ...{ level: level ?? null, depth: depth ?? null, marker: marker ?? null },
      trail: JSON.stringify(trail),
      place: table ? JSON.stringify(table) : null,
      isContents: contents ?? false,
      isNote: note ?? false,
    }),
  )
  await writeRows(db, 'policies.passage', rows)
}

export async function writeFacts(
  { db, call }: Work<PoliciesDb>,
  versionId: Id,
  { facts }: PolicyReading,
): Promise<void> {
  const rows = factsToKeep(facts).map(({ key, kind, value, words, duty, passage }) => ({
    ...{ schoolId: call.school.id, versionId, key, kind, value, words, duty, passageN: passage },
  }))
  await writeRows(db, 'policies.factFound', rows)
}
