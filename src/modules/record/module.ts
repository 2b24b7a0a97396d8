import { defineModule } from '../../platform/module.ts'
import { dailyRoot } from './jobs/daily-root.ts'
import { recordFilePage, rootFilePage, verifierFilePage } from './pages/downloads.ts'
import { recordPage } from './pages/record.ts'
import { may } from './permissions.ts'
import { recordNotWhole } from './queries/record-not-whole.ts'

export default defineModule({
  name: 'record',
  title: 'The record',
  area: 'running',
  folder: import.meta.dirname,
  uses: ['people', 'messages', 'reports'],
  may,
  foot: [{ text: 'The record', url: '/record', for: may.see.who }],
  pages: [recordPage, rootFilePage, recordFilePage, verifierFilePage],
  waiting: [recordNotWhole],
  jobs: [dailyRoot],
  personalData: [],
})
