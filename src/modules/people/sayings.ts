import type { Saying } from '../../platform/controls/saying.ts'
import { anyCase, DUTIES, LEADER, PERSON, POST, SAFETY } from './duty-names.ts'

// "the computing lead, Mr Grey, checks": the sentence asks something else of a post whose holder it happens to name
const IN_PASSING = new RegExp(
  `\\b(?:[Ss]hould|[Mm]ust)\\b|^[^:–,(]{3,60}(?:\\([^)]{2,12}\\))?, ${PERSON}, \\p{Ll}`,
  'u',
)

// a duty is said to be held where the post stands beside "is" or a person's name; not in every sentence about it
const held = ([duty, name]: readonly [string, string]): Saying[] => [
  {
    words: new RegExp(
      `\\b(?:is|are|acts? as|(?:appointed|nominated)(?: as| to)?|tak(?:es?|en) on|is given)\\s+(?:the |our |a |an )?(?:school['’]s )?(?:role of )?(?:the )?(?:named |designated )?(?:${name})(?![\\w-]|,? (?:is|are|will)\\b)`,
      'i',
    ),
    not: /\b(?:such as|is informed|as well as|every member)\b|\?$/i,
    parameters: () => ({ duty }),
    sure: 'word-for-word',
    says: `say who is ${duty.replaceAll('-', ' ')}`,
  },
  {
    words: new RegExp(
      `^(?:[^:(–]{0,60}/ ?)?(?:[Tt]he |[Oo]ur |[Nn]amed )?(?:${anyCase(name)})(?:\\s?\\(s\\))?(?:\\s?/ ?[\\p{L} ]{3,45}?)?(?: with lead responsibility)?(?: \\([^)]{2,12}\\))?\\s?[:–,(-]\\s?${PERSON}`,
      'u',
    ),
    not: IN_PASSING,
    parameters: () => ({ duty }),
    sure: 'word-for-word',
    says: `name who is ${duty.replaceAll('-', ' ')}`,
  },
  {
    words: new RegExp(
      `(?:^|\\) (?:and|&) )(?:[Tt]he |[Oo]ur )?(?:${anyCase(name)}) \\(${POST}(?:(?:, | and | & )${POST}){0,4}\\)`,
      'u',
    ),
    parameters: () => ({ duty }),
    sure: 'likely',
    says: `name the post that is ${duty.replaceAll('-', ' ')}`,
  },
  {
    words: new RegExp(
      `\\b(?:${anyCase(name)})(?: \\([^)]{2,12}\\))? (?:is|are|will be) (?:currently )?(?:${PERSON}|(?:the |our )${LEADER})`,
      'u',
    ),
    parameters: () => ({ duty }),
    sure: 'word-for-word',
    says: `name who is ${duty.replaceAll('-', ' ')}`,
  },
]

const LEAD = `${SAFETY} (?:lead(?:er)?|co-?ordinator|officer)`
const DAILY = `day[- ]to[- ]day responsibility for ${SAFETY}`

const takesOn: Saying[] = [
  {
    words: new RegExp(`\\b(?:overall|ultimate) responsibility for (?:${SAFETY}|the safety)`, 'i'),
    not: new RegExp(
      `\\b(?:govern(?:ors?|ing \\w+)|trustees?|dsl|safeguarding lead|${LEAD})\\b[^.;]{0,80}\\bresponsibility`,
      'i',
    ),
    parameters: () => ({ duty: 'headteacher' }),
    sure: 'likely',
    says: 'give one post the overall responsibility',
  },
  {
    words: new RegExp(`\\blead responsibility for ${SAFETY}`, 'i'),
    parameters: () => ({ duty: 'online-safety-lead' }),
    sure: 'likely',
    says: 'give one post the lead responsibility',
  },
  {
    words: new RegExp(`\\b${LEAD}\\b[^;]{0,160}?\\b${DAILY}`, 'i'),
    parameters: () => ({ duty: 'online-safety-lead' }),
    sure: 'likely',
    says: 'give one post the day-to-day responsibility',
  },
  {
    // in a list of what another post does it is one task more of that post
    words: new RegExp(
      `^(?!(?:to |also |and )?(?:ha(?:s|ve)|tak|hold|carr)\\w{0,3}\\b)[^.;]{0,240}?\\b${DAILY}`,
      'i',
    ),
    parameters: () => ({ duty: 'online-safety-lead' }),
    sure: 'likely',
    says: 'give one post the day-to-day responsibility',
  },
  {
    words: new RegExp(
      `\\b(?:(?:has|have) (?:an?|appointed|named|nominated)|appoints?|identify|nominates?|names?)\\b[^.;]{0,40}?\\b(?:overview of ${SAFETY}|${SAFETY} (?:lead|leader|co-?ordinator|officer)\\b)`,
      'i',
    ),
    parameters: () => ({ duty: 'online-safety-lead' }),
    sure: 'likely',
    says: 'ask that somebody holds the duty',
  },
  {
    words: /\boverall responsibility for data\b[^.;]{0,60}\bsiro\b/i,
    parameters: () => ({ duty: 'senior-information-risk-officer' }),
    sure: 'likely',
    says: 'say who answers for information risk',
  },
]

// "the governor who oversees online safety is Ms Rook", as one much copied policy says it
const oversees: Saying[] = (
  [
    ['online-safety-governor', SAFETY],
    ['safeguarding-governor', 'safeguarding'],
  ] as const
).map(([duty, what]) => ({
  words: new RegExp(`\\b[Gg]overnor who oversees ${anyCase(what)}\\b[^.;]{0,30}? is ${PERSON}`, 'u'),
  parameters: () => ({ duty }),
  sure: 'word-for-word',
  says: `name who is ${duty.replaceAll('-', ' ')}`,
}))

export const dutyHeld: readonly Saying[] = [...takesOn, ...oversees, ...DUTIES.flatMap(held)]

export { nobodyChecksThemself } from './sayings-checks.ts'
