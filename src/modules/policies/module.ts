import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { approvalPage } from './pages/approval.ts'
import { newBindingPage } from './pages/binding-new.ts'
import { changesPage } from './pages/changes.ts'
import { confirmationPage } from './pages/confirmation.ts'
import { decisionsPage } from './pages/decisions.ts'
import { factsPage } from './pages/facts.ts'
import { matchesPage } from './pages/matches.ts'
import { originalPage } from './pages/original.ts'
import { ownDutiesPage } from './pages/own-duties.ts'
import { policiesPage } from './pages/policies.ts'
import { policyPage } from './pages/policy.ts'
import { proofPage } from './pages/proof.ts'
import { readingPage } from './pages/reading.ts'
import { rulingsPage } from './pages/rulings.ts'
import { suggestionChangePage } from './pages/suggestion-change.ts'
import { systemEvidencePage } from './pages/system-evidence.ts'
import { voicePage } from './pages/voice.ts'
import { withdrawalPage } from './pages/withdrawal.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { ownDutiesWait } from './queries/own-duties-wait.ts'
import { policiesForYou } from './queries/policies-for-you.ts'
import { policiesWaiting } from './queries/policies-waiting.ts'
import { readingOfPolicy } from './read-policy.ts'

export default defineModule({
  name: 'policies',
  title: 'Policies',
  area: 'policy',
  folder: import.meta.dirname,
  uses: ['people'],
  may,
  nav: { text: 'Policy', url: '/policies', for: may.read.who },
  foot: [{ text: 'Your duties', url: '/duties/mine', for: may.seeOwnDuties.who }],
  waiting: [policiesWaiting, ownDutiesWait],
  forYou: policiesForYou,
  pages: [
    policiesPage,
    policyPage,
    changesPage,
    proofPage,
    systemEvidencePage,
    readingPage,
    originalPage,
    decisionsPage,
    factsPage,
    matchesPage,
    newBindingPage,
    suggestionChangePage,
    approvalPage,
    voicePage,
    confirmationPage,
    rulingsPage,
    withdrawalPage,
    ownDutiesPage,
  ],
  controls,
  asides: [readingOfPolicy],
  personalData,
})
