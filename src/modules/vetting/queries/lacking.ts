import { type Kysely, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { type Asked, missingOf } from '../checks.ts'
import { singleCentralRecord } from '../controls/single-central-record.ts'
import type { VettingDb } from '../kit.ts'
import { hereSql, type PersonHere } from './people-checked.ts'

export type Lacking = PersonHere & {
  seen: readonly { kind: Asked['checks'][number]; goodUntil: string | null }[]
  until: string | null
  /** Since when the policy lets nobody in without: an edition that says so again begins nothing anew. */
  since: Temporal.Instant | null
}

export const LACKING_TIMES = { startsOn: 'day', since: 'instant' } as const

const refusing = sql`
  select in_force_from, in_force_until from platform.setting
   where school_id = platform.current_school() and control = ${singleCentralRecord.name}
     and parameters ->> 'withoutCheck' = 'access-refused' and in_force_until is distinct from in_force_from`

/** Who of these lacks a check that is asked of them today, and until when their risk is agreed: one statement. */
export const lackingSql = (now: Temporal.Instant, personIds?: readonly Id[]) => sql<Lacking>`
  select here.person_id, here.name, here.kinds, here.starts_on, k.until,
         (select max(s.in_force_from) from (${refusing}) s
           where s.in_force_from <= ${now}
             and not exists (select from (${refusing}) before where before.in_force_until = s.in_force_from)) as since,
         coalesce((select json_agg(json_build_object('kind', e.kind, 'goodUntil', e.good_until))
                     from vetting.entry e
                    where e.person_id = here.person_id and e.replaced_at is null), '[]') as seen
    from (${hereSql(dayOf(now), now)}) here
    left join vetting.risk k on k.person_id = here.person_id and k.replaced_at is null
   where ${personIds === undefined ? sql`true` : sql`here.person_id = any(${[...personIds]}::uuid[])`}`

export const isLacking =
  ({ checks, audiences }: Asked, today: Temporal.PlainDate) =>
  ({ kinds, seen }: Pick<Lacking, 'kinds' | 'seen'>): boolean =>
    kinds.some(kind => audiences.includes(kind)) &&
    missingOf(
      checks,
      seen.map(({ kind, goodUntil }) => ({
        kind,
        goodUntil: goodUntil === null ? null : Temporal.PlainDate.from(goodUntil),
      })),
      today,
    ).length > 0

/** Those of them who lack a check, whatever is agreed of them. */
export async function lackingOf(
  { unit, now }: Call & { unit: Unit },
  asked: Asked,
  personIds?: readonly Id[],
): Promise<Lacking[]> {
  const db = unit.db as unknown as Kysely<VettingDb>
  const { rows } = await lackingSql(now, personIds).execute(db)
  return rows.filter(isLacking(asked, dayOf(now)))
}

/** They came after the policy: whoever was here before it is listed, and not shut out at a stroke. */
export const cameSince = ({ startsOn, since }: Pick<Lacking, 'startsOn' | 'since'>): boolean =>
  since !== null && Temporal.PlainDate.compare(startsOn, dayOf(since)) >= 0
