import { defineModule } from '../../platform/module.ts'
import { fixedNotices } from './controls/fixed-notices.ts'
import { procedureKnown } from './controls/procedure-known.ts'
import { pupilWorryBox } from './controls/pupil-worry-box.ts'
import { reportDoors } from './controls/report-doors.ts'
import { reportRoutes } from './controls/report-routes.ts'
import { whistleBlowing } from './controls/whistle-blowing.ts'
import { classesTaughtPage } from './pages/classes-taught.ts'
import { coverPage } from './pages/cover.ts'
import { paperFormPage } from './pages/paper-form.ts'
import { visitCallsPage } from './pages/visit-calls.ts'
import { visitorBreachesPage } from './pages/visitor-breaches.ts'
import { breachesWait } from './queries/breaches.ts'
import { coverWaits } from './queries/cover-asked.ts'
import { callsWait } from './queries/visit-calls.ts'
import { myReportPage } from './pages/my-report.ts'
import { myReportsPage } from './pages/my-reports.ts'
import { reportAConcernPage } from './pages/report-a-concern.ts'
import { procedureWordsPage } from './pages/procedure-words.ts'
import { whereToReportPage } from './pages/where-to-report.ts'
import { whatToDoPage } from './pages/what-to-do.ts'
import { questionWaits } from './queries/question-asked.ts'
import { untaughtWait } from './queries/untaught-wait.ts'
import { toConfirmWait } from './queries/to-confirm-wait.ts'
import { reportPage } from './pages/report.ts'
import { may } from './permissions.ts'

/** Of a visitor a name as somebody typed it; of whoever works here who asked, answered and advised. */
const OF_OTHER_WAYS = [
  ...['visitor_breach', 'breach_followed', 'cover_request', 'cover_coming', 'visit_call', 'visit_call_step'],
].map(table => ({
  table: `reports.${table}` as const,
  basis: 'Public task: safeguarding children (Education Act 2002, section 175)',
  keep: '6 years',
  from: 'The day it was written',
  erasureLeaves: 'All of it: what was written, who wrote it and when',
  decides: 'Headteacher',
}))

const PUBLIC_TASK = 'Public task: that everybody here knows what to do'

export default defineModule({
  name: 'reports',
  title: 'Reporting a concern',
  area: 'children',
  folder: import.meta.dirname,
  uses: ['people', 'agreements', 'messages', 'concerns', 'adults'],
  may,
  pages: [
    ...[whatToDoPage, procedureWordsPage, reportAConcernPage, reportPage, myReportsPage, myReportPage],
    ...[coverPage, visitorBreachesPage, visitCallsPage, paperFormPage, classesTaughtPage, whereToReportPage],
  ],
  foot: [
    { text: 'What you have reported', url: '/my-reports', for: may.seeOwn.who },
    { text: 'Taught how to tell', url: '/classes-taught', for: may.keepLesson.who },
  ],
  controls: [reportRoutes, reportDoors, fixedNotices, procedureKnown, pupilWorryBox, whistleBlowing],
  waiting: [coverWaits, callsWait, breachesWait, toConfirmWait, untaughtWait, questionWaits],
  personalData: [
    ...OF_OTHER_WAYS,
    ...['lesson', 'lesson_taken_back'].map(table => ({
      table: `reports.${table}` as const,
      basis: PUBLIC_TASK,
      keep: '6 years',
      from: 'The day of the lesson',
      erasureLeaves: 'All of it: a class, a day, what was taught and an id',
      decides: 'Headteacher',
    })),
    {
      table: 'reports.question_answered',
      basis: PUBLIC_TASK,
      keep: '6 years',
      from: 'The end of the school year',
      erasureLeaves: 'An id and a school year: never what was answered',
      decides: 'Headteacher',
    },
    {
      table: 'reports.class_answer',
      basis: PUBLIC_TASK,
      keep: '6 years',
      from: 'The day it was written',
      erasureLeaves: 'All of it: a class, two numbers, a day and an id',
      decides: 'Headteacher',
    },
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
