import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { climbUnread } from './jobs/climb-unread.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'

export default defineModule({
  name: 'concerns',
  title: 'Concerns',
  folder: import.meta.dirname,
  uses: ['people', 'messages'],
  may,
  pages: [],
  controls,
  jobs: [climbUnread],
  personalData,
})
