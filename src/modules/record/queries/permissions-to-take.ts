import { z } from 'zod'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Call } from '../../../platform/call.ts'
import { permissionsAudited } from '../controls/permissions-audited.ts'
import { CHAIN } from '../entries.ts'
import { query } from '../kit.ts'
import { PERMISSION_DEEDS } from '../permission-deeds.ts'
import { may } from '../permissions.ts'

/** More than a school of this kind writes in ten years; the whole record is a download beside it. */
const MOST = 50_000

/** Offered unless the school's settings take it away. */
export const listsPermissions = async (call: Call): Promise<boolean> =>
  (await allInForce(call, permissionsAudited)).every(({ parameters }) => parameters.shown === 'shown')

/** What was granted, changed and refused, the newest first. That somebody took it is logged. */
export const permissionsToTake = query({
  name: 'record.permissions-to-take',
  input: z.object({}),
  may: may.takeEntries,
  logged: true,
  async read(db, _, call) {
    if (!(await listsPermissions(call))) return undefined
    return db
      .selectFrom('platform.auditEntry as e')
      .leftJoin('people.personCard as p', 'p.id', 'e.personId')
      .select(['e.n', 'e.at', 'e.useCase', 'e.outcome', 'e.personId', 'p.name'])
      .where('e.chain', '=', CHAIN)
      .where(({ or, eb }) =>
        or([eb('e.outcome', '=', 'refused'), eb('e.useCase', 'in', [...PERMISSION_DEEDS])]),
      )
      .orderBy('e.n', 'desc')
      .limit(MOST)
      .execute()
  },
})
