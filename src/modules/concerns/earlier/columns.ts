import { headingWords } from '../../people/index.ts'

/** What a column of an export can be. A column that is none of these is kept with its heading. */
export const TARGETS = [
  ...(['child', 'givenName', 'familyName', 'born', 'number', 'date', 'time'] as const),
  ...(['category', 'words', 'acted', 'author', 'other', 'nothing'] as const),
] as const
export type Target = (typeof TARGETS)[number]
export const TARGET_WORDS: Readonly<Record<Target, string>> = {
  child: 'The child’s whole name',
  givenName: 'The child’s first name',
  familyName: 'The child’s family name',
  born: 'The child’s date of birth',
  number: 'UPN or admission number',
  date: 'When it happened, or was written',
  time: 'The time of day',
  category: 'Category',
  words: 'What was written',
  acted: 'What was done',
  author: 'Who wrote it',
  other: 'Keep it with its heading',
  nothing: 'Leave it out',
}
/** Of these a file has one column each. */
const ONCE: readonly Target[] = [
  'child',
  'givenName',
  'familyName',
  'born',
  'number',
  'date',
  'time',
  'author',
]

const GUESSES: readonly [RegExp, Target][] = [
  [/^(d o b|dob|date of birth|birth date|birthday|born)$/, 'born'],
  [/^(upn|unique pupil number|admission (no|number)|adno|pupil (id|number)|student (id|number))$/, 'number'],
  [/^(forename|first name|given name|legal forename|preferred forename)s?$/, 'givenName'],
  [/^(surname|last name|family name|legal surname|preferred surname)$/, 'familyName'],
  [/^(name|full name|child|pupil|student|learner|young person|subject|child s name)$/, 'child'],
  [/^(time|incident time|time of (incident|event)|hour)$/, 'time'],
  [
    /^(date( and |\s)?(time)?|date ?time|when|(incident|event|entry|concern|action|log) date( time)?|date of (incident|concern|event|entry)|occurred( on| at)?|chronology date)$/,
    'date',
  ],
  [/^(date )?(created|added|recorded|logged|entered|reported)( on| at| date)?$/, 'date'],
  [
    /^(main )?(category|categories|type|incident type|event type|concern type|tag|tags|kind|subcategory|sub category|nature of concern)$/,
    'category',
  ],
  [
    /^(incident|details?|description|text|narrative|concern|event|note|notes|comment|comments|summary|what happened|incident (details|description|text|summary)|concern (details|description|summary)|details of (concern|incident)|entry)$/,
    'words',
  ],
  [
    /^(actions?|actions? taken|outcomes?|response|follow up|action (details|text|description)|what was done|next steps?)$/,
    'acted',
  ],
  [
    /^(author|written by|added by|created by|recorded by|reported by|logged by|raised by|entered by|staff|staff (member|name)|member of staff|user|by)$/,
    'author',
  ],
]

/** Guesses from the headings; of a second column for what a file has once, that it is kept with its heading. */
export function guessTargets(headings: readonly string[]): Target[] {
  const given = new Set<Target>()
  return headings.map(heading => {
    const words = headingWords(heading)
    const own = words.replace(/^(child|pupil|student|learner|young person)( s)? (?=.)/, '')
    const found = GUESSES.find(([form]) => form.test(words)) ?? GUESSES.find(([form]) => form.test(own))
    const target = found?.[1] ?? 'other'
    if (ONCE.includes(target) && given.has(target)) return 'other'
    given.add(target)
    return target
  })
}

/** What stands in the way of reading a file with these, in words; nothing, where nothing does. */
export function targetsProblem(targets: readonly Target[]): string | undefined {
  const has = (target: Target) => targets.includes(target)
  const twice = ONCE.find(target => targets.filter(one => one === target).length > 1)
  if (twice) return `Two columns are chosen as: ${TARGET_WORDS[twice].toLowerCase()}`
  if (!has('child') && !(has('familyName') && has('givenName')) && !has('number'))
    return 'Choose which column says the child: by name, or by a number'
  if (!has('date')) return 'Choose which column says when it was'
  if (!has('words') && !has('acted')) return 'Choose which column holds what was written'
  return undefined
}
