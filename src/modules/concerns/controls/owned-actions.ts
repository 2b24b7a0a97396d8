import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { actionsEvidence } from '../queries/in-time-evidence.ts'

export const TASK_OFFERED = ['offered', 'not-offered'] as const
export type TaskOffered = { task: string; offered: (typeof TASK_OFFERED)[number] }

/** Every action has an owner and a day, and hides the concern unless the lead says otherwise: that is how one is made. */
export const ownedActions = control<TaskOffered>({
  name: 'concerns.owned-actions',
  asks: 'Offer a kind of task on every concern, with an owner and a day, which shows its owner no more than they need',
  version: 1,
  parameters: z.object({
    task: z
      .string()
      .trim()
      .min(1, 'Write what kind of task it is')
      .max(80, 'Write at most 80 characters')
      .meta({ title: 'Kind of task' }),
    offered: z
      .enum(TASK_OFFERED, 'Select whether it is offered')
      .default('offered')
      .meta({ title: 'Is it offered?' }),
  }),
  keyedBy: ['task'],
  byDefault: [],
  stricter: (a, b) => a.task === b.task && TASK_OFFERED.indexOf(a.offered) <= TASK_OFFERED.indexOf(b.offered),
  without: { task: 'none', offered: 'not-offered' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ task, offered }) =>
    offered === 'offered'
      ? `A concern can hold a task of this kind, with an owner and a day: ${task}`
      : `Not a task that is offered: ${task}`,
  // By night alone: a reading at the minute of a task would tell that there was one.
  movedBy: [],
  evidence: (call, { task, offered }) => actionsEvidence(call, task, offered === 'offered'),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
