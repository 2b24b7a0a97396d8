import { z } from 'zod'
import { nobody } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { mailSettings, queueNotice } from '../../messages/index.ts'
import { addressNeeded, rightsToday, sayDomains } from '../../people/index.ts'
import { isMadeUp, isReadBySeveral, sameEmail } from '../account.ts'
import { uniqueAccounts } from '../controls.ts'
import { command } from '../kit.ts'
import { may, mayManageAccountOf, whoManages } from '../permissions.ts'
import { managedPerson } from '../queries/managed-person.ts'
import { hashToken, newToken } from '../token.ts'

const DAYS = 14

/** A link by which one person of this school makes an account, or joins the one they have. A new one replaces it. */
export const inviteAccount = command({
  name: 'access.invite-account',
  input: z.object({ personId: z.uuid() }),
  may: may.invite,
  load: (db, { personId }, call) => managedPerson(db, call, personId),
  async run({ call, db, now, touched }, { personId }, person) {
    const { email, isOfSchool, addressSetBy } = person
    if (!isOfSchool) throw conflict('This person is not at the school today.')
    if (person.joined) throw conflict('This person has an account already.')
    if (!email) throw invalid({ personId: 'Record an e-mail address for this person first' })
    if (call.school.practice && !isMadeUp(email))
      throw invalid({
        personId: 'Nobody real is invited to a practice school: record an address that ends in .example',
      })
    for (const { whyNotInvited } of call.house.cautions ?? []) {
      const why = await whyNotInvited(call, personId)
      if (why) throw invalid({ personId: why })
    }
    const needed = await addressNeeded(call, {
      email,
      kinds: (await rightsToday(call, personId))?.rights ?? new Set(),
    })
    if (needed)
      throw invalid({
        personId: `The policy lets them sign in only at ${sayDomains(needed.domains)}. Record it for this person first`,
      })
    const { shared } = await inForce(call, uniqueAccounts)
    if (shared === 'refused') await refuseSharedAddress(sameEmail(email))

    await db
      .updateTable('access.link')
      .set({ replacedAt: now })
      .where('schoolId', '=', call.school.id)
      .where('personId', '=', personId)
      .where('purpose', '=', 'invitation')
      .where('usedAt', 'is', null)
      .where('replacedAt', 'is', null)
      .execute()
    const [id, token, expiresAt] = [newId(), newToken(), now.add({ hours: 24 * DAYS })]
    await db
      .insertInto('access.link')
      .values({
        ...{ id, purpose: 'invitation', tokenHash: hashToken(token), schoolId: call.school.id, personId },
        ...{
          email: sameEmail(email),
          createdAt: now,
          expiresAt,
          accountId: null,
          usedAt: null,
          replacedAt: null,
        },
      })
      .execute()
    touched(id)
    const notice = { personId, kind: 'person', saidTo: 'Somebody invited to make an account' } as const
    const path = `/invitation/${token}`
    const link = { template: 'invitation', path, isLinkShown: true, expiresAt } as const
    const seenBy = {
      linkFor: whoManages(person),
      linkNotFor: (await maySetterSee()) || addressSetBy === null ? [personId] : [personId, addressSetBy],
    }
    const { noticeId } = await queueNotice(call, { ...notice, ...link, ...seenBy, address: sameEmail(email) })
    // Where it can be mailed, nobody but its person ever sees it.
    const isHandedOver = mailSettings() === undefined || call.school.practice
    return { linkId: id, noticeId, path: isHandedOver ? path : null }

    /** Whoever set the address reads the link only if they may invite to it as well. */
    async function maySetterSee(): Promise<boolean> {
      if (addressSetBy === null) return false
      const { rights } = (await rightsToday(call, addressSetBy)) ?? nobody
      return mayManageAccountOf({ ...nobody, personId: addressSetBy, rights }, person)
    }

    async function refuseSharedAddress(address: string): Promise<void> {
      if (isReadBySeveral(address)) {
        throw invalid({
          personId: `More than one person seems to read ${address}. Record an address of their own`,
        })
      }
      const others = await db
        .selectFrom('access.accountPerson as ap')
        .innerJoin('access.account as a', 'a.id', 'ap.accountId')
        .where('ap.schoolId', '=', call.school.id)
        .where('ap.endedAt', 'is', null)
        .where('a.email', '=', address)
        .select('ap.id')
        .execute()
      if (others.length)
        throw invalid({
          personId: 'Somebody else here signs in with this address. Record an address of their own',
        })
    }
  },
})
