import type { Right } from '../../../platform/call.ts'
import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { AUDIENCE_WORDS, type Membership, MEMBERSHIPS } from '../../../words/audiences.ts'
import { DUTIES, type Duty } from '../../../words/duties.ts'
import { dutyInWords } from '../appointment.ts'

/** "From 1 September 2026 to 18 December 2026" */
export const sayStretch = ({
  startsOn,
  endsOn,
}: {
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
}): string =>
  endsOn && Temporal.PlainDate.compare(endsOn, startsOn) < 0
    ? `Taken back before ${sayDay(startsOn)}`
    : `${sayDay(startsOn)}${endsOn ? ` to ${sayDay(endsOn)}` : ''}`

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const sayKind = (kind: Membership): string => capital(AUDIENCE_WORDS[kind].one)

/** "staff and headteacher" */
export function sayRight(right: Right): string {
  const duty = DUTIES.find(one => one === right)
  if (duty) return dutyInWords(duty)
  const membership = MEMBERSHIPS.find(one => one === right)
  return membership ? AUDIENCE_WORDS[membership].one : right
}

export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

export const sayDuties = (duties: readonly Duty[]): string => capital(listed(duties.map(dutyInWords)))

export const count = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`

export const link = (href: string, text: string, more = ''): Safe =>
  html`<a class="govuk-link" href="${href}">${text}${more && html`<span class="govuk-visually-hidden"> ${more}</span>`}</a>`

export const back = (href: string, text: string): Safe =>
  html`<a class="govuk-back-link" href="${href}">${text}</a>`

/** "8:45 am", of a time that is kept as 08:45. */
export function clockTime(kept: string): string {
  const { hour, minute } = Temporal.PlainTime.from(kept)
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`
}
