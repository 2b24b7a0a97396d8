/** What a good record has. Whether it has it is partly plain from the record, and the rest is for the lead to say. */
export const LINES = [
  'child-identified',
  'writer-signed',
  'event-time-given',
  'record-time-given',
  'fact-opinion-hearsay-apart',
  'enough-detail',
  'childs-own-words',
  'no-jargon',
  'professional-writing',
  'body-map',
] as const
export type Line = (typeof LINES)[number]

export const LINE_WORDS: Readonly<Record<Line, string>> = {
  'child-identified': 'The child is clearly identified',
  'writer-signed': 'It is signed by whoever wrote it',
  'event-time-given': 'It says when it happened',
  'record-time-given': 'It says when it was written',
  'fact-opinion-hearsay-apart': 'Fact, opinion and hearsay are kept apart',
  'enough-detail': 'It has enough detail',
  'childs-own-words': 'The child’s own words are used',
  'no-jargon': 'It has no jargon or initials',
  'professional-writing': 'It is written professionally, without stereotypes',
  'body-map': 'Marks on the body are on the body map, if any were seen',
}

type Plain = {
  children: readonly unknown[]
  signedAs: string
  happened: string
  marks: readonly unknown[]
}

/** What is plain from the record: such a line ticks itself. Never that something is missing: a person says that. */
export const isPlain = (line: Line, { children, signedAs, happened, marks }: Plain): boolean =>
  line === 'record-time-given' ||
  (line === 'child-identified' && children.length > 0) ||
  (line === 'writer-signed' && signedAs !== '') ||
  (line === 'event-time-given' && happened !== '') ||
  (line === 'body-map' && marks.length > 0)

export type CheckAnswer = {
  line: Line
  isMet: boolean
  why: string | null
  answeredAt: string
  answeredBy: string
}

export type LineState = { line: Line; says: 'plain' | 'met' | 'not-met' | 'open'; answer?: CheckAnswer }

/** Each line as it stands: what somebody said of it goes before what is plain. */
export const linesOfRecord = (record: Plain & { checks: readonly CheckAnswer[] }): LineState[] =>
  LINES.map(line => {
    const answer = record.checks.find(check => check.line === line)
    if (answer) return { line, says: answer.isMet ? 'met' : 'not-met', answer }
    return { line, says: isPlain(line, record) ? 'plain' : 'open' }
  })
