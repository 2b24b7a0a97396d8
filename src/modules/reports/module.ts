import { defineModule } from '../../platform/module.ts'
import { fixedNotices } from './controls/fixed-notices.ts'
import { procedureKnown } from './controls/procedure-known.ts'
import { reportDoors } from './controls/report-doors.ts'
import { reportRoutes } from './controls/report-routes.ts'
import { whistleBlowing } from './controls/whistle-blowing.ts'
import { myReportPage } from './pages/my-report.ts'
import { myReportsPage } from './pages/my-reports.ts'
import { reportAConcernPage } from './pages/report-a-concern.ts'
import { whatToDoPage } from './pages/what-to-do.ts'
import { toConfirmWait } from './queries/to-confirm-wait.ts'
import { reportPage } from './pages/report.ts'
import { may } from './permissions.ts'

const PUBLIC_TASK = 'Public task: that everybody here knows what to do'

export default defineModule({
  name: 'reports',
  title: 'Reporting a concern',
  folder: import.meta.dirname,
  uses: ['people', 'concerns', 'adults'],
  may,
  pages: [whatToDoPage, reportAConcernPage, reportPage, myReportsPage, myReportPage],
  foot: [{ text: 'What you have reported', url: '/my-reports', for: may.seeOwn.who }],
  controls: [reportRoutes, reportDoors, fixedNotices, procedureKnown, whistleBlowing],
  waiting: [toConfirmWait],
  personalData: [
    {
      table: 'reports.procedure',
      basis: PUBLIC_TASK,
      keep: 'As long as the school is kept',
      from: 'The day it was written',
      erasureLeaves: 'All of it: what to do, a day and an id',
      decides: 'Headteacher',
    },
    {
      table: 'reports.known',
      basis: PUBLIC_TASK,
      keep: '6 years',
      from: 'The day of leaving',
      erasureLeaves: 'A day and two ids',
      decides: 'Headteacher',
    },
  ],
})
