import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { onPage, pageAsked } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import type { Choice, Part } from '../concern.ts'
import { type ConcernsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isLiftedSql } from './sanctions-evidence.ts'
import { withoutNames } from '../without-names.ts'

type Words = { saw: string; said: string; othersSaid: string; thought: string; happened: string }
export type Entry = Words & {
  concernId: Id
  reference: string
  reportedAt: string
  part: Part | null
  /** Of other children only their part. */
  others: readonly (Part | null)[]
  additions: readonly { words: string; addedAt: string }[]
  /** What somebody was asked to do, and has not said what became of. */
  actions: readonly { what: string; owner: string }[]
  /** What was decided about this child’s conduct in it. */
  sanctions: readonly {
    sanction: string | null
    level: number | null
    decidedOn: string
    because: string
    isLifted: boolean
  }[]
  decided: Choice | null
  decidedAt: string | null
}
export type Chronology = {
  personId: Id
  name: string
  className: string | null
  all: number
  entries: readonly Entry[]
}

type Found = Omit<Chronology, 'entries'> & { entries: readonly (Entry & { otherNames: readonly string[] })[] }

type Asked = { personId: Id; page: number }
/** Of whoever reads it by their duty nothing more is asked. */
const BY_DUTY_READ = { while: sql<boolean>`true`, shows: sql<boolean>`true` }

/** The file of one child; for whoever reads it otherwise only while something holds, and only what is theirs to see. */
export async function readChronology(
  db: Kysely<ConcernsDb>,
  { personId, page }: Asked,
  only: { while: RawBuilder<boolean>; shows: RawBuilder<boolean> } = BY_DUTY_READ,
): Promise<Chronology | undefined> {
  const { rows } = await sql<Found>`
    with theirs as (
      select o.part, c.* from concerns.child o join concerns.concern c on c.id = o.concern_id
       where o.person_id = ${personId} and o.ended_at is null and ${only.shows}),
    here as (select * from theirs order by reported_at desc, id
             ${onPage(page, sql`(select count(*)::int from theirs)`)})
    select p.id as person_id, p.name, m.class_name, (select count(*)::int from theirs) as all,
           coalesce((select json_agg(json_build_object('concernId', h.id, 'reference', h.reference,
               'reportedAt', h.reported_at, 'part', h.part, 'saw', h.saw, 'said', h.said,
               'othersSaid', h.others_said, 'thought', h.thought, 'happened', h.happened,
               'decided', d.choice, 'decidedAt', d.decided_at,
               'others', coalesce((select json_agg(k.part) from concerns.child k
                  where k.concern_id = h.id and k.ended_at is null and k.person_id <> p.id), '[]'),
               'otherNames', coalesce((select json_agg(n.name) from concerns.child k
                  join people.person_card n on n.id = k.person_id
                 where k.concern_id = h.id and k.person_id <> p.id), '[]'),
               'actions', coalesce((select json_agg(json_build_object('what', a.what, 'owner', w.name)
                  order by a.given_at, a.id)
                  from concerns.action a join people.person_card w on w.id = a.owner_id
                 where a.concern_id = h.id
                   and not exists (select from concerns.action_end e where e.action_id = a.id)), '[]'),
               'sanctions', coalesce((select json_agg(json_build_object('sanction', s.sanction, 'level', s.level,
                  'decidedOn', s.decided_on, 'because', s.because, 'isLifted', ${isLiftedSql})
                  order by s.recorded_at, s.id)
                  from concerns.sanction s where s.concern_id = h.id and s.person_id = p.id), '[]'),
               'additions', coalesce((select json_agg(json_build_object('words', a.words, 'addedAt', a.added_at)
                  order by a.added_at, a.id) from concerns.addition a where a.concern_id = h.id), '[]'))
               order by h.reported_at desc, h.id)
             from here h left join concerns.decision d on d.concern_id = h.id and d.replaced_at is null), '[]')
             as entries
      from people.person_card p
      join lateral (select class_name from people.membership_card
                     where person_id = p.id and kind = 'pupil' order by starts_on desc limit 1) m on true
     where p.id = ${personId} and ${only.while}`.execute(db)
  const [found] = rows
  return found && { ...found, entries: found.entries.map(entry => unnamed(entry, found.name)) }
}

/** All that is recorded of one child, newest first, and no other child by name. Reading it is logged. */
export const chronology = query({
  name: 'concerns.chronology',
  chain: 'concerns',
  input: z.object({ personId: z.uuid(), page: pageAsked }),
  may: may.seeChronology,
  logged: true,
  read: (db, asked) => readChronology(db, asked),
})

function unnamed({ otherNames, ...entry }: Found['entries'][number], own: string): Entry {
  const without = (text: string) => withoutNames(text, otherNames, own)
  return {
    ...entry,
    ...{ saw: without(entry.saw), said: without(entry.said), othersSaid: without(entry.othersSaid) },
    ...{ thought: without(entry.thought), happened: without(entry.happened) },
    actions: entry.actions.map(one => ({ ...one, what: without(one.what) })),
    sanctions: entry.sanctions.map(one => ({
      ...{ ...one, because: without(one.because), sanction: one.sanction && without(one.sanction) },
    })),
    additions: entry.additions.map(one => ({ ...one, words: without(one.words) })),
  }
}
