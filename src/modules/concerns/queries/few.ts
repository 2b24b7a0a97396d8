import type { Evidence } from '../../../platform/controls/control.ts'

const FEW = 5

export const isFew = (due: number): boolean => due < FEW
export const fewOf = (what: string): string => `fewer than ${FEW} ${what}`

/**
 * Every adult here reads the policy, and of few things of one kind a figure tells of a single child. Of so few there
 * is none, and none at all reads like four.
 */
export const unlessFew = (what: string, found: Evidence): Evidence =>
  isFew(found.due) ? { ...found, kept: 0, due: 0, figure: `Fewer than ${FEW} ${what}` } : found
