import { type AnyControl, keyOf } from '../../../platform/controls/control.ts'
import { invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import type { PoliciesDb } from '../kit.ts'
import type { Work } from '../../../platform/usecase.ts'
import { oneByOne } from '../one-by-one.ts'
import { fieldId, fieldsOf } from '../parameter-fields.ts'
import { filled, fitted, type Given, isSame } from '../parameters.ts'

export type Wish = {
  versionId: Id
  clauseN: number
  control: string
  given: Given
  audience: string
  system: string
  suggestionId?: Id | undefined
}

/**
 * Binds a clause to a control as a person asked, once for each that it names: the control's own schema judges the
 * parameters. A control that no room declares yet takes what was read, so that nothing has to be decided twice.
 */
export async function writeBindings(work: Work<PoliciesDb>, wish: Wish): Promise<Id[]> {
  const control = work.call.house.controls.find(({ name }) => name === wish.control)
  const each = control ? judged(control, wish.given) : [{ given: wish.given, key: '' }]
  const ids: Id[] = []
  for (const one of each) ids.push(await writeBinding(work, wish, one))
  return ids
}

type Judged = { given: Given; key: string }

async function writeBinding(work: Work<PoliciesDb>, wish: Wish, { given, key }: Judged): Promise<Id> {
  const { db, call, actor, now, touched } = work
  const system = await db
    .selectFrom('policies.system')
    .select('name')
    .where('name', '=', wish.system)
    .executeTakeFirst()
  if (!system) throw invalid({ system: 'Select which system it speaks of' })
  const id = newId()
  const rows = await db
    .insertInto('policies.binding')
    .values({
      ...{
        schoolId: call.school.id,
        id,
        versionId: wish.versionId,
        clauseN: wish.clauseN,
        control: wish.control,
      },
      ...{ key, audience: wish.audience, system: wish.system, parameters: JSON.stringify(given) },
      ...{ suggestionId: wish.suggestionId ?? null, boundAt: now, boundBy: actor.personId },
    })
    .onConflict(conflict =>
      conflict
        .columns(['schoolId', 'versionId', 'clauseN', 'control', 'key', 'audience', 'system'])
        .where('endedAt', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .execute()
  if (!rows.length) return standing(work, wish, { given, key })
  touched(wish.versionId, id)
  return id
}

/** Two suggestions may ask for one thing; a clause is bound to it once. */
async function standing(
  { db }: Work<PoliciesDb>,
  { versionId, clauseN, control, audience, system }: Wish,
  { given, key }: Judged,
): Promise<Id> {
  const found = await db
    .selectFrom('policies.binding')
    .select(['id', 'parameters'])
    .where('versionId', '=', versionId)
    .where('clauseN', '=', clauseN)
    .where('control', '=', control)
    .where('key', '=', key)
    .where('audience', '=', audience)
    .where('system', '=', system)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  if (!isSame(found.parameters, given))
    throw invalid({ control: 'This clause is bound to that already, with another value. Undo that first' })
  return found.id
}

function judged(control: AnyControl, wished: Given): Judged[] {
  const names = fieldsOf(control).map(({ name }) => name)
  const { given: all, isWhole } = fitted(control, wished, names)
  return oneByOne(control, all).map(given => {
    const full = filled(control, given)
    if ('errors' in full)
      throw invalid(
        Object.fromEntries(Object.entries(full.errors).map(([name, says]) => [fieldId(name), says])),
      )
    if (!isWhole)
      throw invalid({ control: 'Say yourself what this clause sets: it could not be read from its words' })
    return { given, key: keyOf(control, full.parameters) }
  })
}
