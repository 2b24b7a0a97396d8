import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { Shown } from '../queries/accounts-of.ts'
import { accountAbout } from '../queries/accounts-of.ts'
import { dayNeeded, needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { personOf } from './person-of.ts'
import { WHOM, whom } from './whom.ts'

const ONE = z.object({ systemId: z.uuid(), aboutId: z.uuid() })
const NOTHING = 'Nothing differs about it any more'

type Settling = { schoolId: string; systemId: string; settledAt: Temporal.Instant; settledBy: string }
const rowOf = ({ kind, accountId, personId }: Shown, settling: Settling) => ({
  ...{ ...settling, id: newId(), kind, accountId, personId: accountId === null ? personId : null },
})

/** Somebody put it right at the system itself. The next list shows whether it is. */
export const mendAccount = command({
  name: 'systems.mend-account',
  input: ONE,
  may: may.grant,
  load: (db, input, call) => accountAbout.read(db, input, call),
  async run({ db, call, now, actor, touched }, { systemId, aboutId }, { differences }) {
    if (!differences.length) throw conflict(NOTHING)
    const settling = { schoolId: call.school.id, systemId, settledAt: now, settledBy: personOf(actor) }
    await db
      .insertInto('systems.accountSettled')
      .values(
        differences.map(one => ({
          ...{ ...rowOf(one, settling), how: 'mended', why: '', approvedBy: null, endsOn: null },
        })),
      )
      .execute()
    touched(aboutId)
  },
})

/** It may stand as it is until a day, for a reason, by somebody who agreed to it. */
export const letAccountStand = command({
  name: 'systems.let-account-stand',
  input: ONE.extend({
    why: needed('Write why it may stand', 500),
    approverId: z.uuid('Select who agreed to it'),
    endsOn: dayNeeded('Enter the day until which it may stand, like 31 7 2027'),
  }),
  may: may.grant,
  load: (db, input, call) => accountAbout.read(db, input, call),
  async run({ db, call, now, actor, touched }, { systemId, aboutId, why, approverId, endsOn }, about) {
    const { differences, approvers } = about
    if (!differences.length) throw conflict(NOTHING)
    if (differences.some(one => !one.mayStand))
      throw invalid({ why: `The policy lets nobody share an account: close it at ${about.name}` })
    if (!approvers.some(({ id }) => id === approverId))
      throw invalid({ approverId: 'Select who agreed to it' })
    if (approverId === actor.personId || differences.some(({ personId }) => personId === approverId))
      throw invalid({ approverId: 'Nobody agrees to what they ask for themself' })
    const { compare } = Temporal.PlainDate
    if (compare(endsOn, dayOf(now)) < 0) throw invalid({ endsOn: 'That day has been' })
    if (compare(endsOn, dayOf(now).add({ years: 1 })) > 0)
      throw invalid({ endsOn: 'At most a year: then somebody looks at it again' })
    const settling = { schoolId: call.school.id, systemId, settledAt: now, settledBy: personOf(actor) }
    await db
      .insertInto('systems.accountSettled')
      .values(
        differences.map(one => ({
          ...{ ...rowOf(one, settling), how: 'stands', why, approvedBy: approverId, endsOn },
        })),
      )
      .execute()
    touched(aboutId)
  },
})

/** Somebody knows whose it is: later lists keep to that. */
export const matchAccount = command({
  name: 'systems.match-account',
  input: ONE.extend(WHOM),
  may: may.grant,
  load: (db, input, call) => accountAbout.read(db, input, call),
  async run({ db, now, touched }, { aboutId, ...typed }, { account }) {
    if (!account || account.personId) throw conflict('It is matched already')
    const { personId } = await whom(db, typed, now)
    await db
      .updateTable('systems.account')
      .set({ personId, matchedHow: 'hand', looksShared: false })
      .where('id', '=', aboutId)
      .execute()
    touched(aboutId, personId)
  },
})
