import { approvedBy } from './controls/approved-by.ts'
import { askedFirst } from './controls/asked-first.ts'
import { reviewedWithin } from './controls/reviewed-within.ts'

export { approvedBy, askedFirst, reviewedWithin }
export const controls = [reviewedWithin, approvedBy, askedFirst] as const
