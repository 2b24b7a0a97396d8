import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { keepFile, type StoredBytes } from '../../../platform/files/files.ts'
import { PRODUCT_VERSION } from '../../../platform/version.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { titleIn } from '../policy-facts.ts'
import type { PolicyReading } from '../read-policy.ts'
import { writeClauses } from './write-clauses.ts'
import { writeFacts, writePassages } from './write-passages.ts'
import { writeSuggestions } from './write-suggestions.ts'

export type Kept = { policyId: Id; versionId: Id; isSame: boolean }

/** Keeps what was read of a policy, as a draft version, matched with the version before it. */
export const keepReading = command({
  name: 'policies.keep-reading',
  input: z.object({
    policyId: z.uuid('Select which policy it is').optional(),
    isAnother: z.boolean().optional(),
    sourceName: z.string().min(1),
    sha256: z.instanceof(Uint8Array),
    reading: z.custom<PolicyReading>().optional(),
    /** As it was brought: its bytes lie in the store already. */
    original: z.custom<StoredBytes>().optional(),
  }),
  may: may.prepare,

  async load(db, { policyId, sha256 }, { school }) {
    // Two people bringing at once wait for each other: neither makes the other's version twice.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${school.id} policies`}, 0))`.execute(db)
    const same = await db
      .selectFrom('policies.version as v')
      .leftJoin('policies.withdrawal as w', 'w.versionId', 'v.id')
      .select(['v.id as versionId', 'v.policyId'])
      .where('v.sourceSha256', '=', sha256)
      .where('w.versionId', 'is', null)
      .orderBy('v.broughtAt', 'desc')
      .executeTakeFirst()
    const isFirst =
      !policyId && !(await db.selectFrom('policies.policy').select('id').limit(1).executeTakeFirst())
    if (!policyId) return { same, previous: undefined, number: 1, isFirst }
    const versions = await db
      .selectFrom('policies.version as v')
      .leftJoin('policies.withdrawal as w', 'w.versionId', 'v.id')
      .leftJoin('policies.approval as a', 'a.versionId', 'v.id')
      .select(['v.id', 'v.number', 'w.withdrawnAt', 'a.recordedAt as approvedAt'])
      .where('v.policyId', '=', policyId)
      .orderBy('v.number', 'desc')
      .execute()
    const [last] = versions
    if (!last) return undefined
    const open = versions.find(({ withdrawnAt, approvedAt }) => !withdrawnAt && !approvedAt)
    const previous = versions.find(({ approvedAt }) => approvedAt)
    return { same, previous, open, number: last.number + 1, isFirst }
  },

  async run(
    work,
    { policyId: wanted, isAnother, sourceName, sha256, reading, original },
    found,
  ): Promise<Kept> {
    const { db, call, actor, now, touched } = work
    const { same, previous, open, number, isFirst } = found
    if (same && (!wanted || wanted === same.policyId)) return { ...same, isSame: true }
    if (!reading?.clauses.length)
      throw invalid({ file: 'No sentence of a policy was found in it. Check that it is the right document' })
    if (!wanted && !isFirst && !isAnother) throw invalid({ policyId: 'Select which policy it is' })
    if (open)
      throw invalid({
        policyId: `Version ${open.number} of this policy is still a draft. Approve or withdraw it first`,
      })
    const school = { schoolId: call.school.id }
    const versionId = newId()
    const policyId = wanted ?? newId()
    if (!wanted)
      await db
        .insertInto('policies.policy')
        .values({
          ...school,
          id: policyId,
          title: titleIn(reading.facts),
          createdAt: now,
          createdBy: actor.personId,
        })
        .execute()
    if (original) await keepFile(work, original)
    await db
      .insertInto('policies.version')
      .values({
        ...{ ...school, id: versionId, policyId, number, sourceName, sourceSha256: sha256 },
        ...{ sourceText: reading.text, readAs: reading.readAs, leftOut: JSON.stringify(reading.leftOut) },
        ...{
          broughtAt: now,
          broughtBy: actor.personId,
          previousId: previous?.id ?? null,
          readBy: PRODUCT_VERSION,
          originalId: original?.id ?? null,
        },
      })
      .execute()
    await writePassages(work, versionId, reading)
    await writeFacts(work, versionId, reading)
    const matched = await writeClauses(work, { versionId, policyId, previousId: previous?.id }, reading)
    await writeSuggestions(work, { versionId, previousId: previous?.id, matched }, reading)
    touched(policyId, versionId)
    return { policyId, versionId, isSame: false }
  },
})
