import type { LoginNoteRow } from './tables.ts'

export type NoteKind = LoginNoteRow['kind']
export const SETTLED = {
  'new-password': 'A new password was chosen',
  'same-person': 'It was the same person',
  'spoken-to': 'Those who use it were spoken to',
  'somebody-else': 'It was somebody else: dealt with as an incident',
} as const
export type SettledHow = keyof typeof SETTLED

export const KIND_WORDS: Readonly<Record<NoteKind, string>> = {
  known: 'A password may be known',
  exposed: 'A password was shared or left in sight',
  'second-session': 'Signed in twice at once',
  'left-open': 'A machine was found signed in',
}

/** What became of the account at once, where anything did. */
export const sayDone = ({ kind, lockedAt }: Pick<LoginNoteRow, 'kind' | 'lockedAt'>): string =>
  kind === 'known'
    ? lockedAt
      ? 'Locked at once'
      : 'Not locked'
    : kind === 'exposed'
      ? 'Must be changed at the next sign-in'
      : kind === 'second-session'
        ? 'Its holder was told'
        : 'No name was asked'

/** Since when a note waits too long for whoever looks after the network. */
export const LATE_HOURS = 72
