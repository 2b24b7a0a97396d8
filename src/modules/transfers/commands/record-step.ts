import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { startDeadline, stopDeadline } from '../../../platform/deadlines/deadline.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { day, needed } from '../../concerns/index.ts'
import { schoolCalendar } from '../../people/index.ts'
import { RECEIPT_DUE, RECEIPT_RULE, SEND_DUE } from '../clocks.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { openTransfer } from '../queries/child.ts'
import { STEPS } from '../transfer.ts'
import { personOf } from './person-of.ts'

/** What has become of it: sent, chased, come, or not to be sent after all. */
export const recordStep = command({
  name: 'transfers.record-step',
  chain: 'concerns',
  input: z.object({
    transferId: z.uuid(),
    kind: z.enum(STEPS, 'Select what has happened'),
    words: needed('Write how', 2_000),
    happenedOn: day('Enter the day on which it happened'),
  }),
  may: may.send,
  load: (db, { transferId }) => openTransfer(db, transferId),
  async run({ db, call, now, actor, commit, touched }, { transferId, kind, words, happenedOn }, found) {
    if (found.isEnded) throw conflict('This one is done already')
    if (kind === 'sent' && !found.isMade)
      throw invalid({ kind: 'Make the sealed file first: nothing was sent from here yet' })
    if (kind !== 'sent' && kind !== 'not-needed' && !found.isSent)
      throw invalid({ kind: 'Record first that it was sent' })
    const on = happenedOn ?? dayOf(now)
    if (Temporal.PlainDate.compare(on, dayOf(now)) > 0)
      throw invalid({ happenedOn: 'Enter today or a day before' })
    const id = newId()
    const salt = commit(id, { transferId, kind, words, happenedOn: on.toString() })
    await db
      .insertInto('transfers.step')
      .values({
        ...{ schoolId: call.school.id, id, transferId, kind, words, happenedOn: on, salt },
        ...{ recordedAt: now, recordedBy: personOf(actor) },
      })
      .execute()
    const about = transferId
    const ends = kind === 'received' || kind === 'not-needed'
    if (ends || kind === 'sent') await stopDeadline(call, { what: SEND_DUE, about, why: 'done' })
    await stopDeadline(call, { what: RECEIPT_DUE, about, why: ends ? 'done' : 'again' })
    if (!ends)
      await startDeadline(call, {
        ...{ what: RECEIPT_DUE, about, rule: RECEIPT_RULE, calendar: await schoolCalendar(call) },
      })
    touched(transferId)
  },
})
