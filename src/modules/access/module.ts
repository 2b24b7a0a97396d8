import { defineModule, type PersonalData } from '../../platform/module.ts'
import { told } from '../../platform/question.ts'
import { controls } from './controls.ts'
import { endLeaversNightly } from './jobs/end-leavers-nightly.ts'
import { sweep } from './jobs/sweep.ts'
import { endLeaver } from './listeners/end-leaver.ts'
import { tellOfAddressChange } from './listeners/tell-of-address.ts'
import { accountPage, signOutPage } from './pages/account.ts'
import { accountsPage } from './pages/accounts.ts'
import { backupKeyPage, backupKeyPrintedPage } from './pages/backup-key.ts'
import { draftPage } from './pages/draft.ts'
import { leftOpenPage } from './pages/left-open.ts'
import { noticedPage } from './pages/noticed.ts'
import { lockAccountPage, passwordKnownPage } from './pages/password-known.ts'
import { firstRunPage } from './pages/first-run.ts'
import { invitationPage } from './pages/invitation.ts'
import { lockPage, unlockPage } from './pages/lock.ts'
import { newPasswordPage, passwordPage, passwordResetPage } from './pages/password.ts'
import { ownIdentitiesPage } from './pages/own-identities.ts'
import { passkeysPage } from './pages/passkeys.ts'
import { practicePage, practiceWithinPage } from './pages/practice.ts'
import { providersPage } from './pages/providers.ts'
import { recoveryCodesPage, secondFactorPage } from './pages/second-factor.ts'
import { signInPage, signInSecondFactorPage } from './pages/sign-in.ts'
import { cameBackPage, signInWithPage } from './pages/sign-in-with.ts'
import { ownWithdrawnPage, personWithdrawnPage, withdrawnPage } from './pages/withdrawn.ts'
import { may } from './permissions.ts'
import { accessWaiting } from './queries/access-waiting.ts'

const BASIS = 'Public task: keeping the school’s records from whoever must not see them'
const decides = 'data-protection-officer'

const personalData: readonly PersonalData[] = [
  {
    table: 'access.account',
    basis: BASIS,
    keep: '1 year',
    from: 'the day it was closed',
    erasureLeaves:
      'its id and days, closed and without address, password or second factor; one that another school knows stays whole',
    decides,
  },
  {
    table: 'access.account_person',
    basis: BASIS,
    keep: '7 years',
    from: 'the day it ended',
    erasureLeaves: 'the ids and days',
    decides,
  },
  {
    table: 'access.recovery_code',
    basis: BASIS,
    keep: '1 year',
    from: 'the day the account was closed',
    erasureLeaves: 'nothing',
    decides,
  },
  {
    table: 'access.login_note',
    basis: BASIS,
    keep: '7 years',
    from: 'the day it was noticed',
    erasureLeaves: 'the ids and days, the kinds of device, where a machine stood and what came of it',
    decides,
  },
  {
    table: 'access.passkey',
    basis: BASIS,
    keep: '1 year',
    from: 'the day the account was closed',
    erasureLeaves: 'nothing',
    decides,
  },
  {
    table: 'access.identity',
    basis: BASIS,
    keep: '1 year',
    from: 'the day the account was closed',
    erasureLeaves: 'nothing',
    decides,
  },
  {
    table: 'access.sign_in_provider',
    basis: BASIS,
    keep: '7 years',
    from: 'the day it ended',
    erasureLeaves: 'who added and who ended it, as ids',
    decides,
  },
  {
    table: 'access.session',
    basis: BASIS,
    keep: '90 days',
    from: 'its end',
    erasureLeaves: 'nothing',
    decides,
  },
  {
    table: 'access.link',
    basis: BASIS,
    keep: '90 days',
    from: 'the day it ran out',
    erasureLeaves: 'nothing',
    decides,
  },
  {
    table: 'access.attempt',
    basis: BASIS,
    keep: '1 day',
    from: 'the first try',
    erasureLeaves: 'nothing',
    decides,
  },
  {
    table: 'access.lock_out',
    basis: BASIS,
    keep: '1 year',
    from: 'that day',
    erasureLeaves: 'nothing',
    decides,
  },
  {
    table: 'access.withdrawn',
    basis: BASIS,
    keep: '6 years',
    from: 'the day on which it came back',
    erasureLeaves: 'what, the days and ids; the words of why go',
    decides,
  },
  {
    table: 'access.withdrawn_review',
    basis: BASIS,
    keep: '6 years',
    from: 'that day',
    erasureLeaves: 'the answer, the day and ids; the words of why go',
    decides,
  },
  {
    table: 'access.draft',
    basis: BASIS,
    keep: '30 days',
    from: 'the day it was kept',
    erasureLeaves: 'nothing',
    decides,
  },
]

export default defineModule({
  name: 'access',
  title: 'Accounts and signing in',
  area: 'people',
  folder: import.meta.dirname,
  uses: ['people', 'messages'],
  may,
  foot: [
    { text: 'Who can sign in', url: '/accounts', for: may.seeAccounts.who },
    { text: 'Access taken away', url: '/withdrawn', for: may.seeWithdrawn.who },
    { text: 'Signing in with another account', url: '/sign-in-providers', for: may.keepProviders.who },
    { text: 'Found a machine signed in?', url: '/left-open', for: may.noteLeftOpen.who },
  ],
  pages: [
    firstRunPage,
    signInPage,
    signInSecondFactorPage,
    signInWithPage,
    cameBackPage,
    accountPage,
    secondFactorPage,
    recoveryCodesPage,
    passkeysPage,
    ownIdentitiesPage,
    providersPage,
    passwordPage,
    lockPage,
    unlockPage,
    signOutPage,
    invitationPage,
    practicePage,
    practiceWithinPage,
    passwordResetPage,
    newPasswordPage,
    accountsPage,
    noticedPage,
    leftOpenPage,
    passwordKnownPage,
    lockAccountPage,
    backupKeyPage,
    backupKeyPrintedPage,
    draftPage,
    withdrawnPage,
    personWithdrawnPage,
    ownWithdrawnPage,
  ],
  onPerson: { text: 'Access taken away', url: '/withdrawn', for: may.seeWithdrawn.who },
  waiting: accessWaiting,
  forYou: told(may.seeOwn, {
    title: 'You',
    lines: [
      {
        text: 'Your account',
        url: '/account',
        says: 'Password, passkeys, second factor, and where you are signed in.',
      },
    ],
  }),
  controls,
  listeners: [endLeaver, tellOfAddressChange],
  jobs: [endLeaversNightly, sweep],
  personalData,
})
