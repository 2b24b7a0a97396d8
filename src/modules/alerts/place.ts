import type { Id } from '../../words/ids.ts'
import type { Duty } from '../../words/duties.ts'
import type { Severity } from './alert.ts'

/** An alert as it came. */
export type Alert = {
  alertId: Id
  sourceName: string
  upn: string
  email: string
  personName: string
  account: string
  happenedAt: Temporal.Instant
  severity: Severity
  words: string
  address: string
  device: string
  firedRule: string
  receivedAt: Temporal.Instant
}

export type Side = 'child' | 'adult'
/** Before whom it waits. */
export type Place = {
  side: Side
  pupilIds: readonly Id[]
  subjectIds: readonly Id[]
  isSure: boolean
  duty: Duty | null
  keptFrom: readonly Id[]
  dueAt: Temporal.Instant
}

/** The person as the source knows them, in one line. */
export const knownAs = ({ personName, email, upn, account }: Alert): string =>
  [...new Set([personName, email, upn && `UPN ${upn}`, account])].filter(Boolean).join(', ')

/** All in which somebody may be named. */
export const allWords = (alert: Alert): string =>
  [knownAs(alert), alert.words, alert.address, alert.device, alert.firedRule].filter(Boolean).join('\n')

/** A pupil who was found without a doubt. */
export const pupilOf = ({ isSure, pupilIds }: Pick<Place, 'isSure' | 'pupilIds'>): Id | undefined =>
  isSure && pupilIds.length === 1 ? pupilIds[0] : undefined
