/** What every mail says: nothing about anybody, only that something waits. */
export const SUBJECT = 'Something waits for you in Watchword'

export const bodyOf = (link: string): string =>
  `Something waits for you in Watchword.

${link}

This message never says what it is about. If you did not expect it, tell your school office.
`

export const TEMPLATE_WORDS = {
  waits: 'Something waits',
  invitation: 'Invitation to make an account',
  'password-reset': 'New password',
} as const

/** After this many refusals by the mail server a notice has failed, and somebody must look. */
export const MOST_TRIES = 5
