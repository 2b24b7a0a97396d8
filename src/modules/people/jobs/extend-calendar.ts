import type { Job } from '../../../platform/module.ts'
import { extendCalendar } from '../commands/extend-calendar.ts'

export const extendCalendarJob: Job = {
  name: 'people.extend-calendar-monthly',
  cron: '20 3 1 * *',
  run: call => extendCalendar(call, {}),
}
