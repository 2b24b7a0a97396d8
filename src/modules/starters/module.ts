import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { listeners } from './listeners/begin.ts'
import { askedLinePage, askedLinesPage } from './pages/asked-lines.ts'
import { coveredPage } from './pages/covered.ts'
import { inductionPage } from './pages/induction.ts'
import { listPage } from './pages/list.ts'
import { personListsPage } from './pages/person-lists.ts'
import { startersPage } from './pages/starters.ts'
import { STARTERS } from './lines.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { inductionGate } from './queries/induction-gate.ts'
import { listsWait } from './queries/lists-wait.ts'

export default defineModule({
  name: 'starters',
  title: 'Starters, movers and leavers',
  area: 'people',
  folder: import.meta.dirname,
  uses: ['people', 'access', 'policies', 'agreements'],
  may,
  pages: [startersPage, askedLinesPage, askedLinePage, listPage, inductionPage, personListsPage, coveredPage],
  foot: [
    { text: 'Starters and leavers', url: '/starters', for: may.seeLists.who },
    { text: 'Whom the policy covers', url: '/covered', for: may.seeCovered.who },
  ],
  onPerson: {
    ...{ text: 'Starting, changing and leaving', url: '/starters', for: may.seePerson.who },
    of: STARTERS,
  },
  gate: inductionGate,
  waiting: [listsWait],
  controls,
  listeners,
  personalData,
})
