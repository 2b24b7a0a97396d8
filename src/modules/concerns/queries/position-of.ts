import { type Kysely, sql } from 'kysely'
import { AUDIENCE_WORDS, type Membership } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import type { ConcernsDb } from '../kit.ts'

/** What somebody is here on a day, as the staff file has it. */
export async function positionOf(
  db: Kysely<ConcernsDb>,
  personId: Id | null,
  today: Temporal.PlainDate,
): Promise<string | null> {
  if (personId === null) return null
  const { rows } = await sql<{ kind: Membership; jobTitle: string | null }>`
    select kind, job_title from people.position_card
     where person_id = ${personId} and starts_on <= ${today} and stopped_at is null
       and (ends_on is null or ends_on >= ${today})
     order by job_title is null, starts_on`.execute(db)
  return rows.map(({ kind, jobTitle }) => jobTitle ?? capital(AUDIENCE_WORDS[kind].one))[0] ?? null
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
