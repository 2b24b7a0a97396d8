import { z } from 'zod'
import { moveDeadlines } from '../../../platform/deadlines/deadline.ts'
import { schoolCalendar } from '../../people/index.ts'
import { RECEIPT_DUE, SEND_DUE } from '../clocks.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** The school’s days changed: the clocks that run are counted again. */
export const followCalendar = command({
  name: 'transfers.follow-calendar',
  chain: 'concerns',
  input: z.object({}),
  may: may.runClocks,
  load: async () => ({}),
  async run({ call, touched }) {
    touched(...(await moveDeadlines(call, [SEND_DUE, RECEIPT_DUE], await schoolCalendar(call))))
  },
})
