import { z } from 'zod'
import { systemActor } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { DUTIES, type Duty, DUTY_WORDS } from '../../../words/duties.ts'
import { appointmentsNow } from '../../people/index.ts'

export const keptBy = control<{ duty: Duty }>({
  name: 'policies.kept-by',
  asks: 'Have one duty keep the policy: its reviews and its updates',
  version: 2,
  parameters: z.object({ duty: z.enum(DUTIES, 'Select who keeps it') }),
  keyedBy: [],
  byDefault: [{ duty: 'headteacher' }],
  stricter: (a, b) => a.duty === b.duty,
  without: { duty: 'information-asset-owner' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ duty }) => `Kept, reviewed and updated by: ${DUTY_WORDS[duty].toLowerCase()}`,
  movedBy: ['people.appointed', 'people.appointment-ended', 'people.left'],
  async evidence(call, { duty }) {
    const held = await appointmentsNow({ ...call, actor: systemActor('policies.kept-by') })
    const isHeld = held.some(one => one.duty === duty)
    return {
      state: isHeld ? 'met' : 'not-met',
      kept: isHeld ? 1 : 0,
      due: 1,
      figure: isHeld ? `Kept by: ${DUTY_WORDS[duty].toLowerCase()}` : 'Nobody holds the duty that keeps it',
      exceptions: [],
    }
  },
  fix: { text: 'Appoint somebody', url: '/duties', for: ['headteacher'] },
})
