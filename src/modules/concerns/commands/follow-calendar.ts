import { z } from 'zod'
import { moveDeadlines } from '../../../platform/deadlines/deadline.ts'
import { schoolCalendar } from '../../people/index.ts'
import { CLOCKS } from '../follow-up.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { STEP_CLOCKS } from '../procedures.ts'

/** The school’s days changed: the clocks that run are counted again. Each record says which of its own were moved. */
export const followCalendar = command({
  name: 'concerns.follow-calendar',
  chain: 'concerns',
  input: z.object({}),
  may: may.runClocks,
  load: async () => ({}),
  async run({ call, touched }) {
    touched(...(await moveDeadlines(call, [...CLOCKS, ...STEP_CLOCKS], await schoolCalendar(call))))
  },
})
