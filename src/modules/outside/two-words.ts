import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { School } from '../../platform/call.ts'
import { keyedHash } from '../../platform/seal.ts'

/** 4,096 or more short words that nobody minds: two of them are one in 16.7 million. */
export const WORDS: readonly string[] = readFileSync(path.join(import.meta.dirname, 'words.txt'), 'utf8')
  .trim()
  .split(/\s+/)

const oneWord = (): string => WORDS[randomInt(WORDS.length)] ?? ''

/** "maple otter" */
export const newTwoWords = (): string => `${oneWord()} ${oneWord()}`

/** However a child types them: with capitals, a comma, or on two lines. Nothing, where they are not two. */
export function readTwoWords(typed: string): string | undefined {
  const words = typed.toLowerCase().match(/[a-z]+/g) ?? []
  return words.length === 2 ? words.join(' ') : undefined
}

/** What is stored of them: of one school, and not to be found by trying without the installation’s key. */
export const keyOf = (school: School, words: string): Uint8Array =>
  keyedHash('worry-box', `${school.id}:${words}`)
