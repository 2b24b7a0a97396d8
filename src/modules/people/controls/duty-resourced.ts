import type { Kysely } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { control } from '../../../platform/controls/control.ts'
import { settingsAsAt } from '../../../platform/controls/settings.ts'
import { DUTIES, type Duty, DUTY_WORDS } from '../../../words/duties.ts'
import { resourcedSql, resourceState } from '../queries/resourced-rows.ts'
import type { PeopleDb } from '../tables.ts'

const ASKED = ['asked', 'not-asked'] as const
export type DutyResourced = { duty: Duty; months: number; asked: (typeof ASKED)[number] }

/** Whoever holds a duty has hours and resources on record, and is asked once a year whether they are enough. */
export const dutyResourced = control<DutyResourced>({
  name: 'people.duty-resourced',
  asks: 'Give whoever holds a duty time and resources, and ask them whether that is enough',
  version: 1,
  parameters: z.object({
    duty: z.enum(DUTIES, 'Select the duty').meta({ title: 'Whoever is' }),
    months: z
      .int('Enter how many months')
      .min(1, 'Enter 1 or more')
      .max(24, 'Enter 24 or fewer')
      .default(12)
      .meta({ title: 'Asked every so many months' }),
    asked: z.enum(ASKED).default('asked').meta({ title: 'Asked?' }),
  }),
  keyedBy: ['duty'],
  byDefault: [],
  stricter: (a, b) =>
    a.duty === b.duty && a.months <= b.months && ASKED.indexOf(a.asked) <= ASKED.indexOf(b.asked),
  without: { duty: 'dsl', months: 24, asked: 'not-asked' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ duty, months, asked }) =>
    asked === 'asked'
      ? `${DUTY_WORDS[duty]}: hours and resources on record; asked every ${months === 1 ? 'month' : `${months} months`} whether they are enough`
      : `${DUTY_WORDS[duty]}: time and resources are not asked about`,
  movedBy: ['people.appointed', 'people.appointment-ended', 'people.duty-resourced'],
  async evidence(call, { duty, months, asked }) {
    const none = { kept: 0, due: 0, exceptions: [] }
    if (asked === 'not-asked') return { ...none, state: 'not-met', figure: 'Not asked' }
    const db = call.unit.db as unknown as Kysely<PeopleDb>
    const { rows } = await resourcedSql([duty], call.now).execute(db)
    if (!rows.length) return { ...none, state: 'nothing-due', figure: 'Nobody holds it' }
    const setting = (await settingsAsAt(call, call.now)).find(
      ({ control: name, key }) => name === 'people.duty-resourced' && key === duty,
    )
    const since = dayOf(setting?.inForceFrom ?? call.now)
    const states = rows.map(row => ({ ...row, is: resourceState(row, { months, since }, dayOf(call.now)) }))
    const wrong = states.filter(({ is }) => is === 'none' || is === 'short' || is === 'overdue')
    const kept = states.filter(({ is }) => is === 'enough').length
    return {
      state: wrong.length ? 'not-met' : kept < rows.length ? 'at-risk' : 'met',
      ...{ kept, due: rows.length, exceptions: wrong.map(({ personId }) => personId) },
      figure: `${kept} of ${rows.length} ${kept === 1 && rows.length === 1 ? 'says' : 'say'} that their time and resources are enough`,
    }
  },
  fix: { text: 'See who holds which duty', url: '/duties' },
})
