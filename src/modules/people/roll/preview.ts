import type { Id } from '../../../words/ids.ts'
import type { Traits } from '../erasure.ts'
import type {
  ContactField,
  RollContact,
  RollFacts,
  RollKind,
  RollRow,
  RowField,
  SpeaksOf,
} from './roll-row.ts'

export type KnownContact = RollContact & { readonly id: Id }

/** A person as the school has them now. Those who left stand here too, so that one who comes back is found. */
export type KnownPerson = Omit<RollFacts, 'contacts'> & {
  readonly id: Id
  readonly isHere: boolean
  readonly contacts: readonly KnownContact[]
}

/** What a person said of a doubtful line: this is somebody new, this is that person, or do nothing with it. */
export type Decision = { is: 'new' } | { is: 'known'; id: Id } | { is: 'left-aside' }

export type CompareOptions = {
  readonly speaksOf: SpeaksOf
  /** Whether whoever is not in the file has left. A transfer file or a list of new starters is not the whole roll. */
  readonly isWholeRoll: boolean
  /** Fields that have no place here are not compared. All, unless said. */
  readonly keeps?: readonly RowField[]
  /** By line. */
  readonly decisions?: ReadonlyMap<number, Decision>
  /** The day on which somebody who can be known by these traits was erased. */
  readonly erasedOn?: (traits: Traits) => string | undefined
}

export type Value = string | boolean | number | null
export type Change = { readonly field: RowField | 'isHere'; readonly from: Value; readonly to: Value }
export type ContactChange =
  | { readonly what: 'new'; readonly contact: RollContact }
  | { readonly what: 'left'; readonly contact: KnownContact }
  | {
      readonly what: 'changed'
      readonly contact: RollContact
      readonly id: Id
      readonly changes: readonly { readonly field: ContactField; readonly from: Value; readonly to: Value }[]
    }

export const DOUBTS = {
  'upn-twice': 'One UPN on two lines',
  'upn-of-another': 'A UPN that belongs to somebody else',
  'different-upn': 'Same name and birthday, different UPN',
  'same-name-and-birthday': 'Same name and birthday',
  'same-name': 'Same name, and nothing to tell by',
  'changed-surname': 'Changed surname',
  'changed-forename': 'Changed forename',
  'other-birthday': 'Two people of one name',
  twins: 'Twins, or not',
  'missing-upn': 'No UPN',
  'temporary-upn': 'Temporary UPN',
  'wrong-upn': 'UPN that cannot be right',
  'email-of-another': 'An e-mail address that belongs to somebody else',
  'erased-before': 'Somebody whose record was erased',
  'same-contact': 'Perhaps the same person',
  'protection-lifted': 'A warning that the file no longer gives',
} as const
export type DoubtKind = keyof typeof DOUBTS

export type Doubt = {
  readonly kind: DoubtKind
  readonly lines: readonly number[]
  readonly why: string
  /** Nothing is done with these lines until a person decides. Otherwise: look, it is sorted already. */
  readonly mustBeDecided: boolean
  /** Who they may be. */
  readonly candidates: readonly Id[]
}

export type Suspicion = {
  readonly kind: 'many-left' | 'nobody-known' | 'many-changed'
  readonly of: RollKind
  readonly count: number
  readonly outOf: number
  readonly why: string
}

export type RollPreview = {
  readonly new: readonly RollRow[]
  readonly changed: readonly {
    readonly row: RollRow
    readonly id: Id
    readonly changes: readonly Change[]
    readonly contacts: readonly ContactChange[]
  }[]
  readonly same: readonly { readonly line: number; readonly id: Id }[]
  readonly left: readonly KnownPerson[]
  readonly doubtful: readonly Doubt[]
  /** Lines that wait for a decision, and those that a person left aside. */
  readonly undecided: readonly RollRow[]
  readonly leftAside: readonly RollRow[]
  readonly suspicious: readonly Suspicion[]
}
