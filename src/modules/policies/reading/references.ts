import type { Passage } from './passage.ts'

const NUMBER = /^(?:(?:section|part)\s+)?(\d{1,2})(?:[.):]|\s|$)/i
const LETTER = /^(?:appendix|annexe?|schedule)\s+([A-Z]{1,2}\d{0,2}|\d{1,2})\b/i
const COMPOUND = /^([A-Z]\d{1,2})[.:]\s/
const DOTTED = /^\d{1,2}(?:\.\d{1,2}){1,3}/

/** How the headings of this document count their sections. */
const sectionOf = (text: string): string | null => {
  const letter = LETTER.exec(text)?.[1]
  if (letter) return /^\d/.test(letter) ? `A${letter}` : letter.toUpperCase()
  return COMPOUND.exec(text)?.[1] ?? NUMBER.exec(text)?.[1] ?? null
}

/**
 * Gives each clause a reference that people can say: section and running number. Where the headings have no
 * numbers the sections are counted; where the paragraphs have their own ("3.2") those are used.
 */
export const referencer = (passages: readonly Passage[]) => {
  const headings = passages.filter(({ kind, contents }) => kind === 'heading' && !contents)
  const numbered = headings.filter(({ text }) => NUMBER.test(text)).length >= 2
  const top = Math.min(...headings.slice(1).map(({ level }) => level ?? 1), 6)
  const theirs = new Set(passages.flatMap(({ marker }) => DOTTED.exec(marker ?? '')?.[0] ?? []))
  const running = new Map<string, number>()
  const count = (key: string): number => {
    const number = (running.get(key) ?? 0) + 1
    running.set(key, number)
    return number
  }
  let section = '0'
  let counted = 0
  return {
    heading: ({ text, level }: Passage): void => {
      const said = sectionOf(text)
      if (said !== null && (numbered || !/^\d/.test(said))) section = said
      else if (!numbered && (level ?? 1) <= Math.max(top, 2)) section = String((counted += 1))
    },
    /** A clause in a heading has its section's own number, so that those below keep theirs. */
    ofHeading: (): string => {
      const nth = count(`heading ${section}`)
      return nth === 1 ? section : `${section}-${nth}`
    },
    next: ({ marker }: Passage): string => {
      const own = DOTTED.exec(marker ?? '')?.[0]
      if (own) {
        const nth = count(`own ${own}`)
        return nth === 1 ? own : nth <= 26 ? `${own}${String.fromCharCode(96 + nth)}` : `${own}-${nth}`
      }
      let said: string
      do said = `${section}.${count(section)}`
      while (theirs.has(said))
      return said
    },
  }
}
