import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { holds } from '../../../platform/permission.ts'
import type { Lock } from '../../../platform/procedures/procedure.ts'
import type { Id } from '../../../words/ids.ts'
import type { Part } from '../concern.ts'
import { query } from '../kit.ts'
import { BY_DUTY, isDutyOrReader, may } from '../permissions.ts'
import { SANCTION } from '../procedures/acts.ts'
import type { Earlier } from '../sanctions.ts'
import { isReaderSql } from './concern.ts'
import { followedIn, type FoundProcedures, proceduresSql } from './procedures.ts'
import { isLiftedSql } from './sanctions-evidence.ts'

export type Tellable = { personId: Id; name: string; words: string | null }
export type SanctionChild = {
  personId: Id
  name: string
  yearGroup: string | null
  bornOn: string | null
  part: Part | null
  /** Whom the school may tell about this child. Whoever must not be told is not here. */
  tellable: readonly Tellable[]
  /** Names of whom nobody here may tell. */
  never: readonly string[]
  earlier: readonly (Earlier & { reference: string; because: string; decidedOn: string })[]
}
export type SanctionForm = {
  concernId: Id
  reference: string
  isReader: boolean
  happenedOn: string | null
  children: readonly SanctionChild[]
  staff: readonly { personId: Id; name: string }[]
  /** What a procedure on this record keeps shut, and what it waits for. */
  shut: (Pick<Lock, 'act' | 'says'> & { missing: readonly string[] }) | undefined
}

/** What whoever records a sanction must know: the children, what each had before, whom to tell, and what is shut. */
export const sanctionForm = query({
  name: 'concerns.sanction-form',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.sanction,
  logged: true,
  async read(db, { concernId }, { actor, now }): Promise<SanctionForm | undefined> {
    const today = dayOf(now)
    // Whoever was only asked to read this record sees what was done in it, and nothing of another.
    const seesOthers = holds(actor, BY_DUTY)
    const { rows } = await sql<Omit<SanctionForm, 'shut'> & { found: FoundProcedures }>`
      select c.id as concern_id, c.reference, ${isReaderSql(actor.personId, now)} as is_reader,
             c.more ->> 'happenedOn' as happened_on, ${proceduresSql} as found,
             coalesce((select json_agg(json_build_object('personId', k.person_id, 'name', p.name, 'part', k.part,
                 'yearGroup', (select y.year_group from people.pupil_card y where y.pupil_id = k.person_id),
                 'bornOn', concerns.born_on(k.person_id),
                 'tellable', coalesce((select json_agg(json_build_object('personId', t.person_id, 'name', tp.name,
                     'words', t.words) order by tp.name, t.person_id)
                   from people.may_be_told t join people.person_card tp on tp.id = t.person_id
                  where t.pupil_id = k.person_id), '[]'),
                 'never', coalesce((select json_agg(np.name order by np.name) from people.never_told n
                   join people.person_card np on np.id = n.person_id where n.pupil_id = k.person_id), '[]'),
                 'earlier', coalesce((select json_agg(json_build_object('id', s.id, 'sanction', s.sanction,
                     'level', s.level, 'isLifted', ${isLiftedSql}, 'because', s.because, 'decidedOn', s.decided_on,
                     'reference', sc.reference) order by s.decided_on desc, s.id)
                   from concerns.sanction s join concerns.concern sc on sc.id = s.concern_id
                  where s.person_id = k.person_id and (${seesOthers} or s.concern_id = c.id)), '[]'))
                 order by k.added_at, p.name, k.id)
               from concerns.child k join concerns.named_card p on p.id = k.person_id
              where k.concern_id = c.id and k.ended_at is null), '[]') as children,
             coalesce((select json_agg(json_build_object('personId', w.id, 'name', w.name) order by w.name, w.id)
               from people.person_card w where exists (select from people.membership_card m
                 where m.person_id = w.id and m.kind = 'staff' and m.starts_on <= ${today}
                   and (m.ends_on is null or m.ends_on >= ${today})
                   and (m.stopped_at is null or m.stopped_at > ${now}))), '[]') as staff
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    const [row] = rows
    if (!row || !isDutyOrReader(actor, row)) return undefined
    const { found, ...form } = row
    const locks = followedIn(found).flatMap(({ walk }) => walk.locks)
    return { ...form, shut: locks.find(({ act }) => act === SANCTION) }
  },
})
