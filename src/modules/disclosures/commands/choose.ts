import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, Refusal, invalid } from '../../../platform/errors.ts'
import { words } from '../../concerns/index.ts'
import { chosenOf, type Typed } from '../choosing.ts'
import type { Thing } from '../going.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { requestToChange } from '../queries/request.ts'
import { HOWS, REASONS } from '../request.ts'
import { standingOf } from '../queries/standing.ts'
import { isEnded } from '../ended.ts'
import { personOf } from './person-of.ts'

/** What is given of some things: each choice is a row, and a later one stands over it. All that were sent, or none. */
export const choose = command({
  name: 'disclosures.choose',
  chain: 'concerns',
  input: z.object({
    requestId: z.uuid(),
    personId: z.uuid(),
    choices: z
      .array(
        z.object({
          key: z.string(),
          how: z.enum(HOWS, 'Select what is given'),
          words: words().default(''),
          why: z.enum(REASONS).nullable().catch(null),
          who: words(500).default(''),
          names: z.array(z.string()).default([]),
        }),
      )
      .max(500),
  }),
  may: may.answer,
  load: (db, { requestId }) => requestToChange(db, requestId),
  async run({ db, call, now, actor, touched }, { requestId, personId, choices }, found) {
    if (isEnded(found)) throw conflict('This one is done')
    const { gone, head, concernIds } = await standingOf(call, { requestId, personId })
    const things = new Map(gone.flatMap(one => one.things.map(thing => [thing.key, thing])))
    const rows = checked(choices, things, head.name)
    for (const { thing, how, reason, opinion, cuts } of rows)
      await db
        .insertInto('disclosures.choice')
        .values({
          ...{
            schoolId: call.school.id,
            requestId,
            concernIds: thing.entry.concernId ? [thing.entry.concernId] : [...concernIds],
            entryId: thing.entry.id,
          },
          ...{ field: thing.field, wordsSha256: hash('sha256', thing.words, 'buffer'), how, reason, opinion },
          cuts: sql`${JSON.stringify(cuts)}::jsonb`,
          ...{ chosenAt: now, chosenBy: personOf(actor) },
        })
        .execute()
    touched(requestId)
    return { chosen: rows.length }
  },
})

/** Every one that cannot be is named, not only the first. */
function checked(choices: readonly Typed[], things: ReadonlyMap<string, Thing>, own: string) {
  const errors: Record<string, string> = {}
  const rows = choices.flatMap(typed => {
    const thing = things.get(typed.key)
    if (!thing) return []
    try {
      const chosen = chosenOf(typed, thing, own)
      return chosen ? [{ thing, ...chosen }] : []
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      Object.assign(errors, error.fields)
      return []
    }
  })
  if (Object.keys(errors).length) throw invalid(errors)
  return rows
}
