import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { lapseSignaturesJob } from './jobs/lapse-signatures.ts'
import { remindUnsignedJob } from './jobs/remind-unsigned.ts'
import { askNewStarter } from './listeners/ask-new-starter.ts'
import { agreementPage } from './pages/agreement.ts'
import { agreementsPage } from './pages/agreements.ts'
import { draftPage } from './pages/draft.ts'
import { coveragePage } from './pages/coverage.ts'
import { consequencesPage } from './pages/consequences.ts'
import { discussPage } from './pages/discuss.ts'
import { discussedPage } from './pages/discussed.ts'
import { eventsPage } from './pages/events.ts'
import { posterPage } from './pages/poster.ts'
import { postersPage } from './pages/posters.ts'
import { staffTalksPage } from './pages/staff-talks.ts'
import { talksPage } from './pages/talks.ts'
import { exceptionsPage } from './pages/exceptions.ts'
import { selfChecksPage } from './pages/self-checks.ts'
import { familiesListPage } from './pages/families.ts'
import { familyPage, signerEndPage, signingLinkPage } from './pages/family.ts'
import { familySignPage } from './pages/family-sign.ts'
import { fromPolicyPage } from './pages/from-policy.ts'
import { inClassPage, inClassSignPage } from './pages/in-class.ts'
import { linesPage } from './pages/lines.ts'
import { newAgreementPage } from './pages/new-agreement.ts'
import { notNowPage } from './pages/not-now.ts'
import { proofPage } from './pages/proof.ts'
import { publicationPage } from './pages/publication.ts'
import { refusalsPage } from './pages/refusals.ts'
import { personSignaturesPage } from './pages/person-signatures.ts'
import { signaturesRegisterPage } from './pages/register.ts'
import { remindersPage } from './pages/reminders.ts'
import { signPage } from './pages/sign.ts'
import { signaturesPage } from './pages/signatures.ts'
import { versionPage } from './pages/version.ts'
import { whoHasSignedPage } from './pages/who-has-signed.ts'
import { withdrawalPage } from './pages/withdrawal.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { signingWaiting } from './queries/signing-waiting.ts'
import { signedForYou } from './queries/signed-for-you.ts'
import { unsignedBeforeAccess } from './queries/unsigned-before-access.ts'

export default defineModule({
  name: 'agreements',
  title: 'Agreements',
  area: 'policy',
  folder: import.meta.dirname,
  uses: ['people', 'messages', 'concerns', 'policies'],
  may,
  nav: { text: 'Signing', url: '/agreements', for: may.seeFigures.who },
  onPerson: { text: 'Signed agreements', url: '/agreements', for: may.seeNames.who },
  foot: [
    { text: 'Register of signatures', url: '/agreements/register', for: may.seeRegister.who },
    { text: 'Agreements', url: '/agreements/all', for: may.read.who },
    { text: 'Sign in class', url: '/class-signing', for: may.signInClass.who },
    { text: 'Agreements talked through', url: '/agreements/talks', for: may.seeTalks.who },
    { text: 'Gone through at home', url: '/agreements/discussed', for: may.seeDiscussed.who },
    { text: 'Check your own settings', url: '/agreements/self-checks', for: may.selfCheck.who },
    { text: 'Declare or ask', url: '/agreements/exceptions', for: may.declareException.who },
    { text: 'Children whose parents sign', url: '/agreements/families', for: may.keepFamilies.who },
  ],
  pages: [
    whoHasSignedPage,
    signaturesPage,
    signaturesRegisterPage,
    personSignaturesPage,
    remindersPage,
    agreementsPage,
    coveragePage,
    inClassPage,
    newAgreementPage,
    fromPolicyPage,
    agreementPage,
    versionPage,
    posterPage,
    draftPage,
    linesPage,
    publicationPage,
    withdrawalPage,
    signPage,
    inClassSignPage,
    notNowPage,
    proofPage,
    talksPage,
    staffTalksPage,
    postersPage,
    eventsPage,
    consequencesPage,
    selfChecksPage,
    exceptionsPage,
    discussPage,
    discussedPage,
    refusalsPage,
    familiesListPage,
    familyPage,
    signerEndPage,
    signingLinkPage,
    familySignPage,
  ],
  gate: unsignedBeforeAccess,
  waiting: signingWaiting,
  forYou: signedForYou,
  controls,
  listeners: [askNewStarter],
  jobs: [remindUnsignedJob, lapseSignaturesJob],
  personalData,
})
