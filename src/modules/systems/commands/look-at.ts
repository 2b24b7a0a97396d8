import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid, notFound } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { chosen, dayOrNone, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { nowDescribed } from '../queries/system.ts'
import { personOf } from './person-of.ts'

/** What an owner has looked at, with what they found: never a password. */
export const lookAt = command({
  name: 'systems.look-at',
  input: z.object({
    systemId: z.uuid(),
    levelId: chosen(z.uuid()),
    what: z.enum(['members', 'strength', 'shut']),
    holds: z.enum(['yes', 'no'], 'Select what you found'),
    changedOn: dayOrNone('Enter the day, like 27 11 2026'),
    secondFactor: z.literal('yes').optional().catch(undefined),
    note: words(500).default(''),
  }),
  may: may.grant,
  load: (db, { systemId }) => nowDescribed(db, systemId),
  async run({ db, call, now, actor, touched }, { systemId, levelId, what, holds, note, ...typed }) {
    if (what === 'strength' && !typed.changedOn)
      throw invalid({ changedOn: 'Enter when the password was last changed' })
    if (typed.changedOn && Temporal.PlainDate.compare(typed.changedOn, dayOf(now)) > 0)
      throw invalid({ changedOn: 'Enter a day that has been' })
    const level = levelId
      ? await db
          .selectFrom('systems.level')
          .select('id')
          .where('id', '=', levelId)
          .where('systemId', '=', systemId)
          .executeTakeFirst()
      : undefined
    if (levelId && !level) throw notFound('This page')
    const id = newId()
    await db
      .insertInto('systems.lookedAt')
      .values({
        ...{ schoolId: call.school.id, id, systemId, levelId, what, holds: holds === 'yes', note },
        changedOn: what === 'strength' ? typed.changedOn : null,
        secondFactor: what === 'strength' ? typed.secondFactor === 'yes' : null,
        ...{ lookedAt: now, lookedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})
