import { z } from 'zod'
import { systemActor } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/usecase.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { makeSigningLink } from '../../agreements/index.ts'
import { contactsForLinks, personForInvitation } from '../../people/index.ts'
import type { FamilyAsked } from '../events.ts'
import { type ConsentsDb, command } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedNow } from '../queries/asking.ts'
import { childConsents } from '../queries/child-consents.ts'
import { outstandingOf } from '../queries/standing.ts'

/** So long a child counts as new, and is asked about without anybody pressing. */
const NEW_FOR = { hours: 24 * 60 }

/**
 * Tells the families of those who have not answered that something waits: a link of their own, which names nobody in
 * the message. Nobody is told twice in a day.
 */
export const askFamilies = command({
  name: 'consents.ask-families',
  input: z.object({
    personId: z.uuid().optional(),
    /** By itself: only of whoever was asked or answered before, or came lately. */
    isByItself: z.boolean().default(false),
  }),
  may: may.ask,
  async load(db, { personId, isByItself }, call) {
    const asked = await askedNow(db, call)
    const all = await outstandingOf(db, call.now, asked)
    const last = dayOf(call.now).subtract({ days: isByItself ? asked.asking.remindDays : 1 })
    const since = dayOf(call.now.subtract(NEW_FOR))
    const fresh = await db
      .selectFrom('people.membershipCard')
      .select('personId')
      .where('kind', '=', 'pupil')
      .where('startsOn', '>=', since)
      .execute()
    const isNew = new Set(fresh.map(one => one.personId))
    return all.filter(
      one =>
        (personId === undefined || one.personId === personId) &&
        (one.askedAt === null || Temporal.PlainDate.compare(dayOf(one.askedAt), last) <= 0) &&
        (!isByItself || one.askedAt !== null || one.isAgain || isNew.has(one.personId)),
    )
  },
  async run(work, _of, waiting) {
    const asking = { ...work.call, actor: systemActor('consents.ask-families') }
    const contacts = await contactsForLinks(asking, { pupilIds: waiting.map(one => one.personId) })
    const told = new Map<Id, boolean>()
    let families = 0
    for (const { personId } of waiting) {
      let isTold = false
      for (const contact of contacts.filter(one => one.pupilId === personId)) {
        if (!told.has(contact.personId)) told.set(contact.personId, await tell(work, contact.personId))
        if (!told.get(contact.personId)) continue
        await record(work, personId, contact.personId)
        isTold = true
      }
      if (isTold) families++
    }
    return { families, left: waiting.length - families }
  },
})

/** Without an address it must be handed over, so nobody is told. */
async function tell({ call }: Work<ConsentsDb>, parentId: Id): Promise<boolean> {
  const asking = { ...call, actor: systemActor('consents.ask-families') }
  const { email } = await personForInvitation(asking, { personId: parentId })
  if (!email) return false
  await makeSigningLink(asking, { parentId, asksMore: true })
  return true
}

async function record({ db, call, now, announce }: Work<ConsentsDb>, pupilId: Id, toldId: Id): Promise<void> {
  await db
    .insertInto('consents.asked')
    .values({ schoolId: call.school.id, id: newId(), pupilId, toldId, askedAt: now })
    .execute()
  announce<FamilyAsked>({ name: 'consents.family-asked', personId: pupilId })
}

/** A link is shown once to whoever hands it over on paper. */
export const handOverLink = command({
  name: 'consents.hand-over-link',
  input: z.object({ personId: z.uuid(), parentId: z.uuid() }),
  may: may.makeLink,
  async load(db, { personId, parentId }, call) {
    if (!(await childConsents.read(db, { personId }, call))) return undefined
    const asking = { ...call, actor: systemActor('consents.hand-over-link') }
    return (await contactsForLinks(asking, { pupilIds: [personId] })).find(one => one.personId === parentId)
  },
  async run(work, { personId, parentId }) {
    const made = await makeSigningLink(work.call, { parentId, isHandedOver: true, asksMore: true })
    await record(work, personId, parentId)
    return made
  },
})
