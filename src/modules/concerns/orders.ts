/** What becomes of an order that a court can make for a child’s protection. */
export const ORDER_STATES = ['applied', 'granted', 'refused'] as const
export type OrderState = (typeof ORDER_STATES)[number]
export const ORDER_WORDS: Readonly<Record<OrderState, { says: string; who: string }>> = {
  applied: { says: 'Applied for', who: 'Write who applied for it' },
  granted: { says: 'Granted', who: 'Write who granted it' },
  refused: { says: 'Refused', who: 'Write who refused it' },
}

/** What can be recorded next of one order: it is applied for first, and after a refusal or an end perhaps again. */
export const statesAfter = (last: OrderState | undefined): readonly OrderState[] =>
  last === 'applied' ? ['granted', 'refused'] : ['applied']

export type OrderKept = {
  id: string
  referralId: string
  name: string
  state: OrderState
  who: string
  happenedOn: string
  recordedAt: string
  recordedBy: string
}
/** Since when, and why, only the lead and the deputies read a record. */
export type Restriction = { id: string; because: string; recordedAt: string; recordedBy: string }
