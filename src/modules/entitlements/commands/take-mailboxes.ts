import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { folded } from '../../people/index.ts'
import { readAccounts } from '../../systems/index.ts'
import { mailParts } from '../controls/pupil-mail.ts'
import type { Pupil } from '../entitlement.ts'
import { needed, several } from '../fields.ts'
import { command } from '../kit.ts'
import { isNamedIn, isOf, type MailOn, type MailPart, type RefusedWhy } from '../mail.ts'
import { may } from '../permissions.ts'
import { classesNow } from '../queries/classes-now.ts'
import { mailNow } from '../queries/mail-sql.ts'
import { personOf } from './person-of.ts'

/** Addresses of pupils, as a list has them. Each that is not taken is listed with why; nothing else of it is kept. */
export const takeMailboxes = command({
  name: 'entitlements.take-mailboxes',
  input: z.object({
    text: needed('Paste the list, with a line of headings', 100_000),
    purpose: needed('Write what they are for', 300),
    recipients: needed('Write whom they may reach', 300),
  }),
  may: may.keepMail,
  load: async (db, _, { now }) => ({
    mail: await mailNow(db, now),
    pupils: (await classesNow(db, now)).flatMap(({ pupils }) => pupils),
  }),
  async run({ db, call, now, actor, touched }, { text, purpose, recipients }, { mail, pupils }) {
    const lines = readAccounts(text, dayOf(now)).filter(({ address }) => address)
    if (!lines.length) throw invalid({ text: 'No line has an e-mail address. Its column is called Email' })
    const parts = await mailParts(call)
    const [schoolId, by] = [call.school.id, personOf(actor)]
    const taken = new Set(mail.mailboxes.map(({ address }) => address.toLowerCase()))
    const read = lines.map(({ line, called, className, address }) => {
      const pupil = meant(pupils, called, className)
      return { line, address, pupil, why: whyNot({ address, pupil }, { on: mail.on, parts }) }
    })
    const rows = read.flatMap(({ address, pupil, why }) => {
      if (why || !pupil || taken.has(address)) return []
      taken.add(address)
      const row = { schoolId, id: newId(), personId: pupil.personId, address, purpose, recipients }
      return [{ ...row, addedAt: now, addedBy: by }]
    })
    const refused = read.flatMap(({ line, pupil, why }) =>
      why
        ? [
            {
              schoolId,
              id: newId(),
              personId: pupil?.personId ?? null,
              line,
              why,
              refusedAt: now,
              askedBy: by,
            },
          ]
        : [],
    )
    if (rows.length) await db.insertInto('entitlements.mailbox').values(rows).execute()
    if (refused.length) await db.insertInto('entitlements.refusedMail').values(refused).execute()
    touched(...rows.map(({ id }) => id))
  },
})

function meant(pupils: readonly Pupil[], called: string, className: string): Pupil | undefined {
  const same = pupils.filter(({ name }) => folded(name) === folded(called))
  const inClass = same.filter(one => className && folded(one.className) === folded(className))
  return inClass.length === 1 ? inClass[0] : same.length === 1 ? same[0] : undefined
}

function whyNot(
  { address, pupil }: { address: string; pupil: Pupil | undefined },
  { on, parts }: { on: MailOn | undefined; parts: ReadonlySet<MailPart> },
): RefusedWhy | undefined {
  if (!on && (parts.has('off') || parts.has('audited'))) return 'off'
  if (!pupil) return 'nobody'
  if (parts.has('anonymised') && isNamedIn(address, pupil.name)) return 'named'
  return on && parts.has('listed') && !isOf(address, on.domain) ? 'elsewhere' : undefined
}

const CHOSEN = z.object({ mailboxIds: several(z.uuid()) })

/** They may use it from now on: not before they have signed, where the policy has it so. */
export const openMailboxes = command({
  name: 'entitlements.open-mailboxes',
  input: CHOSEN,
  may: may.keepMail,
  load: (db, _, { now }) => mailNow(db, now),
  async run({ db, call, now, actor, touched }, { mailboxIds }, { mailboxes }) {
    const chosen = mailboxes.filter(({ mailboxId, isOn }) => !isOn && mailboxIds.includes(mailboxId))
    if (!chosen.length) throw invalid({ mailboxIds: 'Tick whose' })
    const unsigned = chosen.filter(({ isSigned }) => !isSigned).length
    if (unsigned && (await mailParts(call)).has('signed-first'))
      throw invalid({
        mailboxIds: `${unsigned} of them ${unsigned === 1 ? 'has' : 'have'} not signed the agreement of pupils as it is now. Nothing was switched on`,
      })
    const ids = chosen.map(({ mailboxId }) => mailboxId)
    await db
      .updateTable('entitlements.mailbox')
      .set({ openedAt: now, openedBy: personOf(actor) })
      .where('id', 'in', ids)
      .execute()
    touched(...ids)
  },
})

export const endMailbox = command({
  name: 'entitlements.end-mailbox',
  input: z.object({ mailboxId: z.uuid() }),
  may: may.keepMail,
  load: (db, { mailboxId }) =>
    db.selectFrom('entitlements.mailbox').select('id').where('id', '=', mailboxId).executeTakeFirst(),
  async run({ db, now, actor, touched }, { mailboxId }) {
    await db
      .updateTable('entitlements.mailbox')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('id', '=', mailboxId)
      .where('endedAt', 'is', null)
      .execute()
    touched(mailboxId)
  },
})

/** What was not taken has been seen: put right at the provider, or not to be had. */
export const seeRefused = command({
  name: 'entitlements.see-refused-mail',
  input: z.object({}),
  may: may.keepMail,
  load: async () => ({}),
  async run({ db, now, actor }) {
    await db
      .updateTable('entitlements.refusedMail')
      .set({ seenAt: now, seenBy: personOf(actor) })
      .where('seenAt', 'is', null)
      .execute()
  },
})
