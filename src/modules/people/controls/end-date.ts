import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import { BASES, BASIS_WORDS, isBasis } from '../basis.ts'
import { may } from '../permissions.ts'

/** Of whom a last day may be asked: an audience, or whoever is here for a time for one reason. */
export const ENDING = ['volunteer', 'contractor', 'visitor', ...BASES] as const
export type Ending = (typeof ENDING)[number]
export type EndDate = { who: Ending; longestDays: number; reminderDays: number }

export const sayEnding = (who: Ending): string =>
  isBasis(who) ? BASIS_WORDS[who].toLowerCase() : AUDIENCE_WORDS[who].many

/** Whoever is here for a time is recorded with a last day, and their rights end on it by themselves. */
export const endDate = control<EndDate>({
  name: 'people.end-date',
  asks: 'Record whoever is here for a time with a last day',
  version: 1,
  parameters: z.object({
    who: z.enum(ENDING, 'Select who is here for a time').meta({ title: 'Who' }),
    longestDays: z
      .int('Enter how many days')
      .min(0, 'Enter 0 or more')
      .max(1100, 'Enter 1100 or fewer')
      .default(366)
      .meta({ title: 'Days at the most; 0 asks for no last day' }),
    reminderDays: z
      .int('Enter how many days')
      .min(0, 'Enter 0 or more')
      .max(60, 'Enter 60 or fewer')
      .default(7)
      .meta({ title: 'Days before it that it is said' }),
  }),
  keyedBy: ['who'],
  byDefault: [],
  stricter: (a, b) =>
    a.who === b.who &&
    a.longestDays > 0 &&
    (b.longestDays === 0 || a.longestDays <= b.longestDays) &&
    a.reminderDays >= b.reminderDays,
  without: { who: 'contractor', longestDays: 0, reminderDays: 0 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ who, longestDays, reminderDays }) =>
    longestDays
      ? `Here for at most ${longestDays} days: ${sayEnding(who)}. Said ${reminderDays} days before the last`
      : `No last day is asked of: ${sayEnding(who)}`,
  movedBy: ['people.joined', 'people.left', 'people.roll-accepted'],
  async evidence({ unit, now }, { who, longestDays }) {
    const today = dayOf(now)
    const { rows } = await sql<{ personId: Id; hasEnd: boolean }>`
      select person_id, coalesce(ends_on <= starts_on + ${longestDays}::integer, false) as has_end
        from people.membership
       where (kind = ${who} or basis = ${who}) and starts_on <= ${today} and stopped_at is null
         and (ends_on is null or ends_on >= ${today})`.execute(unit.db)
    const kept = rows.filter(({ hasEnd }) => hasEnd || !longestDays)
    return {
      state: !rows.length || !longestDays ? 'nothing-due' : kept.length < rows.length ? 'not-met' : 'met',
      ...{ kept: kept.length, due: rows.length },
      figure: rows.length ? `${kept.length} of ${rows.length} have a last day` : 'Nobody is here so',
      exceptions: rows.flatMap(({ personId, hasEnd }) => (hasEnd ? [] : [personId])),
    }
  },
  fix: { text: 'See who is here', url: '/people', for: may.seePeople.who },
})
