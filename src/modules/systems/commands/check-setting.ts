import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { dayNeeded, needed, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { settingsOf } from '../queries/settings-of.ts'
import { differenceOf } from '../settings.ts'
import { personOf } from './person-of.ts'

/** Somebody compared a setting with the policy: it agrees, or this is it instead. Of mail domains, which are allowed there. */
export const checkSetting = command({
  name: 'systems.check-setting',
  input: z.object({
    systemId: z.uuid(),
    what: needed('Select what you compared', 1_500),
    agrees: z.enum(['yes', 'no']).optional().catch(undefined),
    instead: words(500).default(''),
    found: words(2_000).default(''),
    checkedOn: dayNeeded('Enter the day, like 14 12 2026'),
  }),
  may: may.grant,
  load: (db, input, call) => settingsOf.read(db, input, call),
  async run({ db, call, now, actor, touched }, typed, { settings }) {
    const { systemId, what, checkedOn } = typed
    const wanted = settings.find(one => one.what === what)
    if (!wanted) throw conflict('The policy does not ask for that any more')
    const today = dayOf(now)
    const { compare } = Temporal.PlainDate
    if (compare(checkedOn, today) > 0 || compare(checkedOn, today.subtract({ months: 1 })) < 0)
      throw invalid({ checkedOn: 'Enter a day of the last month' })
    const instead = wanted.domains ? differenceOf(wanted.domains, domainsIn(typed.found)) : insteadOf(typed)
    const id = newId()
    await db
      .insertInto('systems.settingCheck')
      .values({
        ...{ schoolId: call.school.id, id, systemId, what, agrees: !instead, instead, checkedOn },
        ...{ checkedAt: now, checkedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})

function domainsIn(found: string): string[] {
  const domains = [
    ...new Set(
      found
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ]
  if (!domains.length) throw invalid({ found: 'Write which domains are allowed there, one a line' })
  return domains.map(one => one.replace(/^@/, '')).slice(0, 30)
}

function insteadOf({ agrees, instead }: { agrees?: 'yes' | 'no' | undefined; instead: string }): string {
  if (!agrees) throw invalid({ agrees: 'Select whether it agrees' })
  if (agrees === 'no' && !instead) throw invalid({ instead: 'Write what it is instead' })
  return agrees === 'yes' ? '' : instead
}

/** A difference may stand until a day, for a reason, by somebody who agreed to it. */
export const exceptSetting = command({
  name: 'systems.except-setting',
  input: z.object({
    systemId: z.uuid(),
    differs: needed('Select what may differ', 1_500),
    why: needed('Write why it may differ', 500),
    approverId: z.uuid('Select who agreed to it'),
    endsOn: dayNeeded('Enter the day until which it may differ, like 31 7 2027'),
  }),
  may: may.grant,
  load: (db, input, call) => settingsOf.read(db, input, call),
  async run({ db, call, now, actor, touched }, typed, { settings, approvers }) {
    const { differs, why, approverId, endsOn } = typed
    const last = settings.find(one => one.what === differs)?.last
    if (!last || last.agrees) throw conflict('It does not differ any more')
    if (!approvers.some(({ id }) => id === approverId))
      throw invalid({ approverId: 'Select who agreed to it' })
    if (approverId === actor.personId)
      throw invalid({ approverId: 'Nobody agrees to what they ask for themself' })
    const { compare } = Temporal.PlainDate
    if (compare(endsOn, dayOf(now)) < 0) throw invalid({ endsOn: 'That day has been' })
    if (compare(endsOn, dayOf(now).add({ years: 1 })) > 0)
      throw invalid({ endsOn: 'At most a year: then somebody looks at it again' })
    const id = newId()
    await db
      .insertInto('systems.settingExcepted')
      .values({
        ...{ schoolId: call.school.id, id, checkId: last.checkId, why, approvedBy: approverId, endsOn },
        ...{ exceptedAt: now, exceptedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})
