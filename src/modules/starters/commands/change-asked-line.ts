import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { MEMBERSHIPS } from '../../../words/audiences.ts'
import { DUTIES } from '../../../words/duties.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { DOERS, EVERY_DUTY, isStarter, KINDS } from '../lines.ts'
import { may } from '../permissions.ts'
import { askedLines } from '../queries/asked-lines.ts'

const WHOM = [...MEMBERSHIPS.filter(isStarter), ...DUTIES, EVERY_DUTY] as const
const list = (value: unknown) => (typeof value === 'string' && value !== '' ? [value] : (value ?? []))

/** A line is added, worded otherwise, or taken off; lists that have begun keep what stood on them. */
export const changeAskedLine = command({
  name: 'starters.change-asked-line',
  input: z.object({
    key: z.string().max(80),
    kind: z.enum(KINDS, 'Select what the line is for'),
    whom: z.preprocess(list, z.array(z.enum(WHOM)).min(1, 'Select for whom it is')),
    words: z.string().trim().min(3, 'Enter what is to be done').max(160, 'Use 160 characters or fewer'),
    doer: z.enum([...DOERS, 'owner'], 'Select who does it'),
    afterDays: z.coerce
      .number('Enter how many days')
      .int('Enter a whole number of days')
      .min(-30, 'Enter -30 or more')
      .max(365, 'Enter 365 or fewer'),
    isAsked: z.enum(['yes', 'no']).default('yes'),
  }),
  may: may.changeLines,
  load: async (_db, { key }, call) => {
    const lines = await askedLines(call)
    return key === 'new' ? { before: undefined } : { before: lines.find(one => one.key === key) }
  },
  async run({ call, db, now, actor, touched }, { isAsked, ...line }, { before }) {
    const isOfDuty = line.kind.startsWith('duty')
    if (line.whom.some(one => (isOfDuty ? isStarterWord(one) : !isStarterWord(one))))
      throw invalid({ whom: isOfDuty ? 'Select duties' : 'Select what people are here, and no duties' })
    if (before && before.shownBy !== 'tick' && before.kind !== line.kind)
      throw invalid({ kind: 'Watchword sees this one by itself, and only there. Add another line instead' })
    const id = newId()
    const key = before?.key ?? id
    await db
      .updateTable('starters.askedLine')
      .set({ replacedAt: now })
      .where('key', '=', key)
      .where('replacedAt', 'is', null)
      .execute()
    await db
      .insertInto('starters.askedLine')
      .values({
        ...{ ...line, key, schoolId: call.school.id, id, shownBy: before?.shownBy ?? 'tick' },
        ...{ isAsked: isAsked === 'yes', recordedAt: now, recordedBy: actor.personId ?? '' },
      })
      .execute()
    touched(id)
  },
})

const isStarterWord = (word: string): boolean => MEMBERSHIPS.some(one => one === word)
