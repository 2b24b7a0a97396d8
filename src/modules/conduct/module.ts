import { defineModule } from '../../platform/module.ts'
import { AUDIENCES } from './breach.ts'
import { breachCitesLine } from './controls/breach-cites-line.ts'
import { breachPage } from './pages/breach.ts'
import { conductPage } from './pages/conduct.ts'
import { countsPage } from './pages/counts.ts'
import { newBreachPage } from './pages/new-breach.ts'
import { personConductPage } from './pages/person-conduct.ts'
import { may } from './permissions.ts'

export default defineModule({
  name: 'conduct',
  title: 'Rules broken',
  area: 'children',
  folder: import.meta.dirname,
  uses: ['people', 'concerns', 'agreements', 'reports'],
  may,
  onPerson: { text: 'Rules broken', url: '/conduct', for: may.seeOf.who, of: [...AUDIENCES] },
  foot: [
    { text: 'Rules broken', url: '/conduct', for: may.record.who },
    { text: 'Rules broken, by class', url: '/conduct/counts', for: may.count.who },
  ],
  pages: [conductPage, countsPage, newBreachPage, breachPage, personConductPage],
  controls: [breachCitesLine],
  personalData: [
    {
      table: 'conduct.breach',
      basis:
        'Public task: the rules of the school’s agreements are kept (Education and Inspections Act 2006, part 7)',
      keep: 'As long as the pupil’s file; of a parent, as long as that of their last child here',
      from: 'The day they leave',
      erasureLeaves: 'Nothing; of whoever recorded it, an id',
      decides: 'Headteacher',
    },
  ],
})
