import { defineModule } from '../../platform/module.ts'
import type { PersonalData } from '../../platform/module.ts'
import { serviceEntitlement } from './controls/entitlement.ts'
import { pupilMail } from './controls/pupil-mail.ts'
import { addressesPage } from './pages/addresses.ts'
import { classPage } from './pages/class.ts'
import { classAddressesPage } from './pages/class-addresses.ts'
import { devicesPage } from './pages/devices.ts'
import { mailPage } from './pages/mail.ts'
import { overviewPage } from './pages/overview.ts'
import { socialPage } from './pages/social.ts'
import { may } from './permissions.ts'
import { mailWait } from './queries/mail-wait.ts'
import { triesWait } from './queries/tries-wait.ts'

const of = (table: PersonalData['table'], from: string, erasureLeaves: string): PersonalData => ({
  ...{ table, from, erasureLeaves, keep: '6 years', decides: 'Headteacher' },
  basis: 'Public task: that children use the internet safely at school (Education Act 2002, section 175)',
})

export default defineModule({
  name: 'entitlements',
  title: 'What a class may use',
  area: 'running',
  folder: import.meta.dirname,
  uses: ['people', 'policies', 'agreements', 'systems'],
  may,
  pages: [overviewPage, classPage, addressesPage, socialPage, devicesPage, mailPage, classAddressesPage],
  foot: [{ text: 'What a class may use', url: '/services', for: may.see.who }],
  waiting: [triesWait, mailWait],
  controls: [serviceEntitlement, pupilMail],
  personalData: [
    of('entitlements.lesson', 'The day of the lesson', 'All of it: who wrote it down, as an id'),
    of('entitlements.was_there', 'The day of the lesson', 'The lesson and an id'),
    of('entitlements.switched_on', 'The end of the school year', 'All of it: who switched it, as an id'),
    of('entitlements.material', 'The day it was taken off', 'All of it: who approved it, as an id'),
    of('entitlements.session', 'The day of the session', 'All of it: who was with the class, as an id'),
    of('entitlements.social', 'The day it was taken off', 'All of it: who added it, as an id'),
    of('entitlements.device', 'Its last day', 'The days and ids; which device it was goes'),
    of('entitlements.refused_device', 'The day it was refused', 'All of it: who asked, as an id'),
    of('entitlements.mail_on', 'The day it was switched off', 'All of it: who approved it, as an id'),
    of('entitlements.mailbox', 'The day it ended', 'The days and ids; the address goes'),
    of('entitlements.refused_mail', 'The day it was refused', 'Why, the day and an id'),
    of('entitlements.class_address', 'The day it ended', 'All of it: who answered for it, as an id'),
    of('entitlements.tried', 'The day it was tried', 'All of it: who tried it, as an id'),
  ],
})
