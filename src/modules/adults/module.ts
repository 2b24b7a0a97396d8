import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { climbUnread } from './jobs/climb-unread.ts'
import { followAppointmentsHourly } from './jobs/follow-appointments.ts'
import { followAppointed, followAppointmentEnded, followFamily } from './listeners/follow-appointments.ts'
import { noteLateStepsByMinute } from './jobs/note-late-steps.ts'
import { adultDocumentPages } from './pages/documents.ts'
import { familyHerePage } from './pages/family-here.ts'
import { newProcedurePage } from './pages/new-procedure.ts'
import { procedurePage, proceduresPage } from './pages/procedures.ts'
import { recordPage } from './pages/record.ts'
import { referencePage } from './pages/reference.ts'
import { registerPage } from './pages/register.ts'
import { searchPage } from './pages/search.ts'
import { ruleCountsPage } from './pages/rule-counts.ts'
import { rulesPage } from './pages/rules.ts'
import { runPage } from './pages/run.ts'
import { runStepPage } from './pages/run-step.ts'
import { takeOverPage } from './pages/take-over.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { adultsWait, offersWait } from './queries/adults-wait.ts'
import { sealsWait } from './queries/seals-wait.ts'
import { stepsWait } from './queries/steps-wait.ts'

export default defineModule({
  name: 'adults',
  title: 'Concerns about adults',
  area: 'children',
  folder: import.meta.dirname,
  uses: ['people', 'messages', 'access', 'concerns', 'agreements'],
  may,
  // Whoever holds the duty has the link, with records or without, so that it tells nothing.
  foot: [
    { text: 'Concerns about adults', url: '/concerns-about-adults', for: may.answer.who },
    { text: 'Your family here', url: '/family-here', for: may.declareFamily.who },
  ],
  pages: [
    ...[registerPage, searchPage, takeOverPage, recordPage, familyHerePage],
    ...[proceduresPage, procedurePage, newProcedurePage, runPage, runStepPage, referencePage],
    ...[ruleCountsPage, rulesPage],
    ...adultDocumentPages,
  ].map(page => ({ ...page, notesFilesIn: 'adults' as const })),
  waiting: [sealsWait, adultsWait, stepsWait, offersWait],
  controls,
  listeners: [followAppointed, followAppointmentEnded, followFamily],
  jobs: [climbUnread, followAppointmentsHourly, noteLateStepsByMinute],
  personalData,
})
