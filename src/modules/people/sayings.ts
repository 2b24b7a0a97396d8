import type { Saying } from '../../platform/controls/saying.ts'

const SAFETY = '(?:online|e|internet|digital)[- ]?safety'

const LEAD = `${SAFETY} (?:lead(?:er)?|co-?ordinator|officer)`
const DAILY = `day[- ]to[- ]day responsibility for ${SAFETY}`

const DUTIES: readonly (readonly [duty: string, name: string])[] = [
  [
    'deputy-dsl',
    "(?:deput(?:y|ies)|back[- ]?up)\\s+(?:(?:to the )?dsls?|designated safeguarding leads?)(?:['’]s)?",
  ],
  [
    'dsl',
    '(?<!deputy |back-up |back up |\\(or )(?:designated (?:safeguarding|child protection) (?:lead|officer|person)|dsl)',
  ],
  ['online-safety-lead', `(?<!governors? / |governor for )${SAFETY} (?:lead(?:er)?|co-?ordinator|officer)`],
  [
    'safeguarding-governor',
    'safeguarding (?:link )?governor|(?:named |link )governor(?: with (?:lead )?responsibility)?(?: for safeguarding)?',
  ],
  ['online-safety-governor', `(?:computing(?: ?/ ?| and ))?${SAFETY} governor`],
  ['senior-information-risk-officer', 'senior information risk (?:officer|owner)|siro'],
  ['data-protection-officer', 'data protection officer|dpo'],
  ['network-manager', '(?:network|it|ict) manager'],
  ['computing-lead', 'computing (?:curriculum |subject )?lead(?:er)?'],
  ['pshe-lead', 'pshe (?:subject )?lead(?:er)?|pshe co-?ordinator'],
  ['headteacher', 'head ?teacher'],
]

const PERSON =
  "(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev)\\.? (?:[A-Z]\\.? )?[A-Z][\\p{L}'’-]{1,20}(?: [A-Z][\\p{L}'’-]{1,25})?|[A-Z][\\p{L}'’]{1,20}(?:-[A-Z]\\p{L}{1,20})? [A-Z][\\p{L}'’-]{1,25})"

const POST =
  "(?:[Tt]he |[Oo]ur |[Aa] )?(?:(?:[Dd]eputy |[Aa]ssistant )?(?:[Hh]ead ?teacher|[Hh]ead of [Ss]chool|[Pp]rincipal|HT)|[Mm]ember of (?:the )?(?:SLT|SMT|[Ss]enior [Ll]eadership [Tt]eam)|(?:[Bb]usiness|(?:[A-Z][\\p{L}'’]{1,20} ){0,2}[A-Z][\\p{L}'’]{1,20}) [Mm]anager|SENCO|[Bb]ursar)"

const LEADER =
  "(?:[Dd]eputy |[Aa]ssistant )?(?:[Hh]ead ?teacher|[Hh]ead|[Pp]rincipal|[Bb]usiness [Mm]anager|SENCO|[Bb]ursar)\\b(?! (?:of|teacher)|[’'])"

/**
 * A person's name begins with a capital, and a duty may be written either way. Written out, because V8 14.6 loses
 * `(?i:…)` behind an optional group when it compiles a pattern without optimization (`--no-regexp-optimization`
 * shows it), and a process that has compiled very many may turn it off by itself.
 */
const anyCase = (source: string): string =>
  source.replace(/\\.|[a-z]/gi, found =>
    found.length > 1 ? found : `[${found.toLowerCase()}${found.toUpperCase()}]`,
  )

// "the computing lead, Mr Grey, checks": the sentence asks something else of a post whose holder it happens to name
const IN_PASSING = new RegExp(
  `\\b(?:should|must)\\b|^[^:–,(]{3,60}(?:\\([^)]{2,12}\\))?, ${PERSON}, \\p{Ll}`,
  'u',
)

// a duty is said to be held where the post stands beside "is" or a person's name; not in every sentence about it
const held = ([duty, name]: readonly [string, string]): Saying[] => [
  {
    words: new RegExp(
      `\\b(?:is|are|acts? as|(?:appointed|nominated)(?: as| to)?|taken on|is given)\\s+(?:the |our |a |an )?(?:school['’]s )?(?:role of )?(?:the )?(?:named |designated )?(?:${name})(?![\\w-]|,? (?:is|are|will)\\b)`,
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
      `^(?!(?:to |also |and )?(?:ha(?:s|ve)|tak|hold|carr)\\w{0,3}\\b)[^.;]{0,120}?\\b${DAILY}`,
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

export const dutyHeld: readonly Saying[] = [...takesOn, ...DUTIES.flatMap(held)]

export { nobodyChecksThemself } from './sayings-checks.ts'
