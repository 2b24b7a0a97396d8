import { defineModule } from '../../platform/module.ts'
import { accountTasks } from './controls/account-tasks.ts'
import { accountsMatch } from './controls/accounts-match.ts'
import { grantRegister } from './controls/grant-register.ts'
import { nominatedContact } from './controls/nominated-contact.ts'
import { passwordChange } from './controls/password-change.ts'
import { settingsMatch } from './controls/settings-match.ts'
import { timeLimitedAccess } from './controls/time-limited.ts'
import { endWhatRanOut } from './jobs/end-what-ran-out.ts'
import { endWithLeaver } from './listeners/end-with-leaver.ts'
import { accessPage, ownSystemsPage, personSystemsPage } from './pages/access.ts'
import { accountAboutPage, accountsPage, bringAccountsPage } from './pages/accounts.ts'
import { forATimePage, newForATimePage, signInsPage } from './pages/for-a-time.ts'
import { lookPage } from './pages/look.ts'
import { passwordsPage } from './pages/passwords.ts'
import { resetPage } from './pages/reset.ts'
import { givePage, systemPage } from './pages/system.ts'
import { changeSystemPage, newSystemPage, systemsPage } from './pages/systems.ts'
import { settingsPage } from './pages/settings.ts'
import { processPage, tasksPage } from './pages/tasks.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { accountsWait, listsWait } from './queries/accounts-wait.ts'
import { looksWait, needsSaying, unconfirmedWait } from './queries/asks-wait.ts'
import { forATimeWaits } from './queries/for-a-time-waits.ts'
import { passwordsWait, unchangedWait } from './queries/prompts-wait.ts'
import { settingsWait } from './queries/settings-wait.ts'
import { processWait, tasksWait } from './queries/tasks-wait.ts'
import { pausedWait } from './queries/paused-wait.ts'
import { resetsWait } from './queries/resets-wait.ts'
import { toClose } from './queries/to-close.ts'

export default defineModule({
  name: 'systems',
  title: 'Systems and who may use them',
  area: 'running',
  folder: import.meta.dirname,
  uses: ['people', 'messages', 'access', 'agreements'],
  may,
  pages: [
    systemsPage,
    newSystemPage,
    accessPage,
    ownSystemsPage,
    personSystemsPage,
    systemPage,
    changeSystemPage,
    givePage,
    lookPage,
    forATimePage,
    newForATimePage,
    signInsPage,
    accountsPage,
    bringAccountsPage,
    accountAboutPage,
    tasksPage,
    processPage,
    passwordsPage,
    resetPage,
    settingsPage,
  ],
  foot: [
    { text: 'Systems', url: '/systems', for: may.see.who },
    { text: 'Systems you may use', url: '/systems/mine', for: may.seeOwn.who },
  ],
  onPerson: { text: 'Systems they may use', url: '/systems', for: may.see.who },
  waiting: [
    ...[tasksWait, resetsWait, passwordsWait, unchangedWait, processWait, pausedWait, settingsWait],
    ...[forATimeWaits, toClose, needsSaying, unconfirmedWait, looksWait, accountsWait, listsWait],
  ],
  controls: [
    ...[grantRegister, timeLimitedAccess, accountsMatch, accountTasks, passwordChange],
    ...[nominatedContact, settingsMatch],
  ],
  listeners: [endWithLeaver],
  jobs: [endWhatRanOut],
  personalData,
})
