import type { PolicyStanding } from './queries/elsewhere.ts'
import { samePolicy } from './sanctions.ts'

/** How a policy stands here that is named: in force; superseded, by one of another name or by none; or not in Watchword. */
export type PolicyNamed =
  | { is: 'in-force'; policyId: string }
  | { is: 'superseded'; policyId: string; by: string | undefined }
  | { is: 'missing' }

export function policyCalled(policies: readonly PolicyStanding[], name: string): PolicyNamed {
  const called = policies.filter(({ title }) => samePolicy(title, name))
  const standing = called.find(({ stands }) => stands)
  if (standing) return { is: 'in-force', policyId: standing.policyId }
  const later = policies.find(({ stands, before }) => stands && before.some(title => samePolicy(title, name)))
  if (later) return { is: 'superseded', policyId: later.policyId, by: later.title }
  const [withdrawn] = called
  return withdrawn ? { is: 'superseded', policyId: withdrawn.policyId, by: undefined } : { is: 'missing' }
}
