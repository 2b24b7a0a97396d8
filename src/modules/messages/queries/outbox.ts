import { z } from 'zod'
import type { Actor } from '../../../platform/call.ts'
import { holds } from '../../../platform/permission.ts'
import { unseal } from '../../../platform/seal.ts'
import { query } from '../kit.ts'
import { mailSettings, originOf } from '../mail.ts'
import { may } from '../permissions.ts'
import type { OutboxRow } from '../tables.ts'

export type OutboxItem = Pick<
  OutboxRow,
  'id' | 'saidTo' | 'template' | 'root' | 'createdAt' | 'sentAt' | 'failedAt' | 'failure'
> & {
  /** Only where nothing can be mailed: somebody has to hand the link over, and to whom. */
  link: string | null
  handTo: string | null
}

/** The newest 200: that a notice waits and for whom, never what it is about. */
export const outbox = query({
  name: 'messages.outbox',
  input: z.object({}),
  may: may.seeOutbox,
  async read(db, _, { school, now, actor }): Promise<OutboxItem[]> {
    const rows = await db
      .selectFrom('messages.outbox as o')
      .leftJoin('people.personCard as p', join =>
        join.onRef('p.schoolId', '=', 'o.schoolId').onRef('p.id', '=', 'o.personId'),
      )
      .selectAll('o')
      .select('p.name')
      .where('o.schoolId', '=', school.id)
      .orderBy('o.createdAt', 'desc')
      .orderBy('p.name')
      .orderBy('o.id')
      .limit(200)
      .execute()
    const isOnScreen = mailSettings() === undefined || school.practice
    return rows.map(({ linkSealed, expiresAt, name, ...row }) => {
      const { id, saidTo, template, root, createdAt, sentAt, failedAt, failure } = row
      const isLive = !expiresAt || Temporal.Instant.compare(now, expiresAt) < 0
      const hasRunOut = !isLive && !sentAt && !failedAt
      const isShown = isOnScreen && maySeeLink(actor, row) && linkSealed && isLive && !failedAt
      const link = isShown ? `${originOf()}${unseal('outbox-link', id, linkSealed)}` : null
      return {
        id,
        saidTo,
        template,
        root: isShown ? root : null,
        createdAt,
        sentAt,
        // The worker empties what has run out every few minutes; until then it is over all the same.
        failedAt: hasRunOut ? expiresAt : failedAt,
        failure: hasRunOut ? 'expired' : failure,
        link,
        handTo: isShown ? name : null,
      }
    })
  },
})

type LinkOf = Pick<OutboxRow, 'linkShown' | 'linkFor' | 'linkNotFor'>

/** A link that opens an account is for those alone who may manage that account. */
const maySeeLink = (actor: Actor, { linkShown, linkFor, linkNotFor }: LinkOf): boolean =>
  linkShown &&
  (linkFor === null || holds(actor, linkFor)) &&
  !(actor.personId !== null && linkNotFor.includes(actor.personId))
