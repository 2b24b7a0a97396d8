import { z } from 'zod'
import { readingsListAt } from '../../../platform/controls/readings.ts'
import { together } from '../../../platform/db/together.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { boundList } from './bound-with-rulings.ts'
import { evidenceList } from './evidence-of.ts'

/** What stands in the margin of a policy at an instant: its bindings, and what is known of each. One statement. */
export const marginOf = query({
  name: 'policies.margin-of',
  input: z.object({ policyId: z.uuid(), versionId: z.uuid(), at: z.instanceof(Temporal.Instant) }),
  may: may.read,
  read: (db, { policyId, versionId, at }, call) =>
    together(db, {
      bindings: boundList(call.actor, versionId),
      evidence: evidenceList({ policyId, at }),
      readings: readingsListAt(call, at),
    }),
})
