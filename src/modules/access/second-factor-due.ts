import type { Right } from '../../platform/call.ts'

export const needsSecondFactor = (duties: readonly Right[], rights: ReadonlySet<Right>): boolean =>
  duties.some(duty => rights.has(duty))
