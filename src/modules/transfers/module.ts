import { defineModule } from '../../platform/module.ts'
import { clocks } from './jobs/clocks.ts'
import { followCalendar } from './listeners/follow-calendar.ts'
import { bundlePage } from './pages/bundle.ts'
import { receiptPage } from './pages/receipt.ts'
import { stepPage, transferPage } from './pages/transfer.ts'
import { may } from './permissions.ts'
import { transfersWait } from './queries/transfers-wait.ts'

const BASIS = 'Public task: safeguarding children (Education Act 2002, section 175)'

export default defineModule({
  name: 'transfers',
  title: 'Files to the next school',
  area: 'children',
  folder: import.meta.dirname,
  uses: ['people', 'messages', 'concerns'],
  may,
  pages: [transferPage, stepPage, bundlePage, receiptPage].map(page => ({
    ...page,
    notesFilesIn: 'concerns' as const,
  })),
  waiting: [transfersWait],
  deadlines: clocks,
  listeners: [followCalendar],
  personalData: (['transfer', 'bundle', 'step', 'receipt'] as const).map(table => ({
    table: `transfers.${table}` as const,
    ...{ basis: BASIS, keep: '25 years, then looked at again', from: 'The child’s date of birth' },
    erasureLeaves:
      'Everything: that a child protection record was sent, and to whom, is kept as long as the record',
    decides: 'Data protection officer and headteacher',
  })),
})
