import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { control } from '../../../platform/controls/control.ts'
import { may } from '../permissions.ts'
import type { LeadToday } from '../leads.ts'

const SAID = ['every-page', 'nowhere'] as const
export type WhoToTell = { said: (typeof SAID)[number] }

/** Whoever works here need not look up who leads safeguarding: it stands at the foot of every page, with who is on duty. */
export const whoToTell = control<WhoToTell>({
  name: 'people.who-to-tell',
  asks: 'Name the safeguarding lead, and who is on duty now, on every page of whoever works here',
  version: 1,
  parameters: z.object({ said: z.enum(SAID).default('every-page').meta({ title: 'Named' }) }),
  keyedBy: [],
  byDefault: [],
  stricter: (a, b) => SAID.indexOf(a.said) <= SAID.indexOf(b.said),
  without: { said: 'nowhere' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ said }) =>
    said === 'every-page'
      ? 'The safeguarding lead and who is on duty are named on every page, and on the form to report'
      : 'The safeguarding lead is named nowhere',
  movedBy: ['people.appointed', 'people.appointment-ended', 'people.left'],
  async evidence({ unit, now }, { said }) {
    const { rows } = await sql<{ leads: LeadToday[] }>`
      select people.leads_on(${dayOf(now)}, ${now}) as leads`.execute(unit.db)
    const named = rows[0]?.leads.some(({ duty }) => duty === 'dsl') ?? false
    const isKept = named && said === 'every-page'
    return {
      state: isKept ? 'met' : 'not-met',
      ...{ kept: Number(isKept), due: 1, exceptions: [] },
      figure: isKept
        ? 'Named on every page of whoever works here'
        : named
          ? 'Named nowhere'
          : 'Nobody holds the duty, so nobody is named',
    }
  },
  fix: { text: 'Appoint somebody', url: '/duties', for: may.appoint.who },
})
