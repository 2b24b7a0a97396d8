import { sectionsOf, type SigningAudience } from './agreement.ts'
import type { Id } from '../../words/ids.ts'

/** A line is a rule of its own; a section is a heading with rules below it; of a use some rule speaks. */
export const KINDS = ['line', 'section', 'use'] as const
export type Kind = (typeof KINDS)[number]

/** What is ticked by itself: a line or a section, or what misuse may lead to. */
export type TickKind = Kind | 'consequences'

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  line: 'A line',
  section: 'A section',
  use: 'A rule about',
}

/** How signers agree to it. */
export const AGREED = ['apart', 'with-the-whole', 'not-asked'] as const
export type Agreed = (typeof AGREED)[number]

/** What the policy asks the agreement of an audience to hold. */
export type AskedLine = {
  kind: Kind
  audience: SigningAudience
  words: string
  isApart: boolean
  /** Each agreement of theirs holds it: one alone is not enough. */
  inEach: boolean
  /** Of the setting that asks for it. */
  setting: string
}

/** Which line of a draft holds what is asked. */
export type Carried = { kind: Kind; asked: string; words: string }

/** The words in which something is held, where it is held. */
export type Held = { text: string; carried: readonly Carried[] }

export const idOf = ({ kind, words }: Pick<AskedLine, 'kind' | 'words'>): string => `${kind}/${words}`

/** Capitals, spaces and the last full stop make no other line of it. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.:;]$/, '')
    .trim()

/** Each line of the words that could hold it: a rule, or a heading with a rule below it. */
export const linesFor = (kind: Kind, text: string): string[] =>
  sectionsOf(text).flatMap(({ heading, rules }) =>
    kind !== 'section' ? [...rules] : heading !== null && rules.length ? [heading] : [],
  )

/** The line that holds what is asked: the one a person pointed to, or one with its very words. Of which use it speaks, a person says. */
export function heldAs(
  asked: Pick<AskedLine, 'kind' | 'words'>,
  { text, carried }: Held,
): string | undefined {
  const lines = linesFor(asked.kind, text)
  const pointed = carried.find(one => one.kind === asked.kind && one.asked === asked.words)
  return (
    lines.find(line => pointed && line === pointed.words) ??
    (asked.kind === 'use' ? undefined : lines.find(line => plain(line) === plain(asked.words)))
  )
}

/**
 * The words with what was missing added as it is asked: a rule above the first heading, so that it falls under no
 * section by chance; a section at the end, with the clause's own words as its rule.
 */
export function withAdded(text: string, { kind, words }: AskedLine, clause: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  if (kind === 'section')
    return [text.trimEnd(), `${line.replace(/:$/, '')}:`, clause || line].filter(Boolean).join('\n')
  const lines = text.trimEnd().split('\n')
  const heading = lines.findIndex(one => one.trim().endsWith(':'))
  return lines.toSpliced(heading < 0 ? lines.length : heading, 0, line).join('\n')
}

/** What a form sends for a line ticked by itself: a parent may sign several agreements at once. */
export const tickValue = (versionId: Id, { id }: { id: string }): string => `${versionId}/${id}`
