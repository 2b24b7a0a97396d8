import type { Procedure } from '../../platform/procedures/procedure.ts'
import { staffAllegation } from './procedures/staff-allegation.ts'

/** What is done about which kind of concern in this register. A low-level concern is not an allegation. */
export const PROCEDURES: readonly Procedure[] = [staffAllegation]

export const procedureOf = (key: string): Procedure | undefined => PROCEDURES.find(one => one.key === key)
