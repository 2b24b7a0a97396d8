import type { Every } from './due.ts'

export const PARTS = [
  'register',
  'still-needed',
  'sign-ins',
  'strength',
  'own-policy',
  'members',
  'shut',
] as const
export type Part = (typeof PARTS)[number]
export const KEPT = ['kept', 'not-kept'] as const
export type GrantRegister = { part: Part; system: string; every: Every; kept: (typeof KEPT)[number] }

export const ALL = 'all'

/** Of these requests the one that speaks of this system or part; one that names it stands over one of all. */
export const askedOf = (
  asked: readonly GrantRegister[],
  names: readonly (string | null)[],
): GrantRegister | undefined => {
  const known = names.flatMap(name => (name ? [name.toLowerCase()] : []))
  return (
    asked.find(({ system }) => known.includes(system.toLowerCase())) ??
    asked.find(({ system }) => system === ALL)
  )
}
