import type { Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { unseal } from '../../../platform/seal.ts'
import { type MailSettings, mailSettings, sendMail } from '../mail.ts'
import { waitingNotice } from '../queries/waiting-notice.ts'
import { recordSending } from './record-sending.ts'

/**
 * Sends one notice, and writes down what became of it. A practice school's is never sent. The mail server is
 * spoken to outside any transaction; if we die in between, the same sentence is sent twice, which is harmless.
 */
export async function sendNotice(
  { unit: _, ...call }: Call,
  noticeId: Id,
  settings: MailSettings | undefined = mailSettings(),
): Promise<void> {
  if (!settings || call.school.practice) return
  const [notice] = await waitingNotice(call, { noticeId })
  if (!notice?.addressSealed || !notice.linkSealed) return
  const address = unseal('outbox-address', notice.id, notice.addressSealed)
  const path = unseal('outbox-link', notice.id, notice.linkSealed)
  const sent = await sendMail(settings, address, path, notice.root)
  // What became of a notice about a concern is written where its record is.
  await recordSending(notice.isSealed ? { ...call, chain: 'adults' } : call, { noticeId, sent })
}
