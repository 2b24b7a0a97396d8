import { defineModule } from '../../platform/module.ts'
import { CHECKED, UNSUPERVISED } from './checks.ts'
import { singleCentralRecord } from './controls/single-central-record.ts'
import { bringRecordPage } from './pages/bring-record.ts'
import { centralRecordPage } from './pages/central-record.ts'
import { notYetPage } from './pages/not-yet.ts'
import { personRecordPage, riskPage, takeOutPage } from './pages/person-record.ts'
import { may } from './permissions.ts'
import { recordWaits } from './queries/record-waits.ts'
import { marksOf, unseenBeforeAccess, whyNotInvited } from './queries/shut-out.ts'

const personalData = (['entry', 'risk'] as const).map(table => ({
  table: `vetting.${table}` as const,
  basis:
    'Public task: showing that adults were checked before they worked with children (Education Act 2002, section 175)',
  keep: 'As long as they work here, and 6 years',
  from: 'The day they leave',
  erasureLeaves: 'Nothing of them; what they saw of others stays with an id that names nobody',
  decides: 'Headteacher',
}))

export default defineModule({
  name: 'vetting',
  title: 'Single central record',
  area: 'people',
  folder: import.meta.dirname,
  uses: ['people'],
  may,
  pages: [centralRecordPage, bringRecordPage, personRecordPage, riskPage, takeOutPage, notYetPage],
  foot: [{ text: 'Single central record', url: '/central-record', for: may.see.who }],
  onPerson: { text: 'Checks', url: '/central-record', for: may.see.who, of: CHECKED },
  caution: { mark: UNSUPERVISED, marks: marksOf, whyNotInvited },
  gate: unseenBeforeAccess,
  waiting: [recordWaits],
  controls: [singleCentralRecord],
  personalData,
})
