import { z } from 'zod'
import { type KeptFile, keptFile } from '../../../platform/files/files.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { ReadAs } from '../reading/read-source.ts'

export type Original = KeptFile & {
  sourceName: string
  readAs: ReadAs
  effectiveFrom: Temporal.Instant | null
}

/** The file that a version was brought as: for whoever may read that version. */
export const original = query({
  name: 'policies.original',
  input: z.object({ policyId: z.uuid(), versionId: z.uuid() }),
  may: may.readVersion,
  logged: true,
  async read(db, { policyId, versionId }, { unit }): Promise<Original | undefined> {
    const version = await db
      .selectFrom('policies.version as v')
      .leftJoin('policies.approval as a', 'a.versionId', 'v.id')
      .select(['v.originalId', 'v.sourceName', 'v.readAs', 'a.effectiveFrom'])
      .where('v.id', '=', versionId)
      .where('v.policyId', '=', policyId)
      .executeTakeFirst()
    const file = version?.originalId ? await keptFile(unit, version.originalId) : undefined
    return version && file && { ...file, ...version, readAs: version.readAs as ReadAs }
  },
})
