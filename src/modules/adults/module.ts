import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { climbUnread } from './jobs/climb-unread.ts'
import { followAppointed, followAppointmentEnded } from './listeners/follow-appointments.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { adultsWait, offersWait } from './queries/adults-wait.ts'

export default defineModule({
  name: 'adults',
  title: 'Concerns about adults',
  folder: import.meta.dirname,
  uses: ['people', 'messages', 'concerns'],
  may,
  pages: [],
  waiting: [adultsWait, offersWait],
  controls,
  listeners: [followAppointed, followAppointmentEnded],
  jobs: [climbUnread],
  personalData,
})
