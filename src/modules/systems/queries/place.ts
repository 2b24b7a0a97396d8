import { sql } from 'kysely'
import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Access, ACCESS_TIMES, accessSql, stoodOn } from './access.ts'
import { dayOf } from '../../../platform/clock.ts'
import { type Place, PLACE_TIMES, placesSql } from './standing.ts'

/** A system or a part of it, for its owner to look at: who may use it, and when it was looked at before. */
export const place = query({
  name: 'systems.place',
  input: z.object({ systemId: z.uuid(), levelId: z.uuid().optional().catch(undefined) }),
  may: may.grant,
  async read(db, { systemId, levelId }, { now }): Promise<(Place & { access: Access[] }) | undefined> {
    const isIt = sql<boolean>`s.system_id = ${systemId} and l.id is not distinct from ${levelId ?? null}::uuid`
    const isUsed = sql`g.system_id = ${systemId} and (${levelId ?? null}::uuid is null or g.level_id = ${levelId ?? null}::uuid)`
    const { places, access } = await together(db, {
      places: { rows: placesSql(isIt), times: PLACE_TIMES },
      access: { rows: accessSql(now, sql`${isUsed} and ${stoodOn(dayOf(now))}`), times: ACCESS_TIMES },
    })
    return places[0] && { ...places[0], access }
  },
})
