import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf, startOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import { needed } from '../../concerns/index.ts'
import { folded } from '../../people/index.ts'
import { type ConductDb, query } from '../kit.ts'
import { may } from '../permissions.ts'

export type Pupil = { personId: Id; name: string; className: string | null }

const pupilsOn = (day: Temporal.PlainDate, where = sql`true`) => sql<Pupil>`
  select distinct on (p.id) p.id as person_id, p.name, m.class_name
    from people.membership_card m join people.person_card p on p.id = m.person_id
   where m.kind = 'pupil' and m.starts_on <= ${day} and (m.ends_on is null or m.ends_on >= ${day})
     and (m.stopped_at is null or m.stopped_at >= ${startOf(day)}) and ${where}
   order by p.id, m.starts_on desc`

/** A pupil of that day, and the class they were in. */
export async function pupilOn(
  db: Kysely<ConductDb>,
  pupilId: Id,
  day: Temporal.PlainDate,
): Promise<Pupil | undefined> {
  return (await pupilsOn(day, sql`p.id = ${pupilId}`).execute(db)).rows[0]
}

export const pupil = query({
  name: 'conduct.pupil',
  input: z.object({ personId: z.uuid() }),
  may: may.record,
  read: (db, { personId }, { now }) => pupilOn(db, personId, dayOf(now)),
})

/** A name in any order of its words: "Tillerby, Jonah" is Jonah Tillerby. */
const keyOf = (name: string): string =>
  folded(name.replaceAll(',', ' ')).split(' ').filter(Boolean).toSorted().join(' ')

/** The one pupil of today who is called so; with the class behind it, where several are. */
export const findPupil = query({
  name: 'conduct.find-pupil',
  input: z.object({ pupil: needed('Write which pupil', 200).prefault('') }),
  may: may.record,
  async read(db, { pupil: typed }, { now }): Promise<Pupil> {
    const { rows } = await pupilsOn(dayOf(now)).execute(db)
    const key = keyOf(typed)
    const found = rows.filter(
      ({ name, className }) => keyOf(name) === key || keyOf(`${name} ${className ?? ''}`) === key,
    )
    const [one, other] = found
    if (!one)
      throw invalid({ pupil: 'No pupil of today is called this. Write the first name and the surname' })
    if (other)
      throw invalid({ pupil: `${found.length} pupils are called this. Write the class behind the name` })
    return one
  },
})
