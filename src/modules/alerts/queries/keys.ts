import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type KeyShown = {
  keyId: Id
  sourceName: string
  madeAt: Temporal.Instant
  madeBy: string
  endsAt: Temporal.Instant
  endedAt: Temporal.Instant | null
}

/** What keys there are. Whether one was ever used nobody sees: an alert may be about whoever looks. */
export const keys = query({
  name: 'alerts.keys',
  input: z.object({}),
  may: may.keepKeys,
  read: (db): Promise<KeyShown[]> =>
    db
      .selectFrom('alerts.key as k')
      .innerJoin('people.personCard as p', 'p.id', 'k.madeBy')
      .select(['k.id as keyId', 'k.sourceName', 'k.madeAt', 'p.name as madeBy', 'k.endsAt', 'k.endedAt'])
      .orderBy('k.endedAt', order => order.desc().nullsFirst())
      .orderBy('k.madeAt', 'desc')
      .orderBy('k.id')
      .limit(200)
      .execute(),
})
