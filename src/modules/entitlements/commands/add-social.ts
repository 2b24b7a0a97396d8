import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { entitlements } from '../controls/entitlement.ts'
import { agesFrom, hasAgeLimit, tooYoung } from '../entitlement.ts'
import { needed, several, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { classesNow } from '../queries/classes-now.ts'
import { pupilsOf } from '../queries/standing.ts'
import { personOf } from './person-of.ts'

/** A social media service that the school uses; with accounts of pupils only where each of them is old enough. */
export const addSocial = command({
  name: 'entitlements.add-social',
  input: z.object({
    title: needed('Enter what it is called', 80),
    purpose: words(300).default(''),
    minimumAge: z.coerce
      .number('Enter the age from which its terms allow an account; 0 for any')
      .int('Enter whole years')
      .min(0, 'Enter 0 or more')
      .max(18, 'Enter 18 or less'),
    pupilAccounts: z.enum(['yes', 'no'], 'Select whether pupils have accounts of it'),
    classNames: several(z.string()),
  }),
  may: may.keep,
  load: (db, _, { now }) => classesNow(db, now),
  async run({ db, call, now, actor, touched }, typed, classes) {
    const { title, purpose, minimumAge, pupilAccounts } = typed
    const hasPupilAccounts = pupilAccounts === 'yes'
    const classNames = hasPupilAccounts ? typed.classNames : []
    if (classNames.some(name => !classes.some(({ className }) => className === name)))
      throw invalid({ classNames: 'Select classes of today' })
    const asked = await entitlements(call)
    const from = agesFrom(asked, minimumAge)
    const young = tooYoung(pupilsOf({ hasPupilAccounts, classNames }, classes), from, dayOf(now)).length
    if (young && hasAgeLimit(asked))
      throw invalid({
        pupilAccounts: `${young} ${young === 1 ? 'pupil' : 'pupils'} of these classes ${young === 1 ? 'is' : 'are'} under ${from}, or their age is not known. The policy makes no account for them`,
      })
    const id = newId()
    const { numInsertedOrUpdatedRows: written } = await db
      .insertInto('entitlements.social')
      .values({
        ...{ schoolId: call.school.id, id, name: title, purpose, minimumAge, hasPupilAccounts, classNames },
        ...{ addedAt: now, addedBy: personOf(actor) },
      })
      .onConflict(before => before.doNothing())
      .executeTakeFirstOrThrow()
    if (!written) throw invalid({ title: 'It is on the list already. Take it off first to change it' })
    touched(id)
  },
})

export const endSocial = command({
  name: 'entitlements.end-social',
  input: z.object({ socialId: z.uuid() }),
  may: may.keep,
  load: (db, { socialId }) =>
    db.selectFrom('entitlements.social').select('id').where('id', '=', socialId).executeTakeFirst(),
  async run({ db, now, actor, touched }, { socialId }) {
    await db
      .updateTable('entitlements.social')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('id', '=', socialId)
      .where('endedAt', 'is', null)
      .execute()
    touched(socialId)
  },
})
