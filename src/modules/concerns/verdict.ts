/** Whether it was right to open a file in an emergency. */
export const VERDICTS = ['right', 'not-right'] as const
export type Verdict = (typeof VERDICTS)[number]
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  right: 'It was right',
  'not-right': 'It was not right',
}
