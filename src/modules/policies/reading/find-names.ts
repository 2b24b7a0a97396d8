import type { Candidate } from './find-facts.ts'
import type { Passage, PolicyDocument } from './passage.ts'

const KIND = /\b(?:polic(?:y|ies)|agreements?|statement|guidelines|handbook|code of conduct|protocol)\b/i
const SENTENCE = /[.;]$|\b(?:is|are|was|has|have|will|must|should|shall)\b/i

/** Lines near the top that name the document. */
export const titlesIn = ({ passages }: PolicyDocument): Candidate[] =>
  passages
    .slice(0, 25)
    .filter(
      ({ text, contents, note, kind }) =>
        !contents &&
        !note &&
        kind !== 'item' &&
        text.length <= 110 &&
        KIND.test(text) &&
        !SENTENCE.test(text),
    )
    .filter(
      ({ text }) => !/^(?:appendix|\d)|:\s*\S|\b(?:consultation|reviewing|aims|scope|purpose) /i.test(text),
    )
    .map(({ text, order, kind, table }) => ({
      value: text.replace(/:$/, ''),
      words: text,
      passage: order,
      weight: (kind === 'heading' ? 20 : table ? 0 : 10) + (/policy|agreement/i.test(text) ? 2 : 0),
    }))

const WORD = "(?:[A-Z][\\p{L}.'’-]{0,24}|of|the|and|&|upon|in|on)"
const TYPE =
  '(?:Church of England|C of E|CofE|CE|RC|Catholic|Roman Catholic|Community|Voluntary|Aided|Controlled|Infants?|Junior|Primary|First|Middle|Secondary|High|Grammar|Nursery|Special|Preparatory|Prep|Free|Academy|School|College|and|&)'
const NAME = new RegExp(
  `(?<![\\p{L}'’])([A-Z][\\p{L}.'’-]{1,24}(?: ${WORD}){0,4}? (?:${TYPE} ){0,6}(?:School|Academy|College|Primary|Infants|Juniors|Nursery))(?![\\p{L}])(?! (?:Trust|Designated|Policy|Council|Lead|Website|Office|Day))`,
  'gu',
)
const NO_NAME =
  /^(?:The|Our|This|That|A|An|At|In|All|Any|Each|Every|For|Head|Staff|Whole|Local|High|Primary|Secondary|Infant|Junior|Nursery|Church|Catholic|Community|Policy|Online|E-safety|Behaviour|Procedures|Vision|Welcome|And|Safeguarding|National|Key|School|Academy|Free|Special|Other|Most|Some|Safer|Teachers?|Pupils?|Parents?|Governors?|Executive|Deputy)$/i

const trimmed = (name: string): string | null => {
  if (/\b(?:of|in|on|the|and|at|for) (?:School|Academy|College)$/i.test(name)) return null
  const words = name.split(' ')
  while (
    words.length > 1 &&
    (NO_NAME.test(words[0] ?? '') || /^(?:of|the|and|&|in|on|at|for)$/i.test(words[0] ?? ''))
  )
    words.shift()
  const proper = words.filter(word => !new RegExp(`^${TYPE}$`, 'i').test(word))
  return words.length >= 2 && proper.length > 0 ? words.join(' ') : null
}

const cased = (name: string): string =>
  name === name.toUpperCase()
    ? name
        .toLowerCase()
        .replace(/(^|[ -])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
        .replace(/ (And|Of|The) /g, word => word.toLowerCase())
    : name

/** Capitals alone ("OAKFIELD PRIMARY SCHOOL") are read as a name only on a line of their own. */
const readable = ({ text }: Passage): string =>
  text === text.toUpperCase() && text.length < 80 ? cased(text) : text

/** Names of schools in the text; the school's own is the one said most often, in its fullest form. */
export const schoolsIn = ({ passages }: PolicyDocument): Candidate[] => {
  const found = new Map<string, Candidate & { stem: string }>()
  const said = new Map<string, number>()
  for (const passage of passages) {
    if (passage.note) continue
    for (const match of readable(passage).slice(0, 4000).matchAll(NAME)) {
      const name = trimmed(match[1] ?? '')
      if (name === null) continue
      const stem = name.toLowerCase().split(' ')[0] ?? ''
      said.set(stem, (said.get(stem) ?? 0) + (passage.order < 12 ? 3 : 1))
      if (!found.has(name))
        found.set(name, { value: name, words: match[0], passage: passage.order, weight: 0, stem })
    }
  }
  return [...found.values()].map(({ stem, ...candidate }) => {
    const whole = /(?:School|Academy|College)$/.test(candidate.value) ? 30 : 0
    return {
      ...candidate,
      weight: (said.get(stem) ?? 0) * 100 + whole + Math.min(candidate.value.length, 60) / 10,
    }
  })
}
