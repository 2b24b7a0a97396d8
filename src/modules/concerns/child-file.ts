import type { Id } from '../../words/ids.ts'
import type { Choice, Part } from './concern.ts'

/** What a line of a child’s file can be, in the order in which a school thinks of them. */
export const FILE_KINDS = [
  ...(['reported', 'seen', 'said', 'told', 'thought', 'part', 'added', 'asked-of-writer'] as const),
  ...([
    'answer-to-child',
    'noted',
    'completed',
    'read',
    'let-read',
    'restricted',
    'checked',
    'sign',
    'sign-left',
  ] as const),
  ...(['decided', 'asked-to-do', 'done', 'drafted', 'referral-step', 'order', 'contact', 'shared'] as const),
  ...(['support', 'support-since'] as const),
  ...(['sanction', 'sanction-step', 'procedure', 'procedure-step', 'device', 'device-entry'] as const),
  ...(['document', 'document-withdrawn', 'document-sealed', 'document-question', 'debrief'] as const),
  ...([
    'elsewhere',
    'extract',
    'led',
    'flag',
    'flag-read',
    'glass',
    'glass-review',
    'pattern',
    'pattern-seen',
  ] as const),
  'earlier',
] as const
export type FileKind = (typeof FILE_KINDS)[number]
export const KIND_WORDS: Readonly<Record<FileKind, string>> = {
  reported: 'Reported',
  seen: 'Seen or heard',
  said: 'The child’s own words',
  told: 'Told by others',
  thought: 'What the writer thinks',
  part: 'The child’s part in it',
  added: 'Added by the writer',
  'asked-of-writer': 'Asked of the writer',
  'answer-to-child': 'Answered to the child',
  noted: 'Note',
  completed: 'Completed',
  read: 'First read',
  'let-read': 'Asked to read it',
  restricted: 'For the lead and the deputies alone',
  checked: 'Checked',
  sign: 'Serious sign',
  'sign-left': 'Not contacted',
  decided: 'Decision',
  'asked-to-do': 'Action asked for',
  done: 'Action ended',
  drafted: 'Referral drafted',
  'referral-step': 'Referral',
  order: 'Order for the child’s protection',
  contact: 'Contact',
  shared: 'Information shared',
  support: 'Support planned',
  'support-since': 'About the support',
  sanction: 'Sanction',
  'sanction-step': 'About a sanction',
  procedure: 'Procedure begun',
  'procedure-step': 'Step of a procedure',
  device: 'Device taken',
  'device-entry': 'About a device',
  document: 'Document',
  'document-withdrawn': 'Document withdrawn',
  'document-sealed': 'Document sealed',
  'document-question': 'Whether documents may come in',
  debrief: 'Debrief',
  elsewhere: 'Where else it stands',
  extract: 'Extract for a colleague',
  led: 'Who leads the record',
  flag: 'Asked to be alert',
  'flag-read': 'Has read what to look for',
  glass: 'File opened in an emergency',
  'glass-review': 'Whether that was right',
  pattern: 'Several concerns together',
  'pattern-seen': 'What was made of them',
  earlier: 'Earlier record',
}

/** One thing that an entry says. Each can be shown, or kept back, by itself. */
export type FileField = { name: string; head: string; words: string }

/** Somebody whom an entry names, and how it does. Of another child only that it is one: never the name. */
export type Named = {
  personId: Id
  is: 'adult' | 'another-child'
  name: string | null
  /** They wrote it, one of its parts says them, or its words do. */
  how: 'wrote' | 'in-record' | 'in-words'
}

/** Days and instants are text, as the database writes them. */
export type FileEntry = {
  /** One of its kind in the whole file, and the same the next time. */
  id: string
  kind: FileKind
  /** Nothing, where it is of the child and of no one concern. */
  concernId: Id | null
  reference: string | null
  /** When it was written. */
  at: string
  /** When it happened, where that was said. */
  happenedOn: string | null
  happenedAt: string | null
  by: string | null
  /** Another stands over it since. */
  isReplaced: boolean
  /** The words as they were written, without the names of other children who stand in the same concern. */
  fields: readonly FileField[]
  named: readonly Named[]
}

export type FileConcern = {
  concernId: Id
  reference: string
  reportedAt: string
  part: Part | null
  /** The parts of other children. */
  others: readonly (Part | null)[]
  decided: Choice | null
  decidedAt: string | null
  reviewOn: string | null
}

/** Whom a file is about, as the school’s own list has them. */
export type FileHead = {
  personId: Id
  name: string
  bornOn: string | null
  upn: string | null
  className: string | null
  yearGroup: string | null
  lookedAfter: boolean
  lookedAfterSince: string | null
  /** When the whole file is looked at again, so many years after the date of birth; nothing, where that is not known. */
  lookedAtOn: string | null
  keptYears: number
  /** Their stay here. */
  startsOn: string | null
  endsOn: string | null
}

export type ChildFile = FileHead & {
  /** Since when there is anything; nothing, where there is not. */
  since: string | null
  concerns: readonly FileConcern[]
  /** In the order in which they were written. */
  entries: readonly FileEntry[]
}
