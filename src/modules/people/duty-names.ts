export const SAFETY = '(?:online|e|internet|digital)[- ]?safety'

export const DUTIES: readonly (readonly [duty: string, name: string])[] = [
  [
    'deputy-dsl',
    "(?:deput(?:y|ies)|back[- ]?up)\\s+(?:(?:to the )?dsls?|designated safeguarding leads?)(?:['’]s)?|ddsls?",
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

export const PERSON =
  "(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev)\\.? (?:[A-Z]\\.? )?[A-Z][\\p{L}'’-]{1,20}(?: [A-Z][\\p{L}'’-]{1,25})?|[A-Z][\\p{L}'’]{1,20}(?:-[A-Z]\\p{L}{1,20})? [A-Z][\\p{L}'’-]{1,25})"

export const POST =
  "(?:[Tt]he |[Oo]ur |[Aa] )?(?:(?:[Dd]eputy |[Aa]ssistant )?(?:[Hh]ead ?teacher|[Hh]ead of [Ss]chool|[Pp]rincipal|HT)|[Mm]ember of (?:the )?(?:SLT|SMT|[Ss]enior [Ll]eadership [Tt]eam)|(?:[Bb]usiness|(?:[A-Z][\\p{L}'’]{1,20} ){0,2}[A-Z][\\p{L}'’]{1,20}) [Mm]anager|SENCO|[Bb]ursar)"

export const LEADER =
  "(?:[Dd]eputy |[Aa]ssistant )?(?:[Hh]ead ?teacher|[Hh]ead|[Pp]rincipal|[Bb]usiness [Mm]anager|SENCO|[Bb]ursar)\\b(?! (?:of|teacher)|[’'])"

/**
 * A person's name begins with a capital, and a duty may be written either way. Written out, because V8 14.6 loses
 * `(?i:…)` behind an optional group when it compiles a pattern without optimization (`--no-regexp-optimization`
 * shows it), and a process that has compiled very many may turn it off by itself.
 */
export const anyCase = (source: string): string =>
  source.replace(/\\.|[a-z]/gi, found =>
    found.length > 1 ? found : `[${found.toLowerCase()}${found.toUpperCase()}]`,
  )
