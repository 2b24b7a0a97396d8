import type { PolicyDocument } from './passage.ts'

export type Holder = {
  readonly duty: string
  readonly name: string
  readonly words: string
  readonly passage: number
}

const TITLED =
  "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Revd|Prof|Sir|Cllr)\\.? (?:[A-Z]\\.? ){0,2}[A-Z][\\p{L}'’-]{1,24}(?: [A-Z][\\p{L}'’-]{1,24})?"
const PLAIN =
  "[A-Z][\\p{Ll}'’]{1,20}(?:-[A-Z]\\p{Ll}{1,20})? (?:[A-Z]\\.? )?[A-Z][\\p{L}'’]{1,24}(?:-[A-Z]\\p{Ll}{1,24})?"
const PERSON = `(?:${TITLED}|${PLAIN})`
const PERSONS = `${PERSON}(?:(?: ?/ ?|, | and | & )${PERSON}){0,5}`

// two capitalised words that are a post, a body or a thing
const NOT_A_NAME =
  /\b(?:head|deputy|assistant|executive|teacher|headteacher|governors?|governing|body|board|committee|lead|leader|manager|officer|designated|safeguarding|safety|online|computing|curriculum|school|primary|academy|trust|chair|team|member|senior|leadership|data|protection|network|policy|child|children|education|local|authority|support|key|stage|year|staff|pupils?|parents?|information|inclusion|link|named|role|responsib\w*|january|february|march|april|may|june|july|august|september|october|november|december|annual|review|date|version|act|police|service|acceptable|use|the|all|for|microsoft|google|office)\b/i
const DUTY =
  /\b(?:lead(?:er)?s?|d?dsls?|co-?ordinators?|officers?|governors?|managers?|technicians?|head ?teachers?|head of school|principal|chair|senco|siro|dpo|owners?|bursar|business manager|administrator|ladO?|clerk|trustees?|advis[eo]r)\b/i

const people = (words: string): string[] =>
  [...words.matchAll(new RegExp(PERSON, 'gu'))]
    .map(([name]) => name)
    .filter(
      name => !NOT_A_NAME.test(name.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Revd|Prof|Sir|Cllr)\.? /, '')),
    )

const tidy = (duty: string): string =>
  duty
    .replace(/^(?:the|our|named?)\s+(?=\p{L}+ )/iu, '')
    .replace(/[\s:–(,-]+$/u, '')
    .trim()

type Form = { readonly words: RegExp; readonly duty: number; readonly names: number }
const FORMS: readonly Form[] = [
  { words: new RegExp(`^([^:;.–]{2,90}?)\\s?[:–]\\s?(${PERSONS})(?=$|[,;.( ])`, 'u'), duty: 1, names: 2 },
  { words: new RegExp(`^([^()]{2,90}?) ?\\((?:the )?(${PERSONS})\\)`, 'u'), duty: 1, names: 2 },
  {
    words: new RegExp(
      `(${PERSONS}) (?:is|are) (?:the|our) ([\\p{L}'’ /-]{3,60}?)(?=$|[,;.(]| and | who )`,
      'gu',
    ),
    duty: 2,
    names: 1,
  },
  {
    words: new RegExp(
      `[Tt]he ([\\p{L} -]{3,50}?(?: \\([A-Z]{2,5}\\))?)(?:, | is )(${PERSON})(?=[,;.]|$| \\()`,
      'gu',
    ),
    duty: 1,
    names: 2,
  },
  {
    words: new RegExp(
      `((?:[Dd]eputy [Hh]eadteacher|[Hh]eadteacher|[Dd]ata protection officer|[Cc]hair of [Gg]overnors)) (${TITLED})`,
      'gu',
    ),
    duty: 1,
    names: 2,
  },
]

const inWords = (text: string, passage: number): Holder[] =>
  FORMS.flatMap(({ words, duty, names }) => {
    const matches = words.global ? [...text.matchAll(words)] : [words.exec(text)]
    return matches.flatMap(match => {
      const said = tidy(match?.[duty] ?? '')
      if (!match || !DUTY.test(said) || /\b(?:should|will|must|if|when|is|are)\b/i.test(said)) return []
      return people(match[names] ?? '').map(name => ({ duty: said, name, words: match[0], passage }))
    })
  })

const whole = new RegExp(`^(${PERSONS})(?:,| -| –|$)`, 'u')

/** Who holds which duty, in the document's words; nobody from contents, notes or remarks to colleagues. */
export const postHolders = ({ passages }: PolicyDocument): Holder[] => {
  const found: Holder[] = []
  let above: { duty: string; line: number } | null = null
  const add = (holder: Holder): void => {
    if (!found.some(({ duty, name }) => duty === holder.duty && name === holder.name)) found.push(holder)
  }
  for (const passage of passages) {
    if (passage.contents || passage.note) continue
    const text = passage.text.slice(0, 1500)
    const here = inWords(text, passage.order)
    here.forEach(add)
    const { side, column } = passage.table ?? {}
    const names = people(whole.exec(text)?.[1] ?? '')
    if (side && (column ?? 1) > 1 && DUTY.test(side) && passage.kind === 'cell') {
      names.forEach(name => add({ duty: tidy(side), name, words: text, passage: passage.order }))
    } else if (
      here.length === 0 &&
      above &&
      names.length > 0 &&
      passage.line - above.line <= 4 &&
      text.length < 90
    ) {
      // "Deputies: A" and below it, alone on a line, "B, Year 2 Leader"
      for (const name of names) add({ duty: above.duty, name, words: text, passage: passage.order })
      above.line = passage.line
      continue
    }
    const first = here[0]
    above = first && text.length < 120 && /[:–]/.test(text) ? { duty: first.duty, line: passage.line } : null
  }
  return found
}
