import { defineModule } from '../../platform/module.ts'
import { dailyRoot } from './jobs/daily-root.ts'
import { recordFilePage, rootFilePage, verifierFilePage } from './pages/downloads.ts'
import { recordPage } from './pages/record.ts'
import { may } from './permissions.ts'
import { recordNeeds } from './queries/record-needs.ts'

export default defineModule({
  name: 'record',
  title: 'The record',
  folder: import.meta.dirname,
  uses: ['people', 'messages'],
  may,
  foot: [{ text: 'The record', url: '/record', for: may.see.who }],
  pages: [recordPage, rootFilePage, recordFilePage, verifierFilePage],
  needs: recordNeeds,
  jobs: [dailyRoot],
  personalData: [],
})
