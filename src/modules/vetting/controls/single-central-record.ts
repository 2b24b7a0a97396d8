import type { Kysely } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { type Asked, CHECK_WORDS, CHECKED, CHECKS, WITHOUT_CHECK, type WithoutCheck } from '../checks.ts'
import type { VettingDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { peopleChecked } from '../queries/people-checked.ts'

const FOLLOWS: Readonly<Record<WithoutCheck, string>> = {
  listed: 'whoever lacks one is listed',
  'supervised-only': 'whoever lacks one has no unsupervised access',
  'access-refused': 'whoever lacks one is given no access',
}

/** Which checks the school keeps of whom, in one record; and what follows where one is missing. */
export const singleCentralRecord = control<Asked>({
  name: 'vetting.single-central-record',
  asks: 'Check adults before they work with children, and keep the checks in one record',
  version: 1,
  parameters: z.object({
    checks: z.array(z.enum(CHECKS)).meta({ title: 'Checks' }),
    audiences: z.array(z.enum(CHECKED)).meta({ title: 'Of whom' }),
    withoutCheck: z
      .enum(WITHOUT_CHECK, 'Select what follows without a check')
      .default('listed')
      .meta({ title: 'Without a check' }),
  }),
  keyedBy: [],
  byDefault: [],
  stricter: (a, b) =>
    b.checks.every(one => a.checks.includes(one)) &&
    b.audiences.every(one => a.audiences.includes(one)) &&
    WITHOUT_CHECK.indexOf(a.withoutCheck) >= WITHOUT_CHECK.indexOf(b.withoutCheck),
  without: { checks: [], audiences: [], withoutCheck: 'listed' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ checks, audiences, withoutCheck }) =>
    checks.length && audiences.length
      ? `${checks.map(one => CHECK_WORDS[one]).join(', ')}: seen of all ${audiences.map(one => AUDIENCE_WORDS[one].many).join(' and ')}; ${FOLLOWS[withoutCheck]}`
      : 'No check is asked of anybody',
  movedBy: ['vetting.changed', 'people.joined', 'people.left'],
  async evidence({ unit, now }, asked) {
    const day = dayOf(now)
    const all = await peopleChecked(unit.db as unknown as Kysely<VettingDb>, asked, {
      ...{ day, now, withNumbers: false },
    })
    const due = all.filter(({ kinds }) => kinds.some(kind => asked.audiences.includes(kind)))
    const lacking = due.filter(({ missing }) => missing.length)
    const uncovered = lacking.filter(({ risk }) => !risk)
    const isDue = due.length > 0 && asked.checks.length > 0
    return {
      state: !isDue ? 'nothing-due' : uncovered.length ? 'not-met' : lacking.length ? 'at-risk' : 'met',
      kept: isDue ? due.length - lacking.length : 0,
      due: isDue ? due.length : 0,
      figure: isDue
        ? `${due.length - lacking.length} of ${due.length} have every check that is asked`
        : 'No check is asked of anybody',
      exceptions: isDue ? lacking.map(({ personId }) => personId) : [],
    }
  },
  fix: { text: 'See the record', url: '/central-record', for: may.see.who },
})
