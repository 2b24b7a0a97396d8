import { sql } from 'kysely'
import { z } from 'zod'
import { fileKeys } from '../file-tombstone.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type DestroyedBefore = { called: string; reference: string; destroyedAt: Temporal.Instant }

/** Of children whom a list calls so, those of whom a file was destroyed here: whoever brings it back is told. */
export const destroyedBefore = query({
  name: 'concerns.destroyed-before',
  chain: 'concerns',
  input: z.object({
    children: z.array(z.object({ called: z.string(), born: z.string(), knownBy: z.string() })).max(10_000),
  }),
  may: may.bringEarlier,
  async read(db, { children }, { school }): Promise<DestroyedBefore[]> {
    const called = new Map(
      children.flatMap(({ called: name, born, knownBy }) =>
        fileKeys(school.id, { name, bornOn: born || null, upn: knownBy || null }).map(
          key => [key.toString('hex'), name] as const,
        ),
      ),
    )
    if (!called.size) return []
    const { rows } = await sql<Omit<DestroyedBefore, 'called'> & { key: string }>`
      select distinct on (d.id) encode(t.key_hash, 'hex') as key, d.reference, d.destroyed_at
        from concerns.file_tombstone t join concerns.file_destruction d on d.id = t.review_id
       where t.key_hash in (select decode(one, 'hex') from unnest(${[...called.keys()]}::text[]) one)
       order by d.id, t.key_hash`.execute(db)
    return rows.map(({ key, ...one }) => ({ ...one, called: called.get(key) ?? '' }))
  },
})
