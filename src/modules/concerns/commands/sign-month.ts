import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { MonthSigned } from '../events.ts'
import { command } from '../kit.ts'
import { type Month, monthOf } from '../months.ts'
import { may } from '../permissions.ts'
import { openedInMonth } from '../queries/opened-in-month.ts'

const month = z.iso
  .date('Select a month')
  .transform((iso): Month => Temporal.PlainDate.from(iso))
  .refine(({ day }) => day === 1, 'Select a month')

/** They looked at who opened what, and say so; once a month, and only of one that is over. */
export const signMonth = command({
  name: 'concerns.sign-month',
  input: z.object({
    month,
    read: z.literal('yes', 'Say that you have looked at it, to sign'),
    words: z
      .string()
      .trim()
      .max(500, 'Use 500 characters or fewer')
      .optional()
      .transform(words => (words ? words : null)),
  }),
  may: may.signMonth,
  async load(db, { month }, call) {
    const signed = await db
      .selectFrom('concerns.monthSigned')
      .select('id')
      .where('month', '=', month)
      .executeTakeFirst()
    return { isSigned: signed !== undefined, opened: await openedInMonth.read(db, { month }, call) }
  },
  async run({ db, call, now, actor, touched, announce }, { month, words }, { isSigned, opened }) {
    if (actor.personId === null) throw new Error('Somebody signs')
    if (Temporal.PlainDate.compare(month, monthOf(dayOf(now))) >= 0)
      throw invalid({ read: 'This month is not over yet: sign for it when it is' })
    if (isSigned) throw conflict('This month is signed already')
    const id = newId()
    await db
      .insertInto('concerns.monthSigned')
      .values({
        ...{ schoolId: call.school.id, id, month, words, signedAt: now, signedBy: actor.personId },
        ...{ people: opened.length, openings: opened.reduce((sum, one) => sum + one.openings, 0) },
      })
      .execute()
    touched(id)
    announce<MonthSigned>({ name: 'concerns.month-signed' })
  },
})
