import type { ContactColumn, PersonColumn } from './column-target.ts'
import { headingWords } from './header-words.ts'

export type HeadingGuess =
  | { of: 'person'; column: PersonColumn; sure: number }
  | { of: 'contact'; group: string; column: ContactColumn; sure: number }
  | { of: 'nothing'; why: string }

const PERSON: readonly [RegExp, PersonColumn, number][] = [
  [/^(upn|unique pupil number|upn number|current upn)$/, 'upn', 1],
  [/^(type|kind|person type|record type|row type|kind of (row|person))$/, 'kind', 0.8],
  [/^(legal|official) (surname|last name|family name|lastname)$/, 'legalFamilyName', 1],
  [/^(legal|official) (forename|first name|given name|firstname)s?$/, 'legalGivenName', 1],
  [/^(preferred|chosen|known) (surname|last name|family name|lastname)$/, 'preferredFamilyName', 1],
  [
    /^(preferred|chosen|known)( as)?( (forename|first name|given name|name|firstname))?$/,
    'preferredGivenName',
    0.95,
  ],
  [/^(surname|last name|family name|lastname|second name)$/, 'familyName', 0.95],
  [/^(forename|first name|given name|firstname|christian name|forename 1)s?$/, 'givenName', 0.95],
  [/^(legal |preferred )?(name|full name|fullname|display name)$/, 'fullName', 0.8],
  [/^(dob|d o b|date of birth|birth date|birthdate|birthday|date birth)$/, 'dateOfBirth', 1],
  [
    /^((actual |current |nc |national curriculum )*(year|yr)( group| grp| taught in)?( code)?|y g|yeargroup|nc ?year( actual)?)$/,
    'yearGroup',
    0.95,
  ],
  [
    /^((reg|registration|form|tutor|class|base|teaching)( group| grp| form| name| code)?|(primary )?class)$/,
    'className',
    0.95,
  ],
  [/^(legal )?(sex|gender)( at birth| code)?$/, 'sex', 1],
  [/^(ethnicity|ethnic origin|ethnic group|ethnic background)( code| description)?$/, 'ethnicOrigin', 0.95],
  [/^(is )?(disabled|disability|has disability|disability (status|flag|y n))$/, 'disability', 0.95],
  [/^(religion|faith|religious affiliation)( code| description)?$/, 'religion', 0.95],
  [/^(work |school |main |primary )?(e ?mail)( address)?$/, 'email', 0.9],
  [/^(job title|job|role|post|position|post title|job role|staff role|employee role)$/, 'jobTitle', 0.9],
  [
    /^((employment |contract |school |post )?start( date| on)?|date of (entry|admission|joining)|(admission|entry|enrolment|joining) date|doa|starts on|on roll (from|date))$/,
    'startsOn',
    0.9,
  ],
  [
    /^((employment |contract |school |post )?end( date| on)?|date of leaving|(leaving|leave|leaver|exit) date|dol|ends on|off roll date)$/,
    'endsOn',
    0.9,
  ],
  [
    /^((in|currently) care|lac|cla|looked after( child| status)?|(child|children) looked after|in la care|is looked after|in care status)$/,
    'lookedAfter',
    0.9,
  ],
]
const CONTACT: readonly [RegExp, ContactColumn, number][] = [
  [/^(title|salutation)$/, 'title', 0.9],
  [/^(legal |preferred )?(surname|last name|family name|lastname)$/, 'familyName', 0.95],
  [/^(legal |preferred )?(forename|first name|given name|firstname)s?$/, 'givenName', 0.95],
  [/^(full |fullname|display )?(name)?$/, 'fullName', 0.8],
  [/^(relationship|relation)( type| to (pupil|student|child))?$/, 'relationship', 0.95],
  [
    /^(has |with )?(parental responsibility|pr|legal responsibility|responsibility)( flag)?$/,
    'parentalResponsibility',
    0.95,
  ],
  [
    /^(court order|must not be told|no contact|do not contact|non contact|injunction|not to be told|barred|has court order)( flag| in place)?$/,
    'mustNotBeTold',
    0.95,
  ],
  [
    /^(may|can|ok to|allowed to)( be)? contact(ed)?|^(contactable|receives? (mail|correspondence|communications?))$/,
    'mayBeContacted',
    0.8,
  ],
  [/^(home |work |main |primary |personal )?e ?mail( address)?( 1)?$/, 'email', 0.95],
  [
    /^(home |work |main |primary |daytime |day |evening )*(phone|telephone|tel|mobile|mob|cell)( (phone|telephone|tel|no|number))*( 1)?$/,
    'phone',
    0.95,
  ],
  [/^(order|priority|contact order|priority order|responsibility order)( number| no)?$/, 'order', 0.8],
]
/** Only a contact has these, so that no word for contact need stand in the heading. */
const CONTACTS_OWN: ReadonlySet<ContactColumn> = new Set([
  'relationship',
  'parentalResponsibility',
  'mustNotBeTold',
  'mayBeContacted',
  'phone',
  'order',
])
const OTHERS =
  /\b(former|previous|middle|initials?|uln|uci|admission (no|number)|ethnic|religion|language|sen|fsm|premium|address|postcode|consent|doctor|gp|medical)\b/
const WHO =
  /\b(priority )?(emergency )?(contact|parent|carer|guardian|mother|father|mum|dad|parent carer|parent guardian)s?\b( (order|priority|number|no))?/
const NUMBERED: Readonly<Record<string, string>> = {
  first: '1',
  primary: '1',
  main: '1',
  second: '2',
  secondary: '2',
  third: '3',
}

/** What the words of one heading say on their own. */
export function guessHeading(header: string): HeadingGuess | null {
  const words = headingWords(header)
  const own = words.replace(/^(pupil|student|child|learner|staff|employee|teacher|person)s? (?!looked)/, '')
  for (const [form, column, sure] of PERSON) {
    if (form.test(words) || form.test(own)) return { of: 'person', column, sure }
  }
  const bare = CONTACT.find(([form, column]) => CONTACTS_OWN.has(column) && form.test(words))
  if (bare) return { of: 'contact', group: '', column: bare[1], sure: bare[2] - 0.15 }
  return OTHERS.test(words.replace(/mail address/, 'mail'))
    ? { of: 'nothing', why: 'Not needed here.' }
    : contactHeading(words)
}

function contactHeading(words: string): HeadingGuess | null {
  const who = WHO.exec(words)
  if (!who) return null
  const number =
    /\b(\d{1,2})\b/.exec(words)?.[1] ??
    NUMBERED[/\b(first|primary|main|second|secondary|third)\b/.exec(words)?.[1] ?? '']
  const kin = /^(mother|father|mum|dad)/.exec(who[3] ?? '')?.[1]
  const order = who[4] === undefined ? '' : ` ${who[4]}`
  const rest = words
    .replace(/\b(\d{1,2}|first|primary|second|secondary|third)\b/, ' ')
    .replace(/\s+/g, ' ')
    .replace(WHO, order)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(s|the|of|pupil|student) /, '')
  const found = CONTACT.find(([form]) => form.test(rest))
  if (!found) return null
  return { of: 'contact', group: number ?? kin ?? '', column: found[1], sure: found[2] }
}
