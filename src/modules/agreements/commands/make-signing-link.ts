import { z } from 'zod'
import { schoolPath, systemActor } from '../../../platform/call.ts'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { queueNotice } from '../../messages/index.ts'
import { personForInvitation } from '../../people/index.ts'
import { command } from '../kit.ts'
import { hashToken, LINK_DAYS, newToken } from '../link.ts'
import { may } from '../permissions.ts'
import { familyDues } from '../queries/family-signing.ts'

/**
 * A way for one parent to sign without a password. It takes the place of the one before. It goes to the address
 * that the school holds; only where there is none is it handed to whoever made it, to give on paper.
 */
export const makeSigningLink = command({
  name: 'agreements.make-signing-link',
  input: z.object({ parentId: z.uuid() }),
  may: may.makeLink,
  async load(db, { parentId }, call) {
    const parent = await personForInvitation(
      { ...call, actor: systemActor('agreements.make-signing-link') },
      { personId: parentId },
    )
    return { ...parent, left: await familyDues(db, call, parentId) }
  },
  async run({ call, db, actor, now, touched }, { parentId }, { name, email, left }) {
    if (!left.length) throw conflict('Nothing is left for this parent to sign.')
    await db
      .updateTable('agreements.link')
      .set({ replacedAt: now })
      .where('parentId', '=', parentId)
      .where('usedAt', 'is', null)
      .where('replacedAt', 'is', null)
      .execute()
    const [id, token, expiresAt] = [newId(), newToken(), now.add({ hours: 24 * LINK_DAYS })]
    await db
      .insertInto('agreements.link')
      .values({
        ...{ schoolId: call.school.id, id, parentId, tokenHash: hashToken(token) },
        ...{ madeAt: now, madeBy: actor.personId, expiresAt },
      })
      .execute()
    touched(id)
    const path = `${schoolPath(call.school)}/signing/${token}`
    if (!email) return { linkId: id, name, toHandOver: path, expiresAt }
    const to = { personId: parentId, kind: 'person', saidTo: 'A parent or carer', address: email } as const
    await queueNotice(call, { ...to, template: 'waits', path, isLinkShown: true, expiresAt })
    return { linkId: id, name, toHandOver: null, expiresAt }
  },
})
