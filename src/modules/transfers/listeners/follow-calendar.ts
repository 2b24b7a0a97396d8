import { systemActor } from '../../../platform/call.ts'
import type { Listener } from '../../../platform/module.ts'
import { followCalendar as follow } from '../commands/follow-calendar.ts'

export const followCalendar: Listener = {
  name: 'transfers.follow-calendar',
  on: 'people.calendar-changed',
  foldSeconds: 20,
  run: call => follow({ ...call, actor: systemActor('transfers.follow-calendar') }, {}),
}
