import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { type FamilyCall, type Half, isReached } from '../absence.ts'
import { type AttendanceDb, query } from '../kit.ts'
import { may } from '../permissions.ts'

export type Absent = {
  personId: Id
  name: string
  initials: string
  className: string | null
  absences: readonly { half: Half; reason: string }[]
  calls: readonly FamilyCall[]
}
export type Watched = Absent & { leadCalls: readonly FamilyCall[] }

const MOST = 1_000
const calls = (table: 'family_call' | 'lead_call', day: Temporal.PlainDate) => sql<FamilyCall[]>`coalesce((
  select json_agg(json_build_object('rungAt', c.rung_at, 'outcome', c.outcome, 'answeredBy', c.answered_by,
                  'reason', c.reason, 'by', q.name) order by c.recorded_at, c.id)
    from ${sql.table(`attendance.${table}`)} c join people.person_card q on q.id = c.recorded_by
   where c.absent_on = ${day} and c.pupil_id = p.id), '[]')`

/** By class and name: an order that tells nothing of anybody. */
const absentSql = (day: Temporal.PlainDate, more = sql``, where = sql`true`) => sql`
  select p.id as person_id, p.name, p.initials, m.class_name, a.absences, ${calls('family_call', day)} as calls ${more}
    from (select pupil_id, json_agg(json_build_object('half', half, 'reason', reason) order by half) as absences,
                 bool_or(b.asks_leads) as asks_leads
            from attendance.absence x join attendance.brought b on b.id = x.brought_id
           where x.absent_on = ${day} group by pupil_id) a
    join people.person_card p on p.id = a.pupil_id
    left join lateral (select class_name from people.membership_card
                        where person_id = p.id and kind = 'pupil' order by starts_on desc, id limit 1) m on true
   where ${where}
   order by m.class_name, p.name, p.id limit ${MOST}`

/** Somebody rings where no reason was given, until somebody was reached. */
export const isToRing = ({ absences, calls: made }: Absent): boolean =>
  absences.some(({ reason }) => !reason) && !isReached(made)

/** Who is absent today, and what was heard. Nothing here reads a register: it is the same whoever is watched. */
export const absentToday = query({
  name: 'attendance.absent-today',
  input: z.object({}),
  may: may.ring,
  async read(db, _, { now }): Promise<Absent[]> {
    const { rows } = await (absentSql(dayOf(now)) as ReturnType<typeof sql<Absent>>).execute(db)
    return rows
  },
})

export async function absentChild(
  db: Kysely<AttendanceDb>,
  personId: Id,
  now: Temporal.Instant,
): Promise<Absent | undefined> {
  const one = absentSql(dayOf(now), sql``, sql`p.id = ${personId}`) as ReturnType<typeof sql<Absent>>
  return (await one.execute(db)).rows[0]
}

export const absentToRing = query({
  name: 'attendance.absent-to-ring',
  input: z.object({ personId: z.uuid() }),
  may: may.ring,
  read: (db, { personId }, { now }) => absentChild(db, personId, now),
})

/** Of whom there is a file, as far as whoever asks may know: the second wall answers it. */
export const watchedSql = (day: Temporal.PlainDate) =>
  absentSql(
    day,
    sql`, ${calls('lead_call', day)} as lead_calls`,
    sql`a.asks_leads and exists (select from concerns.child_card k where k.person_id = p.id)`,
  ) as ReturnType<typeof sql<Watched>>

export async function watchedAbsent(
  db: Kysely<AttendanceDb>,
  on: Temporal.PlainDate | Temporal.Instant,
): Promise<Watched[]> {
  const { rows } = await watchedSql(on instanceof Temporal.Instant ? dayOf(on) : on).execute(db)
  return rows
}

/** Which of the absent children are watched, and whether somebody was reached. */
export const watchedToday = query({
  name: 'attendance.watched-today',
  chain: 'concerns',
  input: z.object({}),
  may: may.watch,
  logged: true,
  logs: (found: Watched[]) => ({ ids: found.map(({ personId }) => personId), found: found.length }),
  read: (db, _, { now }): Promise<Watched[]> => watchedAbsent(db, now),
})
