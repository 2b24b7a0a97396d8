import { defineModule } from '../../platform/module.ts'
import { openAgain } from './listeners/open-again.ts'
import { offlineFormPage } from './pages/offline-form.ts'
import { sealedReportsPage } from './pages/sealed-reports.ts'
import { sentFromHerePage } from './pages/sent-from-here.ts'
import { may } from './permissions.ts'
import { unopenedWait } from './queries/unopened.ts'

const PUBLIC_TASK = 'Public task: that a report reaches the school which was written without a connection'

export default defineModule({
  name: 'offline',
  title: 'Reporting without a connection',
  area: 'children',
  folder: import.meta.dirname,
  uses: ['concerns', 'adults', 'reports', 'outside'],
  may,
  pages: [offlineFormPage, sentFromHerePage, sealedReportsPage],
  listeners: [openAgain],
  waiting: [unopenedWait],
  personalData: [
    {
      table: 'offline.unopened',
      basis: PUBLIC_TASK,
      keep: 'Until it has been opened and is a record of its register',
      from: 'The day on which it came',
      erasureLeaves: 'All of it: what is sealed names nobody until it is opened',
      decides: 'Headteacher',
    },
  ],
})
