import { headingWords } from '../../people/index.ts'

/** What a column of a list of accounts can be. What is none of these is not kept. */
export const TARGETS = [
  ...(['userName', 'address', 'name', 'givenName', 'familyName', 'upn', 'className'] as const),
  ...(['kind', 'lastUsed', 'madeBy', 'status', 'parts', 'passwordSet', 'passwordNeeded', 'nothing'] as const),
] as const
export type Target = (typeof TARGETS)[number]
export const TARGET_WORDS: Readonly<Record<Target, string>> = {
  userName: 'User name',
  address: 'E-mail address',
  name: 'Whole name',
  givenName: 'First name',
  familyName: 'Family name',
  upn: 'UPN',
  className: 'Class',
  kind: 'Staff or pupil',
  lastUsed: 'Last used on',
  madeBy: 'How it was made',
  status: 'Open or closed',
  parts: 'Which areas or parts it may use',
  passwordSet: 'Day on which its password was set',
  passwordNeeded: 'Whether it needs a password',
  nothing: 'Leave it out',
}

const GUESSES: readonly [RegExp, Target][] = [
  [
    /^(user ?name|user id|login( name| id)?|log on( name)?|logon|sam account name|uso|uso username)$/,
    'userName',
  ],
  [
    /^(e ?mail|mail|address|email address( required)?|e mail address|user principal name|primary (smtp )?address|primary email)$/,
    'address',
  ],
  [/^(name|full name|display name|member|members|participant|user|cn|common name)$/, 'name'],
  [/^(forename|first name|given name|firstname|preferred forename)( required)?$/, 'givenName'],
  [/^(surname|last name|family name|lastname|sn)( required)?$/, 'familyName'],
  [/^(upn|unique pupil number)$/, 'upn'],
  [/^(class|form|reg|registration group|class name|tutor group)$/, 'className'],
  [/^(role|type|kind|user type|account type|staff or pupil)$/, 'kind'],
  [
    /^(last (used|login|log in|logon|log on|sign in|active|access|accessed|seen)( on| at| date| time)?( read only)?|last logon date)$/,
    'lastUsed',
  ],
  [/^(made by|created by|source|provisioned by|created through|sync source|origin)$/, 'madeBy'],
  [/^(modules?|areas?|parts?|permissions?|groups?|access( rights)?|module access)$/, 'parts'],
  [/^(password|pwd) ?(was )?(last )?(set|changed)( on)?$|^(password|pwd)lastset$/, 'passwordSet'],
  [/^password ?(not ?)?(required|needed)$/, 'passwordNeeded'],
  [/^(status|enabled|active|state|account status|disabled|suspended)( read only)?$/, 'status'],
]
const SECRET = /\b(pass ?words?|pass ?codes?|pass ?phrases?|pwd|pins?|secrets?|hash(es)?|memorable)\b/

/** When it was changed, and whether there is one, is no secret. */
const SAYS_WHEN = /\b(last (changed|set|reset)|changed|expir\w*|age|set on|required|needed)\b/

/** Guesses from the headings, each given once. */
export function guessTargets(headings: readonly string[]): Target[] {
  const given = new Set<Target>()
  return headings.map(heading => {
    const words = headingWords(heading)
    const target = GUESSES.find(([form]) => form.test(words))?.[1] ?? 'nothing'
    if (given.has(target)) return 'nothing'
    given.add(target)
    return target
  })
}

/** Headings of columns that hold what nobody should bring here. */
export const secretIn = (headings: readonly string[]): string | undefined =>
  headings.find(heading => SECRET.test(headingWords(heading)) && !SAYS_WHEN.test(headingWords(heading)))

/** What stands in the way of reading a list with these, in words. */
export function targetsProblem(targets: readonly Target[]): string | undefined {
  const twice = TARGETS.find(one => one !== 'nothing' && targets.filter(target => target === one).length > 1)
  if (twice) return `Two columns are chosen as: ${TARGET_WORDS[twice].toLowerCase()}`
  const isKnown = (['userName', 'address', 'name', 'familyName'] as const).some(one => targets.includes(one))
  return isKnown ? undefined : 'Choose which column says the account: a user name, an address or a name'
}
