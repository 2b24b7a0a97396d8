import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { Duty } from '../../../words/duties.ts'
import type { TermSpan } from '../../people/index.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { TermTable } from '../term-tables.ts'
import { termsDue } from './terms-due.ts'

export type Review = {
  name: string
  duty: Duty
  reviewedAt: string
  metOn: string
  minute: string | null
  isMine: boolean
}
export type TermFigures = {
  figuresId: Id
  termName: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  total: number | null
  shown: readonly TermTable[]
  remark: string | null
  madeAt: Temporal.Instant
  madeBy: string
  reviews: readonly Review[]
}
export type AllTerms = { made: readonly TermFigures[]; due: readonly TermSpan[] }

/** The figures of all terms, newest first, as they were made; and the terms that wait for theirs. */
export const termFigures = query({
  name: 'concerns.term-figures',
  chain: 'concerns',
  input: z.object({}),
  may: may.seeTerms,
  async read(db, _input, call): Promise<AllTerms> {
    const { rows } = await sql<TermFigures>`
      select f.id as figures_id, f.term_name, f.starts_on, f.ends_on, f.total, f.shown, f.remark, f.made_at, m.name as made_by,
             coalesce((select json_agg(json_build_object('name', p.name, 'duty', r.duty, 'reviewedAt', r.reviewed_at,
                 'metOn', r.met_on, 'minute', r.minute, 'isMine', r.reviewed_by = ${call.actor.personId}::uuid)
                 order by r.reviewed_at, r.id)
               from concerns.figures_review r join people.person_card p on p.id = r.reviewed_by
              where r.figures_id = f.id), '[]') as reviews
        from concerns.term_figures f join people.person_card m on m.id = f.made_by
       order by f.starts_on desc`.execute(db)
    return { made: rows, due: await termsDue(db, call) }
  },
})
