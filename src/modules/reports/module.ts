import { defineModule } from '../../platform/module.ts'
import { fixedNotices } from './controls/fixed-notices.ts'
import { reportRoutes } from './controls/report-routes.ts'
import { myReportPage } from './pages/my-report.ts'
import { myReportsPage } from './pages/my-reports.ts'
import { reportAConcernPage } from './pages/report-a-concern.ts'
import { reportPage } from './pages/report.ts'
import { may } from './permissions.ts'

export default defineModule({
  name: 'reports',
  title: 'Reporting a concern',
  folder: import.meta.dirname,
  uses: ['people', 'concerns', 'adults'],
  may,
  pages: [reportAConcernPage, reportPage, myReportsPage, myReportPage],
  foot: [{ text: 'What you have reported', url: '/my-reports', for: may.seeOwn.who }],
  controls: [reportRoutes, fixedNotices],
  personalData: [],
})
