import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { mailParts } from '../controls/pupil-mail.ts'
import { dayNeeded, needed, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { leadersSql } from '../queries/pupils-mail.ts'
import { personOf } from './person-of.ts'

const DOMAIN = /^(?=.{4,120}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

/** Pupils may have e-mail from now on. Where the policy has it audited: how, and who approved it and when. */
export const switchMailOn = command({
  name: 'entitlements.switch-mail-on',
  input: z.object({
    provider: needed('Write who provides it', 120),
    domain: z
      .string()
      .trim()
      .toLowerCase()
      .regex(DOMAIN, 'Enter what stands after the @, like pupils.school.sch.uk'),
    audit: words(300).default(''),
    approverId: z.uuid().optional().catch(undefined),
    approvedOn: z.string().default(''),
  }),
  may: may.keepMail,
  load: async () => ({}),
  async run({ db, call, now, actor, touched }, { provider, domain, audit, approverId, approvedOn }) {
    const isAudited = (await mailParts(call)).has('audited')
    if (isAudited && !audit) throw invalid({ audit: 'Write how what is sent can be audited, and by whom' })
    const { rows: leaders } = await leadersSql(now).execute(db)
    const approver = leaders.find(({ personId }) => personId === approverId)
    if (isAudited && !approver) throw invalid({ approverId: 'Select who approved it' })
    if (approver && approver.personId === actor.personId)
      throw invalid({ approverId: 'Nobody approves what they switch on themself' })
    const on = approver
      ? dayNeeded('Enter the day on which it was approved').safeParse(approvedOn)
      : undefined
    if (on && (!on.success || Temporal.PlainDate.compare(on.data, dayOf(now)) > 0))
      throw invalid({ approvedOn: 'Enter the day on which it was approved' })
    const id = newId()
    const { numInsertedOrUpdatedRows: written } = await db
      .insertInto('entitlements.mailOn')
      .values({
        ...{ schoolId: call.school.id, id, provider, domain, audit },
        ...{ approvedBy: approver?.personId ?? null, approvedOn: on?.data ?? null },
        ...{ switchedAt: now, switchedBy: personOf(actor) },
      })
      .onConflict(before => before.doNothing())
      .executeTakeFirstOrThrow()
    if (!written) throw invalid({ provider: 'It is switched on already' })
    touched(id)
  },
})

export const switchMailOff = command({
  name: 'entitlements.switch-mail-off',
  input: z.object({}),
  may: may.keepMail,
  load: async () => ({}),
  async run({ db, now, actor }) {
    const over = { endedAt: now, endedBy: personOf(actor) }
    await db.updateTable('entitlements.mailOn').set(over).where('endedAt', 'is', null).execute()
    await db.updateTable('entitlements.mailbox').set(over).where('endedAt', 'is', null).execute()
  },
})
