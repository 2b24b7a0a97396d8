import type { Kysely } from 'kysely'
import { z } from 'zod'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { stateOf, withCheck } from '../help-lines.ts'
import { may } from '../permissions.ts'
import { lastChecks } from '../queries/last-checks.ts'
import type { PeopleDb } from '../tables.ts'

export const HELPED = ['pupil', 'parent', 'staff'] as const
export const PLACES = ['help-page', 'every-concern', 'after-reporting', 'every-pupil-page'] as const
const LISTED = ['listed', 'not-listed'] as const

export type HelpLine = {
  line: string
  contact: string
  whom: (typeof HELPED)[number][]
  places: (typeof PLACES)[number][]
  months: number
}
export type SupportDirectory = HelpLine & { listed: (typeof LISTED)[number] }

const PLACE_WORDS: Readonly<Record<(typeof PLACES)[number], string>> = {
  'help-page': 'on the page of help',
  'every-concern': 'on every concern',
  'after-reporting': 'to whoever has reported',
  'every-pupil-page': 'on every page for pupils',
}

/** A line of help by the name that the policy gives it: how to reach it, where it is shown, how often it is tried. */
export const supportDirectory = control<SupportDirectory>({
  name: 'concerns.support-directory',
  asks: 'Keep help lines and outside contacts at hand, shown where they are needed and tried regularly',
  version: 2,
  parameters: z.object({
    line: z
      .string()
      .trim()
      .min(2, 'Enter what it is called')
      .max(120, 'Write at most 120 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .meta({ title: 'What it is called' }),
    contact: z
      .string()
      .trim()
      .min(3, 'Enter a telephone number, an e-mail address or a web address')
      .max(200, 'Write at most 200 characters')
      .meta({ title: 'Telephone, e-mail or web address' }),
    whom: z.array(z.enum(HELPED)).meta({ title: 'For whom' }),
    places: z.array(z.enum(PLACES)).meta({ title: 'Where it is shown' }),
    months: z
      .int('Enter how many months')
      .min(1, 'Enter 1 or more')
      .max(12, 'Enter 12 or fewer')
      .default(3)
      .meta({ title: 'Tried every so many months' }),
    listed: z.enum(LISTED, 'Select whether it is listed').default('listed').meta({ title: 'Listed?' }),
  }),
  keyedBy: ['line'],
  byDefault: [],
  stricter: (a, b) =>
    a.line === b.line &&
    a.months <= b.months &&
    LISTED.indexOf(a.listed) <= LISTED.indexOf(b.listed) &&
    b.whom.every(one => a.whom.includes(one)) &&
    b.places.every(one => a.places.includes(one)),
  without: {
    ...{ line: 'A line', contact: '999', whom: [], places: [], months: 12 },
    listed: 'not-listed',
  },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ line, contact, whom, places, months, listed }) =>
    listed === 'listed'
      ? `${line} (${contact}) is shown ${places.map(place => PLACE_WORDS[place]).join(' and ')}, for ${whom.map(one => AUDIENCE_WORDS[one].many).join(', ') || 'nobody'}, and tried every ${months === 1 ? 'month' : `${months} months`}`
      : `${line} is not listed`,
  movedBy: [],
  async evidence({ unit, now }, { listed, ...line }) {
    const none = { kept: 0, due: 0, exceptions: [] }
    if (listed === 'not-listed') return { ...none, state: 'not-met', figure: 'Not listed' }
    const checked = withCheck(line, await lastChecks(unit.db as unknown as Kysely<PeopleDb>))
    const state = stateOf(checked, dayOf(now))
    const on = checked.last ? sayDay(dayOf(checked.last.checkedAt)) : ''
    return {
      ...{ kept: Number(state === 'works'), due: 1, exceptions: [] },
      state: ({ works: 'met', never: 'at-risk', overdue: 'not-met', dead: 'not-met' } as const)[state],
      figure: {
        works: `Tried on ${on}, and it answers`,
        never: 'Listed. Nobody has tried it yet',
        overdue: `Last tried on ${on}`,
        dead: `Tried on ${on}, and it does not answer`,
      }[state],
    }
  },
  fix: { text: 'Try the help lines', url: '/help-lines', for: may.changeContacts.who },
})
