import { type Page, show } from '../../../platform/page.ts'
import { mailSettings } from '../mail.ts'
import { may } from '../permissions.ts'
import { outbox } from '../queries/outbox.ts'
import { outboxView } from './outbox.view.ts'

export const outboxPage: Page = {
  url: '/s/:school/outbox',
  may: may.seeOutbox,
  async get({ call }) {
    return show(
      outboxView(await outbox(call), { mails: mailSettings() !== undefined, practice: call.school.practice }),
    )
  },
}
