import type { Duty } from '../../words/duties.ts'
import type { Id } from '../../words/ids.ts'

/** Who answers for a concern about a child, one after another. It ends with the headteacher. */
export const LADDER: readonly Duty[] = ['dsl', 'deputy-dsl', 'headteacher']
export const LAST: Duty = 'headteacher'

export const SOURCES = ['staff', 'parent', 'visitor', 'pupil', 'other-register', 'alert'] as const
export type Source = (typeof SOURCES)[number]

/** One question: is anybody in danger, and does somebody know? */
export const RIGHT_NOW = ['danger', 'told', 'not-told', 'not-asked'] as const
export type RightNow = (typeof RIGHT_NOW)[number]

/** A child's part in what happened. Never "victim" or "perpetrator": nobody has decided that. */
/** The published view: in which concerns a child stands, as far as whoever asks may know. */
export type ChildCard = { schoolId: Id; personId: Id; concernId: Id; addedAt: Temporal.Instant }
/** Whom a file is about, also once their own record is erased. */
export type NamedCard = {
  schoolId: Id
  id: Id
  name: string
  initials: string
  keptBornOn: Temporal.PlainDate | null
}

export const PARTS = ['harmed', 'alleged', 'saw', 'other'] as const
export type Part = (typeof PARTS)[number]
export const PART_WORDS: Readonly<Record<Part, string>> = {
  harmed: 'Harmed',
  alleged: 'Said to have done it',
  saw: 'Saw it',
  other: 'Other',
}

export const CHOICES = ['support', 'parents', 'early-help', 'refer', 'no-action'] as const
export type Choice = (typeof CHOICES)[number]
export const CHOICE_WORDS: Readonly<Record<Choice, { says: string; threshold: string }>> = {
  support: { says: 'Support in school', threshold: 'Needs are met by what every child can have' },
  parents: {
    says: 'Call parents, support in school',
    threshold: 'The family can put it right with the school, no sign of significant harm',
  },
  'early-help': { says: 'Ask for early help', threshold: 'More than one service is needed' },
  refer: {
    says: 'Refer to children’s social care now',
    threshold: 'Significant harm, or likely to be',
  },
  'no-action': { says: 'Nothing more to do', threshold: 'Looked into, and no child is the worse for it' },
}

export const SAY_TO_REPORTER = ['action-taken', 'watching', 'no-action-needed'] as const
export type SayToReporter = (typeof SAY_TO_REPORTER)[number]
export const SAY_WORDS: Readonly<Record<SayToReporter, string>> = {
  'action-taken': 'Read, and action taken',
  watching: 'Read, and being watched',
  'no-action-needed': 'Read, and no further action needed',
}

/** Where on the body a mark was seen. An injury is described and never photographed. */
export const BODY = [
  'head',
  'face',
  'neck',
  'chest',
  'stomach',
  'back',
  'left arm',
  'right arm',
  'left hand',
  'right hand',
  'left leg',
  'right leg',
  'left foot',
  'right foot',
  'bottom or private parts',
] as const

/** What the marks looked like, said once for all of them. */
export const IN_WORDS = 'in words'

/** Minutes for which a concern may wait unread on one rung. */
export type Minutes = { minutes: number; inDanger: number }

export const dueAt = (reached: Temporal.Instant, rightNow: RightNow, { minutes, inDanger }: Minutes) =>
  reached.add({ minutes: rightNow === 'danger' ? inDanger : minutes })

export const sayDecision = (choice: Choice): string => CHOICE_WORDS[choice].says
