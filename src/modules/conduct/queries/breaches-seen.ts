import { z } from 'zod'
import type { Breach } from '../breach.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { breachesKnownTo } from './breach-rows.ts'

const MOST = 100

/** What the reader recorded; of a lead or the headteacher, what anybody did. The newest. */
export const breachesSeen = query({
  name: 'conduct.breaches-seen',
  input: z.object({}),
  may: may.see,
  read: (db, _, { actor }): Promise<Breach[]> => breachesKnownTo(db, actor).limit(MOST).execute(),
})
