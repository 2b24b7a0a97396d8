import type { Listener } from '../../../platform/module.ts'
import { followCalendar as follow } from '../commands/follow-calendar.ts'
import { asLadder } from '../commands/write.ts'

export const followCalendar: Listener = {
  name: 'concerns.follow-calendar',
  on: 'people.calendar-changed',
  foldSeconds: 20,
  run: call => follow(asLadder(call), {}),
}
