import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { newId } from '../../../words/ids.ts'
import { isKnowNeeded } from '../controls/need-to-know.ts'
import { referralRecord } from '../controls/referral-record.ts'
import { dayNeeded, words } from '../fields.ts'
import { command } from '../kit.ts'
import { ORDER_STATES, ORDER_WORDS, statesAfter } from '../orders.ts'
import { may } from '../permissions.ts'
import { lastState } from '../queries/orders.ts'
import { referralToFollowUp } from '../queries/to-follow-up.ts'
import { personOf } from './follow-up-work.ts'
import { restrict } from './restrict.ts'

/** An order for the child’s protection was applied for, granted or refused. Where the policy has it, the record is the leads’ alone from then on. */
export const recordOrder = command({
  name: 'concerns.record-order',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    referralId: z.uuid(),
    order: z.string('Select which order').min(1, 'Select which order'),
    state: z.enum(ORDER_STATES, 'Select what became of it'),
    byWhom: words(500).default(''),
    orderOn: dayNeeded('Enter the day on which that was'),
  }),
  may: may.deal,
  load: (db, of, { actor, now }) => referralToFollowUp(db, of, actor, now),
  async run(work, { concernId, referralId, order: name, state, byWhom: who, orderOn }, { steps }) {
    const { db, call, now, actor, commit, touched } = work
    const { orders } = await inForce(call, referralRecord)
    if (!orders.includes(name)) throw invalid({ order: 'Select an order that the policy names' })
    if (!steps.includes('sent')) throw conflict('Say first that the referral was sent.')
    if (!who) throw invalid({ byWhom: ORDER_WORDS[state].who })
    if (Temporal.PlainDate.compare(orderOn, dayOf(now)) > 0)
      throw invalid({ orderOn: 'Enter today or a day before' })
    const next = statesAfter(await lastState(db, { referralId, name }))
    if (!next.includes(state))
      throw invalid({
        state: next.includes('applied')
          ? 'Record first that it was applied for'
          : 'It was applied for already: record whether it was granted or refused',
      })
    const id = newId()
    const row = { concernId, referralId, name, state, who }
    const salt = commit(id, { ...row, happenedOn: orderOn.toString() })
    await db
      .insertInto('concerns.protectionOrder')
      .values({
        ...{ schoolId: call.school.id, id, ...row, happenedOn: orderOn, salt },
        ...{ recordedAt: now, recordedBy: personOf(actor) },
      })
      .execute()
    touched(id)
    if (state !== 'refused' && (await isKnowNeeded(call, 'restricted-by-order')))
      await restrict(work, concernId, `${name}: ${ORDER_WORDS[state].says.toLowerCase()}`)
  },
})
