import { defineModule } from '../../platform/module.ts'
import { permissionsAudited } from './controls/permissions-audited.ts'
import { dailyRoot } from './jobs/daily-root.ts'
import { permissionsFilePage, recordFilePage, rootFilePage, verifierFilePage } from './pages/downloads.ts'
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
  pages: [recordPage, rootFilePage, recordFilePage, permissionsFilePage, verifierFilePage],
  waiting: [recordNotWhole],
  controls: [permissionsAudited],
  jobs: [dailyRoot],
  personalData: [],
})
