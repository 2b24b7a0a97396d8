/** By when somebody outside is contacted once a serious sign was marked, soonest first. */
export const WITHIN = ['immediately', 'same-day', 'before-closing'] as const
export type Within = (typeof WITHIN)[number]
export const SAY_WITHIN: Readonly<Record<Within, string>> = {
  immediately: 'at once',
  'same-day': 'on the same day',
  'before-closing': 'before it ends',
}

/** What it takes not to contact them. */
export const DECLINES = ['not-allowed', 'headteacher-reason', 'reason'] as const
export type Decline = (typeof DECLINES)[number]
export const SAY_DECLINE: Readonly<Record<Decline, string>> = {
  'not-allowed': 'always',
  'headteacher-reason': 'or the headteacher writes why not',
  reason: 'or whoever decides writes why not',
}

/** What one sign asks of one body: frozen with the record when it was marked. */
export type SignAsks = {
  agency: string
  within: Within
  reference: 'needed' | 'not-needed'
  decline: Decline
}

/** “IWF or Kent Police or CEOP”: one of them is enough. */
export const oneOf = (agency: string): string[] => agency.split(/\s+or\s+/i).filter(Boolean)
