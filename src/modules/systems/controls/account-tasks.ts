import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { type AccountTasks, BY } from '../account-tasks.ts'
import { ALL, KEPT } from '../asked.ts'
import { may } from '../permissions.ts'
import { tasksEvidence } from '../queries/tasks-evidence.ts'

/** The days on which people come and go open tasks at each system; what is done with an account is written down. */
export const accountTasks = control<AccountTasks>({
  name: 'systems.account-tasks',
  asks: 'Make, reset and close accounts as tasks that are written down, by the people who are recorded for it',
  version: 1,
  parameters: z.object({
    system: z
      .string()
      .trim()
      .min(2, 'Enter the system, or “all”')
      .max(80, 'Write at most 80 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .default(ALL)
      .meta({ title: 'Of which system, as the register calls it' }),
    by: z.enum(BY, 'Select who makes accounts').default('owner').meta({ title: 'Who makes accounts' }),
    lateAfterDays: z
      .int('Enter how many days')
      .min(1, 'Enter 1 or more')
      .max(14, 'Enter 14 or fewer')
      .default(1)
      .meta({ title: 'Days after which one is late' }),
    kept: z.enum(KEPT, 'Select whether it is kept').default('kept').meta({ title: 'Is it kept?' }),
  }),
  keyedBy: ['system'],
  byDefault: [],
  stricter: (a, b) =>
    (a.system === b.system || a.system === ALL) &&
    BY.indexOf(a.by) >= BY.indexOf(b.by) &&
    a.lateAfterDays <= b.lateAfterDays &&
    KEPT.indexOf(a.kept) <= KEPT.indexOf(b.kept),
  without: { system: ALL, by: 'owner', lateAfterDays: 14, kept: 'not-kept' },
  says: [],
  speaksOf: 'watchword',
  sentence({ system, by, lateAfterDays, kept }) {
    const of = system === ALL ? 'each system' : system
    if (kept === 'not-kept') return `Accounts of ${of} are not kept as tasks`
    const who = by === 'creators' ? 'only by those recorded for it' : 'by its owner or those recorded for it'
    const late = lateAfterDays === 1 ? 'the day after' : `${lateAfterDays} days after`
    return `Accounts of ${of} are made, reset and closed ${who}, and written down; one that is open ${late} somebody came or left is late`
  },
  movedBy: ['people.left', 'people.joined'],
  evidence: tasksEvidence,
  fix: { text: 'See the systems', url: '/systems', for: may.see.who },
})

/** What the policy asks of accounts as tasks, as far as it is kept. */
export const askedOfTasks = async (call: Call): Promise<AccountTasks[]> =>
  (await allInForce(call, accountTasks))
    .map(({ parameters }) => parameters)
    .filter(({ kept }) => kept === 'kept')
