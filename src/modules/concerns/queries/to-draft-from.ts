import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Told } from '../draft-referral.ts'
import { query } from '../kit.ts'
import type { Level } from '../triage.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'
import { followedIn, type FoundProcedures, proceduresSql } from './procedures.ts'

type Found = Omit<Told, 'reportedOn' | 'children' | 'notes' | 'asksFor'> & {
  procedures: FoundProcedures
  isReader: boolean
  /** At which level the decision that stands has it. */
  level: Level | null
  reportedAt: Temporal.Instant
  children: readonly (Omit<Told['children'][number], 'bornOn'> & { bornOn: string | null })[]
  notes: readonly { on: string; words: string }[]
}

/** What a referral is drafted from. Each reading is logged, as of the record itself. */
export const toDraftFrom = query({
  name: 'concerns.to-draft-from',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.deal,
  logged: true,
  async read(
    db,
    { concernId },
    { actor, now },
  ): Promise<(Told & Pick<Found, 'isReader' | 'level'>) | undefined> {
    const { rows } = await sql<Found>`
      select c.reference, c.saw, c.said, c.others_said, c.happened, c.marks, c.reported_at,
             (select d.triage ->> 'level' from concerns.decision d where d.concern_id = c.id and d.replaced_at is null) as level,
             ${isReaderSql(actor.personId, now)} as is_reader, ${proceduresSql} as procedures,
             coalesce((select json_agg(json_build_object('name', p.name, 'part', k.part,
                 'bornOn', concerns.born_on(k.person_id),
                 'className', (select m.class_name from people.membership_card m where m.person_id = k.person_id
                    and m.kind = 'pupil' order by m.starts_on desc limit 1)) order by k.added_at, p.name)
               from concerns.child k join concerns.named_card p on p.id = k.person_id
              where k.concern_id = c.id and k.ended_at is null), '[]') as children,
             coalesce((select json_agg(json_build_object('on', w.on, 'words', w.words) order by w.at, w.id) from (
               select a.id, a.added_at as at, coalesce(to_json(a.happened_on), to_json(a.added_at)) as on, a.words
                 from concerns.addition a where a.concern_id = c.id and a.kind = 'note'
               union all
               select l.id, l.recorded_at, to_json(l.happened_on),
                      (select p.name from concerns.named_card p where p.id = u.child_id) || ${' is worse than before. '} || l.words
                 from concerns.support_line l join concerns.support_plan u on u.id = l.plan_id
                where l.concern_id = c.id and l.verdict = 'worse') w), '[]') as notes,
             (select json_build_object('reasons', d.reasons, 'consulted', d.consulted, 'parentsTold', d.parents_told,
                 'parentsNotToldBecause', d.parents_not_told_because)
               from concerns.decision d where d.concern_id = c.id and d.replaced_at is null) as decision
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    const [found] = rows
    if (!found || !isDutyOrReader(actor, found)) return undefined
    return {
      ...found,
      asksFor: followedIn(found.procedures).flatMap(({ walk }) => walk.fired),
      reportedOn: sayDay(dayOf(found.reportedAt)),
      children: found.children.map(child => ({ ...child, bornOn: child.bornOn && sayOn(child.bornOn) })),
      notes: found.notes.map(({ on, words }) => ({ on: sayOn(on), words })),
    }
  },
})

/** A day as the database writes it, or the London day of an instant. */
const sayOn = (text: string): string =>
  sayDay(text.length === 10 ? Temporal.PlainDate.from(text) : dayOf(Temporal.Instant.from(text)))
