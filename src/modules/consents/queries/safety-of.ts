import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type OnRoll, pupilsSql } from './standing.ts'

export type Kept = {
  id: Id
  because: string
  setAt: Temporal.Instant
  setBy: string
  liftedAt: Temporal.Instant | null
  liftedBecause: string | null
}

/** Whether a child, not the reader's own, is shown nowhere for their safety, and was before. Reading it is logged. */
export const safetyOf = query({
  name: 'consents.safety-of',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.keepSafe,
  logged: true,
  async read(db, { personId }, { now, actor }): Promise<{ pupil: OnRoll; kept: Kept[] } | undefined> {
    const { pupils, kept } = await together(db, {
      pupils: { rows: pupilsSql(now, { personId, notOf: actor.personId }), times: {} },
      kept: {
        rows: db
          .selectFrom('consents.safety as s')
          .innerJoin('people.personCard as p', 'p.id', 's.setBy')
          .select(['s.id', 's.because', 's.setAt', 'p.name as setBy', 's.liftedAt', 's.liftedBecause'])
          .where('s.pupilId', '=', personId)
          .orderBy('s.setAt', 'desc'),
        times: { setAt: 'instant', liftedAt: 'instant' },
      },
    })
    const [pupil] = pupils
    return pupil && { pupil, kept }
  },
})
