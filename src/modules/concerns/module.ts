import { accountsWait } from './queries/accounts-wait.ts'
import { defineModule } from '../../platform/module.ts'
import { noteRefusedAt } from './commands/note-attempt.ts'
import { controls } from './controls.ts'
import { clocks } from './jobs/clocks.ts'
import { climbUnread } from './jobs/climb-unread.ts'
import { findFilesDue } from './jobs/find-files-due.ts'
import { remindOfBegun } from './jobs/remind-of-begun.ts'
import { followCalendar } from './listeners/follow-calendar.ts'
import { followFamilies } from './listeners/follow-families.ts'
import { chronologyPage, personConcernsPage } from './pages/chronology.ts'
import { filePages } from './pages/file-pages.ts'
import { concernPage } from './pages/concern.ts'
import { extractPages } from './pages/extracts.ts'
import { earlierPages } from './pages/earlier.ts'
import { earlierPdfPage } from './pages/earlier-pdf.ts'
import { readPdf } from './earlier/read-pdf.ts'
import { concernDocumentPages } from './pages/documents.ts'
import { followUpPages } from './pages/follow-up-pages.ts'
import { notForMePage, partPage, readerEndPage } from './pages/deeds.ts'
import { openedRecordsPage } from './pages/opened-records.ts'
import { patternPage } from './pages/pattern.ts'
import { procedurePages } from './pages/procedure-pages.ts'
import { glassPages } from './pages/glass.ts'
import { queuePage } from './pages/queue.ts'
import { figuresPages } from './pages/figures-pages.ts'
import { searchPages } from './pages/search-pages.ts'
import { searchPage } from './pages/search.ts'
import { printFile } from './print-file.ts'
import { retentionPages } from './pages/retention.ts'
import { watchPages } from './pages/watch.ts'
import { BY_DUTY, may, SCHEDULE_KEEPERS, SEES_MONTHS, TOLD_OF_TERMS } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { alertsWait } from './queries/watched.ts'
import { answersForMe } from './queries/answers-for-me.ts'
import { apartWait } from './queries/apart.ts'
import { askedOfMe } from './queries/asked-of-me.ts'
import { begunByOthers, begunWaits } from './queries/begun-waits.ts'
import { concernsWait } from './queries/concerns-wait.ts'
import { filesDueWait } from './queries/files-due.ts'
import { figuresWait } from './queries/figures-wait.ts'
import { followUpWaits } from './queries/follow-up-waits.ts'
import { extractsWait } from './queries/extract.ts'
import { glassWaits } from './queries/glass-waits.ts'
import { monthsWait } from './queries/months-wait.ts'
import { patternsWait } from './queries/patterns-wait.ts'
import { sealsWait } from './queries/seals-wait.ts'
import { supportTasksWait, supportWaits } from './queries/support-waits.ts'
import { tasksWait } from './queries/tasks-wait.ts'
import { toReadForYou } from './queries/to-read-for-you.ts'
import { waitsUnread } from './queries/waits-unread.ts'

export default defineModule({
  name: 'concerns',
  title: 'Concerns',
  area: 'children',
  folder: import.meta.dirname,
  uses: ['people', 'access', 'messages', 'policies'],
  may,
  nav: { text: 'Concerns', url: '/concerns', for: BY_DUTY },
  foot: [
    { text: 'Search or take a pupil’s device', url: '/searches', for: ['staff'] },
    { text: 'How long concerns are kept', url: '/retention-of-concerns', for: SCHEDULE_KEEPERS },
    { text: 'Who opened records', url: '/opened-records', for: SEES_MONTHS },
    { text: 'Figures of concerns', url: '/figures-of-concerns', for: TOLD_OF_TERMS },
  ],
  pages: [
    queuePage,
    searchPage,
    concernPage,
    partPage,
    readerEndPage,
    notForMePage,
    chronologyPage,
    personConcernsPage,
    ...glassPages,
    patternPage,
    ...filePages,
    ...extractPages,
    ...watchPages,
    ...followUpPages,
    ...procedurePages,
    ...searchPages,
    ...figuresPages,
    ...concernDocumentPages,
    ...earlierPages,
    earlierPdfPage,
    ...retentionPages,
    openedRecordsPage,
  ].map(page => ({
    ...{ ...page, notesFilesIn: 'concerns' as const },
    ...(page.url.includes('/:concernId') ? { whenRefused: noteRefusedAt } : {}),
  })),
  onPerson: { text: 'Concerns about this child', url: '/concerns', for: may.seeGlass.who, of: ['pupil'] },
  forYou: toReadForYou,
  waiting: [
    sealsWait,
    concernsWait,
    apartWait,
    begunWaits,
    begunByOthers,
    waitsUnread,
    tasksWait,
    askedOfMe,
    answersForMe,
    followUpWaits,
    supportWaits,
    supportTasksWait,
    glassWaits,
    patternsWait,
    extractsWait,
    alertsWait,
    accountsWait,
    figuresWait,
    filesDueWait,
    monthsWait,
  ],
  controls,
  jobs: [climbUnread, remindOfBegun, findFilesDue],
  listeners: [followCalendar, followFamilies],
  deadlines: clocks,
  personalData,
  asides: [printFile, readPdf],
})
