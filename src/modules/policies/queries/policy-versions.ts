import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { versionCards } from './version-card.ts'

/** The versions of one policy, or of all; withdrawn ones too, for those who saw them as drafts. */
export const policyVersions = query({
  name: 'policies.policy-versions',
  input: z.object({ policyId: z.uuid().optional() }),
  may: may.readVersion,
  read: (db, { policyId }, { actor }) => versionCards(db, actor, policyId),
})
