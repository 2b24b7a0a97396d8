import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import type { Access } from '../queries/access.ts'
import type { Described, Level } from '../queries/system.ts'
import { ENDED_WORDS, SIGN_IN_WORDS } from '../system.ts'

export const back = (href: string, text: string): Safe =>
  html`<a class="govuk-back-link" href="${href}">${text}</a>`

export const dutyWords = (duty: string): string =>
  (DUTY_WORDS as Readonly<Record<string, string>>)[duty] ?? duty

export const sayOwner = ({ ownerDuty, ownerName }: Pick<Described, 'ownerDuty' | 'ownerName'>): string =>
  ownerDuty ? dutyWords(ownerDuty) : (ownerName ?? '')

export const saySignIn = ({ signIn, sharedWhy, sharedApprovedBy }: Described): string =>
  sharedWhy
    ? `${SIGN_IN_WORDS[signIn]}: ${sharedWhy} (agreed by: ${dutyWords(sharedApprovedBy)})`
    : SIGN_IN_WORDS[signIn]

export const sayForWhom = ({ audiences, duties }: Pick<Level, 'audiences' | 'duties'>): string =>
  [
    ...audiences.map(one => AUDIENCE_WORDS[one as keyof typeof AUDIENCE_WORDS]?.many ?? one),
    ...duties.map(dutyWords),
  ].join(', ') || 'everybody'

export const sayKinds = ({ kinds }: { kinds: readonly string[] }): string =>
  kinds.map(one => AUDIENCE_WORDS[one as keyof typeof AUDIENCE_WORDS]?.one ?? one).join(', ')

export const sayGrantedBy = ({ grantedById, personId, grantedByName }: Access): string =>
  grantedById === personId ? 'By themself' : grantedByName

export const sayDays = ({ startsOn, endsOn, endedOn }: Access): string => {
  const last = endedOn ?? endsOn
  return last ? `${sayDay(startsOn)} to ${sayDay(last)}` : `From ${sayDay(startsOn)}`
}

export const sayEnd = ({ endedOn, endedWhy, closedAt }: Access): string =>
  endedOn && endedWhy
    ? `${ENDED_WORDS[endedWhy]} on ${sayDay(endedOn)}. ${closedAt ? `Closed at the system on ${sayDay(dayOf(closedAt))}` : 'Not closed at the system yet'}`
    : ''

export const count = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`
