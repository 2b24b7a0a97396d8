/** What a review says of a child since the support began, or was last looked at. */
export const SINCE = ['improved', 'unchanged', 'worse'] as const
export type Since = (typeof SINCE)[number]
export const SINCE_WORDS: Readonly<Record<Since, string>> = {
  improved: 'Improved',
  unchanged: 'Unchanged',
  worse: 'Worse',
}

export const MEETINGS = ['kept', 'missed'] as const
export type Meeting = (typeof MEETINGS)[number]
export const MEETING_WORDS: Readonly<Record<Meeting, string>> = {
  kept: 'We met',
  missed: 'We did not meet',
}
/** As the record says it. */
export const MET_WORDS: Readonly<Record<Meeting, string>> = {
  kept: 'They met',
  missed: 'A meeting was missed',
}

export const MEETING_DUE = 'concerns.support-meeting' as const
export const REVIEW_DUE = 'concerns.support-review' as const
