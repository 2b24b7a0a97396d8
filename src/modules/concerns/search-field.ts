import type { SearchRules, SearchStanding } from './searches.ts'

export type Choice = { value: string; text: string }
/** A question of one part of the form: what the page asks, the command needs and the record shows. */
export type SearchField = {
  name: string
  label: string
  /** As the record names the answer. */
  shows: string
  hint?: string
  as: 'text' | 'lines' | 'choice'
  items?: (rules: SearchRules, standing: SearchStanding) => readonly Choice[]
  /** What is said where it is empty; one that may be empty says nothing. */
  says?: string
  /** Asked only where another answer is this one. */
  only?: readonly [name: string, value: string]
}
export type PartForm = {
  title: string
  under: string
  deed: string
  fields: readonly SearchField[]
  /** How the moment is asked; nothing, where it is now. */
  when?: string
  /** Whether the policy wants every question answered. */
  isAsked: (rules: SearchRules) => boolean
}
