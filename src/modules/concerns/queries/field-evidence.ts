import { type RawBuilder, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isParticular, KEPT_BACK } from '../particulars.ts'
import { isCounted } from './is-counted.ts'
import { type Field, QUESTIONS } from '../record-fields.ts'

const isDecided = sql<boolean>`exists (select from concerns.decision d where d.concern_id = c.id)`
const isCompleted = (field: Field) => sql<boolean>`exists (
  select from concerns.addition a where a.concern_id = c.id and a.completes = ${field})`

/** Whether a record holds the field; nothing, where every record does by how it is made. */
function holds(field: Field): RawBuilder<boolean> | undefined {
  const names = QUESTIONS[field]?.map(({ name }) => name)
  if (names)
    return sql`(coalesce(${sql.join(names.map(name => sql`c.more ->> ${name}`))}) is not null or ${isCompleted(field)})`
  if (field === 'child-name')
    return sql`exists (select from concerns.child k where k.concern_id = c.id and k.ended_at is null)`
  if (field === 'date-of-birth')
    return sql`exists (select from concerns.child k where k.concern_id = c.id and k.filed ? 'dateOfBirth')`
  // Ethnic origin and religion may stay blank: of them it is enough that the file was asked.
  if (isParticular(field))
    return sql`exists (select from concerns.particulars_asked(c.id) f
      where f.field = ${field} and (f.is_said or ${KEPT_BACK.includes(field)}))`
  if (field === 'writer-position') return sql`c.signed_position is not null`
  return undefined
}

/**
 * Of the concerns of the last 90 days that are decided: how many hold the field. One that was made beside a record
 * about an adult is not counted.
 */
export async function fieldEvidence(
  { unit, now }: Call & { unit: Unit },
  field: Field,
  isAsked: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isAsked) return { ...none, state: 'nothing-due', figure: 'Not asked for' }
  const of =
    isParticular(field) && KEPT_BACK.includes(field)
      ? 'Asked of the pupil’s file, and blank where that is, on'
      : 'On'
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due, count(*) filter (where ${holds(field) ?? sql`true`})::int as kept
      from concerns.concern c
     where c.reported_at >= ${now.subtract({ hours: 90 * 24 })} and ${isCounted}
       and ${isDecided}`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  if (due === 0)
    return { ...none, state: 'nothing-due', figure: 'No concern was decided in the last 90 days' }
  return {
    state: kept === due ? 'met' : 'at-risk',
    ...{ kept, due, exceptions: [] },
    figure: `${of} ${kept} of ${due} records`,
  }
}
