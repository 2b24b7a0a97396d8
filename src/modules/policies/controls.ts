import { approvedBy } from './controls/approved-by.ts'
import { askedFirst } from './controls/asked-first.ts'
import { keptBy } from './controls/kept-by.ts'
import { ownDuties } from './controls/own-duties.ts'
import { reviewedWithin } from './controls/reviewed-within.ts'

export { approvedBy, askedFirst, keptBy, ownDuties, reviewedWithin }
export const controls = [reviewedWithin, approvedBy, askedFirst, keptBy, ownDuties] as const
