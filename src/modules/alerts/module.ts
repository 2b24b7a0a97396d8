import { defineModule } from '../../platform/module.ts'
import { api } from './api.ts'
import { settleLate } from './jobs/settle-late.ts'
import { placeAlert } from './listeners/place-alert.ts'
import { alertKeysPage } from './pages/alert-keys.ts'
import { alertPage } from './pages/alert.ts'
import { alertsPage } from './pages/alerts.ts'
import { may } from './permissions.ts'
import { adultAlertsWait, alertsWait } from './queries/alerts-wait.ts'

const PUBLIC_TASK =
  'Public task: that what a system of the school saw of a child reaches whoever answers for it (Education Act 2002, section 175)'

export default defineModule({
  name: 'alerts',
  title: 'Alerts of other systems',
  area: 'children',
  folder: import.meta.dirname,
  uses: ['people', 'messages', 'concerns', 'adults', 'reports'],
  may,
  pages: [alertsPage, alertPage, alertKeysPage],
  api,
  foot: [
    { text: 'Alerts', url: '/alerts', for: may.see.who },
    { text: 'Keys for alerts', url: '/alert-keys', for: may.keepKeys.who },
  ],
  listeners: [placeAlert],
  jobs: [settleLate],
  waiting: [alertsWait, adultAlertsWait],
  personalData: [
    {
      table: 'alerts.key',
      basis: 'Public task: who let another system send alerts is on record',
      keep: '6 years',
      from: 'The day on which it ended',
      erasureLeaves: 'An id, whose name goes with the person’s record',
      decides: 'data-protection-officer',
    },
    ...(['alert', 'place', 'outcome'] as const).map(table => ({
      table: `alerts.${table}` as const,
      basis: PUBLIC_TASK,
      keep: 'As long as the record that was made of it; 6 years, where none was',
      from: 'The day on which it came',
      erasureLeaves: 'All of it, as of a record of its register',
      decides: 'Headteacher',
    })),
  ],
})
