/** What every mail says: nothing about anybody, only that something waits. */
export const SUBJECT = 'Something waits for you in Watchword'

export const bodyOf = (link: string): string =>
  `Something waits for you in Watchword.

${link}

This message never says what it is about. If you did not expect it, tell your school office.
`

/** All that a root may say. The database asks the same. */
export const ROOT_LINE =
  /^\{"school":"[a-z0-9-]+","chain":"[a-z]+","n":\d+,"hash":"[0-9a-f]{64}","taken":"\d{4}-\d\d-\d\d"\}$/

/**
 * The one mail that carries something, and that nothing waits behind: said so, or the sentence above would be cried
 * every day for nothing. What it carries names nobody.
 */
export const ROOT_SUBJECT = 'Keep this: a root of the record'

export const rootBodyOf = (link: string, root: string): string =>
  `Keep this message. Nothing waits for you.

With the line below anybody can tell later whether the end of the record was cut off:

${root}

${link}

It says nothing about anybody. One comes every day, and the last one is enough.
`

export const TEMPLATE_WORDS = {
  waits: 'Something waits',
  invitation: 'Invitation to make an account',
  'password-reset': 'New password',
  root: 'A root of the record, to keep',
} as const

/** After this many refusals by the mail server a notice has failed, and somebody must look. */
export const MOST_TRIES = 5
