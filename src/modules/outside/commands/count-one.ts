import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Call, Chain } from '../../../platform/call.ts'
import { command } from '../kit.ts'
import { type Counted, keysOf, MOST_READ_ONE_BY_ONE, MOST_TRIES } from '../limits.ts'
import { may } from '../permissions.ts'

const asked = z.object({
  what: z.enum(['child', 'adult', 'code']),
  address: z.string(),
  by: z.literal([1, -1]).default(1),
})

/** Counts one more from an address and for the school, within the hour. @returns how many there are now. */
export const countOne = command({
  name: 'outside.count-one',
  input: asked,
  may: may.tell,
  load: async () => true,
  async run({ call, db, now }, { what, address, by }) {
    const { address: ofAddress, school: ofSchool } = keysOf(what, address)
    // The whole hour, so that no count stands beside the minute of a report.
    const hour = now.round({ smallestUnit: 'hour', roundingMode: 'floor' })
    const startedAt = what === 'code' ? now : hour
    const isOver = sql<boolean>`count.started_at <= ${now.subtract({ hours: 1 })}`
    const anew = (value: RawBuilder<unknown>, otherwise: RawBuilder<unknown>) =>
      sql`case when ${isOver} then ${value} else ${otherwise} end`
    const { rows } = await sql<{ key: Uint8Array; count: number }>`
      insert into outside.count (school_id, key, count, started_at)
      select ${call.school.id}::uuid, key, ${by}, ${startedAt}::timestamptz
        from unnest(${[ofAddress, ofSchool]}::bytea[]) key order by key
      on conflict (school_id, key) do update set
        count = ${anew(sql`greatest(excluded.count, 0)`, sql`greatest(count.count + excluded.count, 0)`)},
        started_at = ${anew(sql`excluded.started_at`, sql`count.started_at`)}
      returning key, count`.execute(db)
    const of = (key: Uint8Array) => rows.find(row => Buffer.compare(row.key, key) === 0)?.count ?? 0
    return { address: of(ofAddress), school: of(ofSchool) }
  },
})

const isOver = (
  counted: { address: number; school: number },
  most: { address: number; school: number },
): boolean => counted.address > most.address || counted.school > most.school

/** In the log of the register it is for: nothing elsewhere tells that something came. */
const CHAIN_OF: Readonly<Record<Counted, Chain>> = { child: 'concerns', adult: 'adults', code: 'concerns' }

/** One more report of a register. @returns whether so many came that this one waits apart. */
export const countReport = async (call: Call, what: 'child' | 'adult', address: string): Promise<boolean> =>
  isOver(await countOne({ ...call, chain: CHAIN_OF[what] }, { what, address }), MOST_READ_ONE_BY_ONE)

/** A try is counted before it is made, so that a hundred at once are a hundred. @returns whether it may be made. */
export const countTry = async (call: Call, address: string): Promise<boolean> =>
  !isOver(await countOne(call, { what: 'code', address }), MOST_TRIES)

/** Two words that were right are no try. */
export const forgetTry = (call: Call, address: string): Promise<unknown> =>
  countOne(call, { what: 'code', address, by: -1 })
