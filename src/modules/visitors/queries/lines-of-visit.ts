import { z } from 'zod'
import { wordingsAsked } from '../../agreements/index.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { ComesAs } from '../visit.ts'

/** The rules that were asked of somebody on the day they came. */
export const linesOfVisit = query({
  name: 'visitors.lines-of-visit',
  input: z.object({ visitId: z.uuid() }),
  may: may.recordBroken,
  async read(db, { visitId }, call) {
    const visit = await db
      .selectFrom('visitors.visit as v')
      .innerJoin('people.personCard as p', 'p.id', 'v.personId')
      .select(['v.id as visitId', 'v.personId', 'v.comesAs', 'v.arrivedOn', 'p.name'])
      .where('v.id', '=', visitId)
      .executeTakeFirst()
    if (!visit) return undefined
    const { personId, arrivedOn } = visit
    const asked = await wordingsAsked(call, { personId, audience: visit.comesAs as ComesAs, on: arrivedOn })
    return { ...visit, lines: asked.flatMap(({ lines }) => lines) }
  },
})
