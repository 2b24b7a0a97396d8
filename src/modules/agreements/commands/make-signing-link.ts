import { z } from 'zod'
import { schoolPath, systemActor } from '../../../platform/call.ts'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { leavesByMail, queueNotice, settleNotice } from '../../messages/index.ts'
import { personForInvitation } from '../../people/index.ts'
import { command } from '../kit.ts'
import { hashToken, LINK_DAYS, newToken } from '../link.ts'
import { may } from '../permissions.ts'
import { familyDues } from '../queries/family-signing.ts'
import { discussByLink, NOTHING_TO_DISCUSS } from '../queries/to-discuss.ts'

/**
 * A way for one parent to sign without a password. It takes the place of the one before. It goes to the address
 * that the school holds. Where there is none, or no mail leaves, whoever makes it on a page is handed it to give on.
 */
export const makeSigningLink = command({
  name: 'agreements.make-signing-link',
  input: z.object({
    parentId: z.uuid(),
    /** Somebody stands before the page and can give it on. */
    isHandedOver: z.boolean().default(false),
    /** A room above has something to ask by it, also where nothing is left to sign. */
    asksMore: z.boolean().default(false),
  }),
  may: may.makeLink,
  async load(db, { parentId }, call) {
    const parent = await personForInvitation(
      { ...call, actor: systemActor('agreements.make-signing-link') },
      { personId: parentId },
    )
    const left = await familyDues(db, call, parentId)
    const { children } = left.length ? NOTHING_TO_DISCUSS : await discussByLink(db, call, parentId)
    return { ...parent, isLeft: left.length + children.length > 0 }
  },
  async run(
    { call, db, actor, now, touched },
    { parentId, isHandedOver, asksMore },
    { name, email, isLeft },
  ) {
    if (!isLeft && !asksMore) throw conflict('Nothing is left for this parent to sign.')
    const before = await db
      .updateTable('agreements.link')
      .set({ replacedAt: now })
      .where('parentId', '=', parentId)
      .where('usedAt', 'is', null)
      .where('replacedAt', 'is', null)
      .returning('noticeId')
      .execute()
    for (const { noticeId } of before)
      if (noticeId) await settleNotice(call, { noticeId, because: 'replaced' })
    const [id, token, expiresAt] = [newId(), newToken(), now.add({ hours: 24 * LINK_DAYS })]
    const path = `${schoolPath(call.school)}/signing/${token}`
    const address = isHandedOver && !leavesByMail(call.school) ? null : email
    const to = { personId: parentId, kind: 'person', saidTo: 'A parent or carer', address } as const
    const noticeId =
      address === null
        ? null
        : (await queueNotice(call, { ...to, template: 'waits', path, isLinkShown: true, expiresAt })).noticeId
    await db
      .insertInto('agreements.link')
      .values({
        ...{ schoolId: call.school.id, id, parentId, tokenHash: hashToken(token) },
        ...{ madeAt: now, madeBy: actor.personId, expiresAt, noticeId },
      })
      .execute()
    touched(id)
    return {
      linkId: id,
      name,
      toHandOver: address === null ? path : null,
      hasAddress: email !== null,
      expiresAt,
    }
  },
})
