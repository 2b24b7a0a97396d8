import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { brokenRulePage } from './pages/broken-rule.ts'
import { brokenRulesPage } from './pages/broken-rules.ts'
import { guestLoginPage } from './pages/guest-login.ts'
import { newVisitPage } from './pages/new-visit.ts'
import { signaturePage } from './pages/signature.ts'
import { visitPage } from './pages/visit.ts'
import { visitorsPage } from './pages/visitors.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { atTheDoor } from './queries/at-the-door.ts'

export default defineModule({
  name: 'visitors',
  title: 'Visitors',
  area: 'people',
  folder: import.meta.dirname,
  uses: ['people', 'agreements'],
  may,
  pages: [
    visitorsPage,
    newVisitPage,
    visitPage,
    signaturePage,
    guestLoginPage,
    brokenRulePage,
    brokenRulesPage,
  ],
  foot: [{ text: 'Visitors', url: '/visitors', for: may.see.who }],
  waiting: [atTheDoor],
  controls,
  personalData,
})
