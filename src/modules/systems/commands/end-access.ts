import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { grantById } from '../queries/grant-by-id.ts'
import type { EndedWhy } from '../system.ts'
import { personOf } from './person-of.ts'

const ONE = z.object({ grantedId: z.uuid() })

/** It ends in the register now. That it is shut at the system itself too is said next. */
export const endAccess = command({
  name: 'systems.end-access',
  input: ONE.extend({ why: z.enum(['asked', 'review', 'not-needed']).default('asked') }),
  may: may.grant,
  load: (db, { grantedId }) => grantById(db, grantedId),
  async run({ db, now, actor, touched }, { grantedId, why }, { endedAt, personId }) {
    // What a review asks to end may have ended since it opened.
    if (endedAt && why === 'review') return
    if (endedAt) throw conflict('This has ended already')
    await db
      .updateTable('systems.granted')
      .set({ endedAt: now, endedOn: dayOf(now), endedBy: personOf(actor), endedWhy: why satisfies EndedWhy })
      .where('id', '=', grantedId)
      .execute()
    touched(personId)
  },
})

/** Whoever shut it at the system itself says so. */
export const noteClosed = command({
  name: 'systems.note-closed',
  input: ONE,
  may: may.grant,
  load: (db, { grantedId }) => grantById(db, grantedId),
  async run({ db, now, actor, touched }, { grantedId }, { endedAt, closedAt, personId }) {
    if (!endedAt) throw conflict('End it in the register first')
    if (closedAt) return
    await db
      .updateTable('systems.granted')
      .set({ closedAt: now, closedBy: personOf(actor) })
      .where('id', '=', grantedId)
      .execute()
    touched(personId)
  },
})

/** Of one's own: it is not needed any more. */
export const giveUpAccess = command({
  name: 'systems.give-up-access',
  input: ONE,
  may: may.confirmOwn,
  load: (db, { grantedId }) => grantById(db, grantedId),
  async run({ db, now, actor }, { grantedId }, { endedAt }) {
    if (endedAt) return
    await db
      .updateTable('systems.granted')
      .set({ endedAt: now, endedOn: dayOf(now), endedBy: personOf(actor), endedWhy: 'not-needed' })
      .where('id', '=', grantedId)
      .execute()
  },
})
