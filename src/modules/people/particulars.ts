/**
 * What a record of concern may ask of the pupil’s file beyond name and birthday. The list of the school brings it, where a
 * policy in force draws on it; nothing here reads it back.
 */
export const PARTICULARS = ['sex', 'ethnic-origin', 'disability', 'religion'] as const
export type Particular = (typeof PARTICULARS)[number]

export const PARTICULAR_WORDS: Readonly<Record<Particular, string>> = {
  sex: 'sex',
  'ethnic-origin': 'ethnic origin',
  disability: 'disability',
  religion: 'religion',
}

/** By this name a control says that it draws on one. */
export const particularDrawn = (field: Particular): string => `the pupil’s file: ${PARTICULAR_WORDS[field]}`

/** Of one line. null: there is a column, and nothing in it. */
export type Told = { readonly [field in Particular]?: string | null }
