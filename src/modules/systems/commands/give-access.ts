import type { Transaction } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { unsignedOf } from '../../agreements/index.ts'
import { chosen, dayNeeded, dayOrNone, needed } from '../fields.ts'
import { command, type SystemsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { dutiesOf } from '../queries/duties-of.ts'
import type { Named } from '../queries/people-named.ts'
import { nowDescribed } from '../queries/system.ts'
import { personOf } from './person-of.ts'
import { WHOM, whom } from './whom.ts'

/** What came of asking: a refusal is kept with its day, so it is answered and not thrown. */
export type Given = {
  refused?: { why: 'not-signed' | 'not-for-them'; name: string; missing: readonly string[] }
}

/** Who may use a system or a part of it, why and for how long. */
export const giveAccess = command({
  name: 'systems.give-access',
  input: z.object({
    systemId: z.uuid(),
    levelId: chosen(z.uuid()),
    ...WHOM,
    why: needed('Write why they need it', 300),
    startsOn: dayNeeded('Enter the day from which, like 27 11 2026'),
    endsOn: dayOrNone('Enter the last day, like 23 7 2027, or leave it empty'),
  }),
  may: may.grant,
  load: (db, { systemId }) => nowDescribed(db, systemId),
  async run({ db, call, now, actor, touched }, typed, { isUsed }): Promise<Given> {
    const { systemId, levelId, why, startsOn, endsOn } = typed
    if (!isUsed) throw conflict('This system is not used any more')
    if (endsOn && Temporal.PlainDate.compare(endsOn, startsOn) < 0)
      throw invalid({ endsOn: 'The last day is before the first' })
    if (endsOn && Temporal.PlainDate.compare(endsOn, dayOf(now)) < 0)
      throw invalid({ endsOn: 'The last day has been' })
    const person = await whom(db, typed, now)
    const by = personOf(actor)
    const row = { schoolId: call.school.id, id: newId(), systemId, levelId, personId: person.personId }
    const isFor = await isForThem(db, person, typed, now)
    const missing = await unsignedOf(call, person.personId)
    const refused = missing.length ? ('not-signed' as const) : isFor ? undefined : ('not-for-them' as const)
    touched(row.id, person.personId)
    if (refused) {
      await db
        .insertInto('systems.refusedAccess')
        .values({ ...row, why: refused, refusedAt: now, askedBy: by })
        .execute()
      return { refused: { why: refused, name: person.name, missing: missing.map(({ title }) => title) } }
    }
    const { numInsertedOrUpdatedRows: written } = await db
      .insertInto('systems.granted')
      .values({ ...row, why, startsOn, endsOn, grantedAt: now, grantedBy: by })
      .onConflict(on => on.doNothing())
      .executeTakeFirstOrThrow()
    if (!written) throw invalid({ name: `${person.name} may use this already` })
    return {}
  },
})

/** Whom a part of a system is for; for everybody, where it says nothing. */
async function isForThem(
  db: Transaction<SystemsDb>,
  { personId, kinds }: Named,
  { systemId, levelId }: { systemId: Id; levelId: Id | null },
  now: Temporal.Instant,
): Promise<boolean> {
  if (!levelId) return true
  const level = await db
    .selectFrom('systems.level')
    .select(['audiences', 'duties'])
    .where('id', '=', levelId)
    .where('systemId', '=', systemId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (!level) throw invalid({ levelId: 'Select one of the areas' })
  if (!level.audiences.length && !level.duties.length) return true
  if (level.audiences.some(audience => kinds.includes(audience))) return true
  if (!level.duties.length) return false
  const held = await dutiesOf(db, personId, now)
  return level.duties.some(duty => held.includes(duty))
}
