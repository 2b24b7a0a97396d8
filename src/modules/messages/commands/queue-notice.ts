import { z } from 'zod'
import type { Right } from '../../../platform/call.ts'
import { newId } from '../../../words/ids.ts'
import type { NoticeQueued } from '../events.ts'
import { seal } from '../../../platform/seal.ts'
import { command } from '../kit.ts'
import { ROOT_LINE } from '../notice.ts'

/**
 * Puts a notice in the outbox, in the transaction of the deed that it is about. Whoever may do the deed may
 * give notice of it, so this asks for no right of its own: only modules above can reach it.
 */
export const queueNotice = command({
  name: 'messages.queue-notice',
  input: z.object({
    personId: z.uuid().nullable(),
    kind: z.enum(['person', 'account', 'duty']),
    saidTo: z.string().min(1),
    template: z.enum(['waits', 'invitation', 'password-reset', 'root']),
    /** Its line, where it is a root: a school, a chain, a number, a hash and a day. */
    root: z.string().regex(ROOT_LINE).nullable().default(null),
    address: z.email().nullable(),
    /** Below the origin: `/invitation/…`. */
    path: z.string().startsWith('/'),
    isLinkShown: z.boolean().default(false),
    /** Who of those that see the outbox may see the link too: everybody, unless it says. */
    linkFor: z.custom<readonly Right[]>().nullable().default(null),
    linkNotFor: z.array(z.uuid()).default([]),
    expiresAt: z.instanceof(Temporal.Instant).nullable().default(null),
    /** Of a concern: whoever looks after the outbox learns neither that there is one nor for whom. */
    isSealed: z.boolean().default(false),
  }),
  may: { to: 'give notice', who: ['anyone'] },
  load: async () => true,
  async run(
    { call, db, now, announce, touched },
    {
      personId,
      kind,
      saidTo,
      template,
      address,
      path,
      isLinkShown,
      linkFor,
      linkNotFor,
      expiresAt,
      root,
      isSealed,
    },
  ) {
    const id = newId()
    await db
      .insertInto('messages.outbox')
      .values({
        schoolId: call.school.id,
        id,
        ...{ personId, kind, saidTo, template, root },
        addressSealed: address === null ? null : seal('outbox-address', id, address),
        linkSealed: seal('outbox-link', id, path),
        // Whoever sees such a link could set anybody’s password.
        linkShown: isLinkShown && template !== 'password-reset',
        linkFor,
        linkNotFor,
        ...{ expiresAt, isSealed },
        createdAt: now,
        tries: 0,
        sentAt: null,
        failedAt: null,
        failure: null,
      })
      .execute()
    touched(id)
    announce<NoticeQueued>({
      name: isSealed ? 'messages.queued-under-seal' : 'messages.queued',
      noticeId: id,
    })
    return { noticeId: id }
  },
})
