import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { BY_DUTY, isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'
import { saidKeptOutSql } from './kept-out.ts'
import { type OwnKind, ownKindsSql } from './own-kinds.ts'

export type Opening = {
  isReader: boolean
  hasRead: boolean
  /** Who reads concerns by duty today, whatever this one says: nobody who is kept from it is told apart. */
  byDuty: readonly { personId: Id; name: string; duty: Duty }[]
  /** Of those, whoever is of a child’s family or pressed “not for me”: of nobody else is it said. */
  keptOut: readonly string[]
  /** Kinds of risk that leads added. */
  ownKinds: readonly Pick<OwnKind, 'area' | 'name'>[]
}

/** Whether this reader has opened it before; for whoever may not read it there is no such record. */
export const hasOpened = query({
  name: 'concerns.has-opened',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.see,
  async read(db, { concernId }, { actor, now }): Promise<Opening | undefined> {
    const today = dayOf(now).toString()
    const { rows } = await sql<Opening>`
      select ${isReaderSql(actor.personId, now)} as is_reader,
             exists (select from concerns.reading r
                      where r.concern_id = c.id and r.person_id = ${actor.personId}::uuid) as has_read,
             coalesce((select json_agg(distinct jsonb_build_object('personId', p.id, 'name', p.name, 'duty', h.duty))
               from people.duty_card h join people.person_card p on p.id = h.person_id
              where h.duty = any(${[...BY_DUTY]}) and h.starts_on <= ${today}::date and h.stopped_at is null
                and (h.ends_on is null or h.ends_on >= ${today}::date)), '[]') as by_duty,
             array(select distinct p.name from people.duty_card h join people.person_card p on p.id = h.person_id
              where h.duty = any(${[...BY_DUTY]}) and h.starts_on <= ${today}::date and h.stopped_at is null
                and (h.ends_on is null or h.ends_on >= ${today}::date)
                and ${saidKeptOutSql(sql`h.person_id`)}) as kept_out,
             ${ownKindsSql} as own_kinds
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    const [found] = rows
    return found && isDutyOrReader(actor, found) ? found : undefined
  },
})
