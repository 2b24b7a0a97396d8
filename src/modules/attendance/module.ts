import { defineModule } from '../../platform/module.ts'
import { clocks } from './jobs/clocks.ts'
import { absencesPage, callPage } from './pages/absences.ts'
import { watchedPage } from './pages/watched.ts'
import { may } from './permissions.ts'
import { callsToMake, watchedWait } from './queries/calls-wait.ts'

export default defineModule({
  name: 'attendance',
  title: 'Absences and calls home',
  area: 'children',
  folder: import.meta.dirname,
  uses: ['people', 'messages', 'concerns'],
  may,
  pages: [absencesPage, callPage, watchedPage],
  foot: [
    { text: 'Absences today', url: '/absences', for: may.ring.who },
    { text: 'Absent and watched', url: '/absent-and-watched', for: may.watch.who },
  ],
  waiting: [callsToMake, watchedWait],
  deadlines: clocks,
  personalData: (['brought', 'absence', 'family_call', 'lead_call'] as const).map(table => ({
    table: `attendance.${table}` as const,
    basis:
      'Public task: that a child who is absent is looked for on the day (Education Act 2002, section 175)',
    keep: '6 years, as the attendance register itself',
    from: 'The day of the absence',
    erasureLeaves: 'All of it: who was absent, who rang and what was heard',
    decides: 'Headteacher',
  })),
})
