import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { isOnlyThroughApproved } from '../controls/time-limited.ts'
import { dayNeeded, needed, words } from '../fields.ts'
import { isFromOutside, KINDS } from '../for-a-time.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { forATimeChoices } from '../queries/for-a-time-here.ts'
import { personOf } from './person-of.ts'
import { WHOM, whom } from './whom.ts'

/** Somebody from outside, or a visit: why, to what, who agreed, from when and until when. */
export const letInForATime = command({
  name: 'systems.let-in-for-a-time',
  input: z.object({
    kind: z.enum(KINDS, 'Select who comes in'),
    systemId: z.uuid('Select through which system'),
    ...WHOM,
    agency: words(120).default(''),
    contact: words(120).default(''),
    need: needed('Write what they need it for', 500),
    scope: needed('Write what they may reach, and nothing more', 500),
    approverId: z.uuid('Select who agreed to it'),
    startsOn: dayNeeded('Enter the first day, like 27 11 2026'),
    endsOn: dayNeeded('Enter the last day, like 11 12 2026'),
  }),
  may: may.keep,
  load: (db, _input, call) => forATimeChoices.read(db, {}, call),
  async run({ db, call, now, actor, touched }, typed, { systems, approvers }) {
    const { kind, systemId, agency, contact, need, scope, approverId, startsOn, endsOn } = typed
    const system = systems.find(({ id }) => id === systemId)
    if (!system) throw invalid({ systemId: 'Select one of the systems' })
    if (isFromOutside(kind) && system.remote === 'none' && (await isOnlyThroughApproved(call, kind)))
      throw invalid({ systemId: `${system.name} is not approved for access from outside` })
    if (!approvers.some(({ id }) => id === approverId))
      throw invalid({ approverId: 'Select who agreed to it' })
    if (Temporal.PlainDate.compare(endsOn, startsOn) < 0)
      throw invalid({ endsOn: 'The last day is before the first' })
    if (Temporal.PlainDate.compare(endsOn, dayOf(now)) < 0) throw invalid({ endsOn: 'The last day has been' })
    const person = kind === 'staff-remote' ? await whom(db, typed, now) : undefined
    if (!person && !agency) throw invalid({ agency: 'Enter which agency or firm it is' })
    if (person?.personId === approverId) throw invalid({ approverId: 'Nobody agrees to their own' })
    const id = newId()
    await db
      .insertInto('systems.timedAccess')
      .values({
        ...{ schoolId: call.school.id, id, kind, systemId, personId: person?.personId ?? null },
        ...{
          agency: person ? '' : agency,
          contact: person ? '' : contact,
          need,
          scope,
          approvedBy: approverId,
        },
        ...{ startsOn, endsOn, recordedAt: now, recordedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})

const ONE = z.object({ timedAccessId: z.uuid() })

/** Before its day; and once it is over, that it is shut at the system itself. */
export const closeForATime = command({
  name: 'systems.close-for-a-time',
  input: ONE.extend({ deed: z.enum(['end', 'closed']) }),
  may: may.keep,
  load: (db, { timedAccessId }) =>
    db
      .selectFrom('systems.timedAccess')
      .select(['endsOn', 'endedOn', 'closedAt'])
      .where('id', '=', timedAccessId)
      .executeTakeFirst(),
  async run({ db, now, actor, touched }, { timedAccessId, deed }, { endsOn, endedOn, closedAt }) {
    const today = dayOf(now)
    const isOver = endedOn !== null || Temporal.PlainDate.compare(endsOn, today) < 0
    if (deed === 'end' ? isOver : closedAt) return
    if (deed === 'closed' && !isOver) throw conflict('End it first')
    const by = personOf(actor)
    await db
      .updateTable('systems.timedAccess')
      .set(deed === 'end' ? { endedOn: today, endedBy: by } : { closedAt: now, closedBy: by })
      .where('id', '=', timedAccessId)
      .execute()
    touched(timedAccessId)
  },
})
