import { z } from 'zod'
import { day, optional } from './fields.ts'

/** Why somebody is here for a time. */
export const BASES = ['fixed-term', 'supply', 'placement', 'outside-group'] as const
export type Basis = (typeof BASES)[number]

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  'fixed-term': 'Fixed term or temporary',
  supply: 'Supply',
  placement: 'Student on placement or work experience',
  'outside-group': 'From an outside group',
}

export const isBasis = (typed: string | null): typed is Basis => BASES.some(one => one === typed)

/** The last day and the reason, as both commands that record what somebody is here take them. */
export const hereForATime = {
  basis: optional(z.enum(BASES, 'Select why they are here for a time')),
  endsOn: optional(day('Enter the last day, like 18 12 2026')),
}
