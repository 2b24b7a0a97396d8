/** What a class is taught of telling. All of it in a school year, in one lesson or in several. */
export const TOPICS = ['why', 'grown-up', 'worry-box', 'outside'] as const
export type Topic = (typeof TOPICS)[number]

export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  why: 'Why we tell when something bad happens, to us or to somebody else',
  'grown-up': 'Which grown-ups to tell, at school and at home',
  'worry-box': 'Where “Tell someone” and the worry box are',
  outside: 'Childline, and the Click CEOP button',
}

export type Lesson = {
  lessonId: string
  taughtOn: Temporal.PlainDate
  topics: readonly Topic[]
  by: string
  isMine: boolean
}
export type ClassTaught = {
  className: string
  lessons: readonly Lesson[]
  /** What of it has not been taught in this school year. */
  missing: readonly Topic[]
}

export const isTaught = ({ missing }: ClassTaught): boolean => missing.length === 0

/** Until Christmas there is time; from January a class that has not been taught is late. */
export const isLate = ({ month }: Temporal.PlainDate): boolean => month < 9
