import { DUTIES, isDuty } from '../../words/duties.ts'
import { DUTIES as NAMES } from './duty-names.ts'

/** What somebody is asked as: a duty that they hold, or what they are here. */
export const HELD_AS = ['staff', 'governor', 'volunteer', 'contractor', ...DUTIES] as const
export type HeldAs = (typeof HELD_AS)[number]
/** Somebody who is asked nothing here, so that what stands below is not taken for another's. */
type Named = HeldAs | 'family'

const GROUPS: readonly (readonly [Named, string])[] = [
  [
    'staff',
    '(?:(?:all|every|each|school|teaching|support|other|classroom) )*(?:members? of (?:the )?)?(?:staff(?: members?)?|teachers?|employees?|teaching assistants?)',
  ],
  ['governor', '(?:all )?(?:school )?(?:governors?|governing (?:body|board))'],
  ['volunteer', '(?:all )?volunteers?'],
  ['contractor', '(?:all )?contractors?'],
  ['family', '(?:all )?(?:pupils?|students?|learners?|children|parents?|carers?|families)'],
]

const ALL: readonly { as: Named; named: RegExp }[] = [
  ...NAMES.flatMap(([as, name]) => (isDuty(as) ? [[as, name] as const] : [])),
  ['chair-of-governors', 'chair of (?:the )?governors'] as const,
  ['service-contact', '(?:[\\w-]+ )?nominated contact'] as const,
  ...GROUPS,
].map(([as, name]) => ({
  as,
  named: new RegExp(
    `^(?:the |our |a |an )?(?:named |designated )?(?:${name})(?:s|\\(s\\)|['’]s)?(?=$|\\s*[(:.–-])`,
    'i',
  ),
}))

const BEFORE =
  /^(?:the )?(?:key )?(?:roles?(?: and responsibilities)?|responsibilities|duties) (?:of|for) (?:the )?/i

const inPart = (part: string): Named[] =>
  part
    .split(/\s*[/,;&]\s*/)
    .flatMap(one => ALL.flatMap(({ as, named }) => (named.test(one.trim()) ? as : [])))

/** Whom a heading names: "Online safety lead / Designated safeguarding lead (Mrs Rook)", and not "Staff and governor training". */
export function namedIn(heading: string): Named[] {
  const parts = heading
    .replace(/\((?!s\))[^)]*\)/g, ' ')
    .trim()
    .replace(BEFORE, '')
    .split(/\s+and\s+/)
    .map(inPart)
  return parts.at(-1)?.length ? [...new Set(parts.flat())] : []
}

const VERB =
  /^(.{2,90}?),? (?:will|must|should|shall|can|may|is|are|has|have|does|do|takes?|ensures?|needs?)\b(?! not only)/i

/** Whom a sentence says something of: "All members of staff will report it". */
export function subjectNamed(sentence: string): Named[] {
  const subject = VERB.exec(sentence.trim())?.[1]
  return subject ? namedIn(subject) : []
}
