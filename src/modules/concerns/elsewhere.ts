import type { Id } from '../../words/ids.ts'

/** Where else a concern stands or stood, beside the one register. */
export const ELSEWHERE = ['began', 'kept', 'exported'] as const
export type ElsewhereKind = (typeof ELSEWHERE)[number]
export const ELSEWHERE_WORDS: Readonly<Record<ElsewhereKind, string>> = {
  began: 'Began as',
  kept: 'Kept in',
  exported: 'Entry taken for',
}

/** In what it began, before somebody wrote it here. */
export const BEGAN = ['message', 'call', 'in-person', 'paper', 'other-system'] as const
export type Began = (typeof BEGAN)[number]
export const BEGAN_WORDS: Readonly<Record<Began, string>> = {
  message: 'An e-mail or another message',
  call: 'A telephone call',
  'in-person': 'Told in person',
  paper: 'A note or a form on paper',
  'other-system': 'Another system',
}

/** One line of it. Instants are text, as the database writes them. */
export type Elsewhere = {
  id: Id
  kind: ElsewhereKind
  place: string
  words: string | null
  reference: string | null
  lateBecause: string | null
  happenedAt: string
  recordedAt: string
  recordedBy: string
}
