import { induction } from './controls/induction.ts'

export const controls = [induction] as const
