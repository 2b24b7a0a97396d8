import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { versionCards } from './version-card.ts'

/** The versions of one policy, or of all; withdrawn ones too. */
export const policyVersions = query({
  name: 'policies.policy-versions',
  input: z.object({ policyId: z.uuid().optional() }),
  may: may.read,
  read: (db, { policyId }) => versionCards(db, policyId),
})
