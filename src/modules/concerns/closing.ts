/** What a policy may have kept before a concern can end. It can always be decided, and looked at again. */
export const CONDITIONS = ['sanction-or-none', 'debrief', 'second-lead', 'no-action-reason'] as const
export type Condition = (typeof CONDITIONS)[number]
export const OF_WHICH = ['every', 'serious'] as const
export type OfWhich = (typeof OF_WHICH)[number]

/** What of a record a condition asks about. */
export type Standing = {
  /** Children who are said to have done it, and of whom neither a sanction nor the reason for none stands. */
  unanswered: readonly string[]
  hasDebrief: boolean
  /** Somebody was in danger, a serious sign was marked, or it was referred. */
  isSerious: boolean
}
export type ClosingAsked = ReadonlyMap<Condition, OfWhich>

/** Why it cannot end yet, in words that go on after "It cannot end yet:". */
export function stillOpen(
  asked: ClosingAsked,
  { unanswered, hasDebrief, isSerious }: Standing,
  { isOwnReport, isReferred }: { isOwnReport: boolean; isReferred: boolean },
): string[] {
  const isAsked = (condition: Condition): boolean => {
    const of = asked.get(condition)
    return of === 'every' || (of === 'serious' && (isSerious || isReferred))
  }
  return [
    ...(isAsked('sanction-or-none')
      ? unanswered.map(name => `neither a sanction of ${name} is recorded nor why there is none`)
      : []),
    ...(isAsked('debrief') && !hasDebrief ? ['nobody has recorded a debrief'] : []),
    ...(isAsked('second-lead') && isOwnReport
      ? ['you reported it yourself, so another lead has to end it']
      : []),
  ]
}
