import { html, type Safe } from '../../../platform/design/html.ts'
import { telephone } from '../../../platform/design/parts.ts'
import { DUTY_WORDS, type Duty, type OutsideContact } from '../../../words/duties.ts'

export type Contact = { kind: OutsideContact; name: string; phone: string | null }
export type Holder = {
  duty: Duty
  personId: string
  name: string
  acting: boolean
  isAway: boolean
  awayUntil: Temporal.PlainDate | null
}

/** Somebody's own words, exactly, line by line; a link in them leads nowhere. */
export const asWritten = (text: string): Safe => html`<p class="ww-as-written">${text}</p>`

/** Inside a sentence: "the designated safeguarding lead". */
export const theDuty = (duty: Duty): string =>
  `the ${DUTY_WORDS[duty].charAt(0).toLowerCase()}${DUTY_WORDS[duty].slice(1)}`

/** The safeguarding leads who are here: whom to find, and whom to have told. Nobody is asked to tell themself. */
export const leadsHere = (holders: readonly Holder[], besides: string | null = null): string[] =>
  (['dsl', 'deputy-dsl'] as const)
    .flatMap(duty => holders.filter(holder => holder.duty === duty && !holder.isAway))
    .filter(({ personId }) => personId !== besides)
    .map(({ name }) => name)
    .slice(0, 2)

/** A number to ring, or whom to ask for it: never a line that leads nowhere. */
export function numbers(contacts: readonly Contact[], who: string, otherwise: string): Safe {
  const reached = contacts.filter(({ phone }) => phone)
  if (!reached.length) return html`<p>${otherwise}</p>`
  return html`${reached.map(({ name, phone }) => html`<p>${who}: ${name}, ${telephone(phone ?? '')}</p>`)}`
}

export const ladoNumber = (contacts: readonly Contact[]): Safe =>
  numbers(
    contacts.filter(({ kind }) => kind === 'lado'),
    'LADO',
    'Ring your council and ask for its designated officer, the LADO.',
  )

export const socialCareNumber = (contacts: readonly Contact[]): Safe =>
  numbers(
    contacts.filter(({ kind }) => kind === 'childrens-social-care'),
    'Children’s social care',
    'Or ring your council and ask for children’s social care.',
  )
