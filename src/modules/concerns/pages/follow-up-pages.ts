import type { Page } from '../../../platform/page.ts'
import { elsewherePage } from './elsewhere.ts'
import { newActionPage } from './new-action.ts'
import { newContactPage } from './new-contact.ts'
import { newSanctionPage } from './new-sanction.ts'
import { newDebriefPage } from './new-debrief.ts'
import { newReferralPage } from './new-referral.ts'
import { newSharingPage } from './new-sharing.ts'
import { referralPage } from './referral.ts'
import { sanctionPage } from './sanction.ts'
import { supportPages } from './support.ts'
import { taskPage } from './task.ts'

/** What is done about a concern once it was read. */
export const followUpPages: readonly Page[] = [
  ...[newActionPage, taskPage, newReferralPage, referralPage, newContactPage, newSharingPage],
  ...[newSanctionPage, sanctionPage, newDebriefPage, elsewherePage, ...supportPages],
]
