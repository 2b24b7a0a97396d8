import { z } from 'zod'
import { stopDeadline } from '../../../platform/deadlines/deadline.ts'
import { conflict } from '../../../platform/errors.ts'
import { needed, words } from '../../concerns/index.ts'
import { RECEIPT_DUE, SEND_DUE } from '../clocks.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { oneDeedAtATime } from '../queries/child.ts'
import { bundleBySecret } from '../queries/by-secret.ts'

/** The other school says that the file came and could be opened. The secret that it shows stood inside the seal. */
export const confirmReceipt = command({
  name: 'transfers.confirm-receipt',
  chain: 'concerns',
  input: z.object({
    secret: z.string(),
    name: needed('Write your name', 200),
    post: needed('Write what you are at your school', 200),
    isWhole: z.enum(['yes', 'no'], 'Select whether it is whole'),
    words: words(2_000).default(''),
  }),
  may: may.confirm,
  async load(db, { secret }) {
    const found = await bundleBySecret(db, secret)
    if (!found) return undefined
    // Of two at once the second sees what the first has said.
    await oneDeedAtATime(db, found.transferId)
    return bundleBySecret(db, secret)
  },
  async run(
    { db, call, now, touched },
    { name, post, isWhole, words },
    { bundleId, transferId, receivedAt },
  ) {
    if (receivedAt) throw conflict('Somebody has said so already')
    await db
      .insertInto('transfers.receipt')
      .values({
        ...{ schoolId: call.school.id, bundleId, name, post, words },
        ...{ isWhole: isWhole === 'yes', receivedAt: now },
      })
      .execute()
    // One that is not whole is to be sent again, and its clock runs on.
    if (isWhole === 'yes')
      for (const what of [SEND_DUE, RECEIPT_DUE] as const)
        await stopDeadline(call, { what, about: transferId, why: 'done' })
    touched(transferId)
  },
})
