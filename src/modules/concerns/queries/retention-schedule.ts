import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { type ConcernsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'

export type Schedule = {
  id: Id
  years: number
  sendYears: number
  because: string | null
  proposedAt: Temporal.Instant
  proposedBy: Id
  proposer: string
  agreedAt: Temporal.Instant | null
  agreer: string | null
  setAsideAt: Temporal.Instant | null
}

/** Newest first. */
export async function readSchedules(db: Kysely<ConcernsDb>): Promise<Schedule[]> {
  const { rows } = await sql<Schedule>`
    select s.id, s.years, s.send_years, s.because, s.proposed_at, s.proposed_by, p.name as proposer, s.agreed_at,
           a.name as agreer, s.set_aside_at
      from concerns.retention_schedule s join people.person_card p on p.id = s.proposed_by
      left join people.person_card a on a.id = s.agreed_by
     order by s.proposed_at desc, s.id limit 100`.execute(db)
  return rows
}

/** How many years a child’s file is kept here, and what it was before. */
export const retentionSchedule = query({
  name: 'concerns.retention-schedule',
  input: z.object({}),
  may: { ...may.seeSchedule },
  read: db => readSchedules(db),
})

export const waitingOf = (schedules: readonly Schedule[]): Schedule | undefined =>
  schedules.find(({ agreedAt, setAsideAt }) => agreedAt === null && setAsideAt === null)
/** The one in force: the last that somebody agreed to. */
export const agreedOf = (schedules: readonly Schedule[]): Schedule | undefined =>
  schedules
    .filter(({ agreedAt }) => agreedAt !== null)
    .toSorted((a, b) => (a.agreedAt && b.agreedAt ? Temporal.Instant.compare(b.agreedAt, a.agreedAt) : 0))[0]
