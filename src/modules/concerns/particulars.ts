import { PARTICULAR_WORDS, PARTICULARS, type Particular } from '../people/index.ts'

// What the pupil’s file says beyond name and birthday. Only a lead sees it, whoever else reads the record.

export const isParticular = (field: string): field is Particular =>
  PARTICULARS.some(particular => particular === field)

export const sayParticular = (field: string): string => {
  const words = isParticular(field) ? PARTICULAR_WORDS[field] : field
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** Left out of whatever leaves the screen, unless a lead says otherwise; and a child may have none on record. */
export const KEPT_BACK: readonly Particular[] = ['ethnic-origin', 'religion']

/** Of one child in one record. `source`: the pupil’s file on the day, or a lead who completed it. */
export type ParticularKept = {
  field: Particular
  said: string | null
  source: 'file' | 'lead'
  recordedAt: string
  recordedBy: string | null
}

/** As it stands: what a lead added where the file said nothing. */
export function particularsOf(
  kept: readonly ParticularKept[],
): { field: Particular; standing: ParticularKept | undefined }[] {
  return PARTICULARS.filter(field => kept.some(one => one.field === field)).map(field => ({
    field,
    standing: kept.find(one => one.field === field && one.said !== null),
  }))
}
