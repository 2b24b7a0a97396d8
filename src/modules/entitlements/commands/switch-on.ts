import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { schoolYearOf } from '../../people/index.ts'
import { entitlements } from '../controls/entitlement.ts'
import { standsFor } from '../entitlement.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { classNow } from '../queries/classes-now.ts'
import { personOf } from './person-of.ts'

const ONE = z.object({ className: z.string() })

/** A class uses the internet for itself from now on, for this school year. */
export const switchOn = command({
  name: 'entitlements.switch-on',
  input: ONE,
  may: may.teach,
  load: (db, { className }, { now }) => classNow(db, className, now),
  async run({ db, call, now, actor, touched }, { className }, { band, lessons, switched }) {
    const asked = await entitlements(call)
    if (standsFor(asked, 'adult-shows', band))
      throw invalid({
        switch: `In ${className} an adult shows it, by the policy. Book a directly supervised session instead`,
      })
    if (standsFor(asked, 'lesson-first', band) && !lessons.length)
      throw invalid({ switch: 'The lesson on safe use comes first: write down when it was held' })
    if (switched) throw invalid({ switch: 'It is switched on already' })
    const id = newId()
    await db
      .insertInto('entitlements.switchedOn')
      .values({
        ...{ schoolId: call.school.id, id, className, schoolYear: schoolYearOf(dayOf(now)) },
        ...{ switchedAt: now, switchedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})

export const switchOff = command({
  name: 'entitlements.switch-off',
  input: ONE,
  may: may.teach,
  load: (db, { className }, { now }) => classNow(db, className, now),
  async run({ db, now, actor }, { className }) {
    await db
      .updateTable('entitlements.switchedOn')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('className', '=', className)
      .where('endedAt', 'is', null)
      .execute()
  },
})
