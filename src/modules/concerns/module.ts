import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { climbUnread } from './jobs/climb-unread.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { concernsWait } from './queries/concerns-wait.ts'
import { waitsUnread } from './queries/waits-unread.ts'

export default defineModule({
  name: 'concerns',
  title: 'Concerns',
  folder: import.meta.dirname,
  uses: ['people', 'messages'],
  may,
  pages: [],
  waiting: [concernsWait, waitsUnread],
  controls,
  jobs: [climbUnread],
  personalData,
})
