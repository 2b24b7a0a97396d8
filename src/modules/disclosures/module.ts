import { defineModule } from '../../platform/module.ts'
import { clocks } from './jobs/clocks.ts'
import { accessPage, endPage } from './pages/access.ts'
import { entriesPage } from './pages/entries.ts'
import { givenPage } from './pages/given.ts'
import { leftOutPage } from './pages/left-out.ts'
import { pdfPage } from './pages/pdf.ts'
import { printAnswer } from './paper.ts'
import { may } from './permissions.ts'
import { requestsWait } from './queries/requests-wait.ts'

const BASIS = 'Legal obligation: the right of access to one’s data (UK GDPR, article 15)'
const TABLES = [
  'request',
  'extension',
  'choice',
  'answer',
  'answer_concern',
  'review',
  'made',
  'outcome',
] as const

export default defineModule({
  name: 'disclosures',
  title: 'Requests for a child’s file',
  area: 'children',
  folder: import.meta.dirname,
  uses: ['people', 'messages', 'concerns'],
  may,
  pages: [accessPage, entriesPage, givenPage, leftOutPage, pdfPage, endPage].map(page => ({
    ...page,
    notesFilesIn: 'concerns' as const,
  })),
  asides: [printAnswer],
  waiting: [requestsWait],
  deadlines: clocks,
  personalData: TABLES.map(table => ({
    table: `disclosures.${table}` as const,
    ...{ basis: BASIS, keep: '25 years, then looked at again', from: 'The child’s date of birth' },
    erasureLeaves:
      'Everything: who asked for a child protection record, and what was left out and why, is kept as long as the record',
    decides: 'Data protection officer and headteacher',
  })),
})
