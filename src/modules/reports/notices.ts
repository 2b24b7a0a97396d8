/** Fixed words of the pages by which somebody reports. */
export const NOTICES = [
  'danger-first',
  'no-promise-of-confidentiality',
  'do-not-view-or-copy',
  'never-ask-a-pupil-to-send',
  'help-not-blame',
  'nothing-too-trivial',
  'not-tolerated',
] as const
export type Notice = (typeof NOTICES)[number]
export type Notices = ReadonlySet<Notice>

/** What keeps a child safe while somebody reports: on every form, whatever a policy says. */
export const ALWAYS_SHOWN: readonly Notice[] = NOTICES.filter(
  notice => notice !== 'nothing-too-trivial' && notice !== 'not-tolerated',
)

export const NOTICE_WORDS: Readonly<Record<Notice, string>> = {
  'danger-first': '999 before anything else, and 101',
  'no-promise-of-confidentiality': 'No child is promised that it stays a secret',
  'do-not-view-or-copy': 'A picture is not looked at, copied, sent on or deleted',
  'never-ask-a-pupil-to-send': 'Nobody asks a child to send or show a picture',
  'help-not-blame': 'A child who made a mistake is helped, not blamed',
  'nothing-too-trivial': 'Nothing is too small to report',
  'not-tolerated': 'Bullying, online or not, is not tolerated',
}

/** What stands under the head of a form for adults, one line each. */
export const linesFor = (notices: Notices): string[] =>
  LINES.flatMap(([notice, words]) => (notices.has(notice) ? [words] : []))

const LINES: readonly (readonly [Notice, string])[] = [
  ['nothing-too-trivial', 'Nothing is too small to report.'],
  ['no-promise-of-confidentiality', 'Never promise a child to keep it secret.'],
  ['never-ask-a-pupil-to-send', 'Never ask a child to send or show you a picture.'],
]

/** Beside the question what somebody saw, before they type. */
export const ABOUT_A_PICTURE =
  'If there is a picture, do not look at it, copy it, send it on or delete it. Leave the device alone, and just say so'
