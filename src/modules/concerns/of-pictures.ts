import { PROCEDURES } from './procedures.ts'
import { STOP_WORDS } from './searches.ts'
import { speaksOf } from './urgent.ts'

/** Procedures of a record into which no file ever comes, from anybody. */
export const NOTHING_COMES_IN: readonly string[] = [
  'imagery',
  'indecent-images',
  'upskirting',
  'exploitation',
]

const WORDS = [
  ...PROCEDURES.filter(({ key }) => NOTHING_COMES_IN.includes(key)).flatMap(({ toldBy }) => [
    ...(toldBy?.words ?? []),
  ]),
  ...STOP_WORDS,
]

/** Whether words may speak of one of those. It is a question to the lead, never an answer. */
export const isOfPictures = (text: string): boolean => speaksOf(text, WORDS)
