import { approvedBy } from './controls/approved-by.ts'
import { askedFirst } from './controls/asked-first.ts'
import { keptBy } from './controls/kept-by.ts'
import { reviewedWithin } from './controls/reviewed-within.ts'

export { approvedBy, askedFirst, keptBy, reviewedWithin }
export const controls = [reviewedWithin, approvedBy, askedFirst, keptBy] as const
