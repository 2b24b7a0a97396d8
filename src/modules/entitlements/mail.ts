import { folded } from '../people/index.ts'
import type { Id } from '../../words/ids.ts'

export const MAIL_PARTS = ['off', 'audited', 'anonymised', 'listed', 'signed-first', 'group-address'] as const
export type MailPart = (typeof MAIL_PARTS)[number]
export type PupilMail = { part: MailPart; kept: 'kept' | 'not-kept' }

export const REFUSED_WORDS = {
  off: 'pupils have no e-mail here',
  nobody: 'no pupil of today is called so',
  elsewhere: 'it is no address of the provider',
  named: 'it holds a part of their name',
} as const
export type RefusedWhy = keyof typeof REFUSED_WORDS

/** Who gives pupils their addresses, and who agreed to that. */
export type MailOn = {
  provider: string
  domain: string
  audit: string
  approvedBy: string | null
  approvedOn: Temporal.PlainDate | null
  switchedAt: Temporal.Instant
}
export type Mailbox = {
  mailboxId: Id
  personId: Id
  name: string
  className: string | null
  address: string
  recipients: string
  purpose: string
  isOn: boolean
  /** They have an agreement of pupils to sign, and have signed each. */
  isSigned: boolean
  isHere: boolean
}
export type ClassAddress = {
  addressId: Id
  address: string
  className: string
  adult: string
  isAdultHere: boolean
  purpose: string
  keptWhere: string
  endsOn: Temporal.PlainDate
}

/** A part of the name of at least three letters, before the sign. */
export const isNamedIn = (address: string, name: string): boolean => {
  const local = folded(address.replace(/@.*$/, '')).replaceAll(' ', '')
  return folded(name)
    .split(' ')
    .some(part => part.length >= 3 && local.includes(part))
}

export const isOf = (address: string, domain: string): boolean =>
  address.toLowerCase().endsWith(`@${domain.toLowerCase()}`)

/** Whether it is open today: one that was switched on waits again, where the agreement has new words. */
export const isOpen = ({ isOn, isSigned, isHere }: Mailbox, parts: ReadonlySet<MailPart>): boolean =>
  isHere && isOn && (isSigned || !parts.has('signed-first'))
