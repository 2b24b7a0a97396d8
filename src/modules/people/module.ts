import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { extendCalendarJob } from './jobs/extend-calendar.ts'
import { takeStatisticsOfRoll } from './listeners/take-statistics.ts'
import { appointmentEndPage } from './pages/appointment-end.ts'
import { awayPage } from './pages/away.ts'
import { contactPage } from './pages/contact.ts'
import { contactsPage } from './pages/contacts.ts'
import { dutiesPage } from './pages/duties.ts'
import { dutyResourcesPage } from './pages/duty-resources.ts'
import { erasureHoldEndPage, newErasureHoldPage } from './pages/erasure-hold.ts'
import { erasurePage } from './pages/erasure.ts'
import { erasuresPage } from './pages/erasures.ts'
import { familyPage } from './pages/family.ts'
import { helpLinesPage } from './pages/help-lines.ts'
import { membershipEndPage } from './pages/membership-end.ts'
import { newAppointmentPage } from './pages/new-appointment.ts'
import { newErasurePage } from './pages/new-erasure.ts'
import { newFamilyPage } from './pages/new-family.ts'
import { newMembershipPage } from './pages/new-membership.ts'
import { newPersonPage } from './pages/new-person.ts'
import { newOutsideContactPage, outsideContactPage } from './pages/outside-contact.ts'
import { outsideContactsPage } from './pages/outside-contacts.ts'
import { peoplePage } from './pages/people.ts'
import { personNamePage } from './pages/person-name.ts'
import { personPage } from './pages/person.ts'
import { rollColumnsPage } from './pages/roll-columns.ts'
import { rollPreviewPage } from './pages/roll-preview.ts'
import { rollPage } from './pages/roll.ts'
import { schoolPage } from './pages/school.ts'
import { schoolHoursPage } from './pages/school-hours.ts'
import { termDatesPage } from './pages/term-dates.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { peopleWaiting } from './queries/people-waiting.ts'
import { whomToTell } from './queries/whom-to-tell.ts'

export default defineModule({
  name: 'people',
  title: 'People and duties',
  area: 'people',
  folder: import.meta.dirname,
  uses: [],
  may,
  pages: [
    peoplePage,
    newPersonPage,
    personPage,
    personNamePage,
    awayPage,
    familyPage,
    newFamilyPage,
    newMembershipPage,
    membershipEndPage,
    dutiesPage,
    newAppointmentPage,
    appointmentEndPage,
    dutyResourcesPage,
    outsideContactsPage,
    newOutsideContactPage,
    outsideContactPage,
    helpLinesPage,
    rollPage,
    rollColumnsPage,
    rollPreviewPage,
    contactsPage,
    contactPage,
    erasuresPage,
    erasurePage,
    newErasurePage,
    newErasureHoldPage,
    erasureHoldEndPage,
    schoolPage,
    schoolHoursPage,
    termDatesPage,
  ],
  foot: [
    { text: 'People', url: '/people', for: may.seePeople.who },
    { text: 'The roll', url: '/roll', for: may.loadRoll.who },
    { text: 'Contacts of pupils', url: '/contacts', for: may.seeContacts.who },
    { text: 'Who holds which duty', url: '/duties', for: may.seeDuties.who },
    { text: 'Numbers outside the school', url: '/outside-contacts', for: may.seeDuties.who },
    { text: 'Help lines', url: '/help-lines', for: may.changeContacts.who },
    { text: 'Erasure and holds', url: '/erasures', for: may.seeErasures.who },
    { text: 'The school', url: '/school', for: may.seeSchool.who },
  ],
  waiting: peopleWaiting,
  forYou: whomToTell,
  controls,
  listeners: [takeStatisticsOfRoll],
  jobs: [extendCalendarJob],
  personalData,
})
