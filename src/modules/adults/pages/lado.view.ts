import { ADVICE_LINE } from '../../../words/advice-line.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { Step } from '../../../platform/procedures/procedure.ts'
import type { OutsideContact } from '../../../words/duties.ts'
import { reachOf } from '../../concerns/index.ts'
import { telephone } from '../../../platform/design/parts.ts'

export type Contact = { kind: OutsideContact; name: string; phone: string | null }

/** Whom to ring, or whom to ask for: never a line that leads nowhere. */
export function ladoNumbers(contacts: readonly Contact[]): Safe {
  const reached = contacts.filter(({ kind, phone }) => kind === 'lado' && phone)
  if (!reached.length) return html`ring your council and ask for its designated officer, the LADO`
  return html`${reached.map(
    ({ name, phone }, n) =>
      html`${n > 0 && ' or '}${name},
        ${telephone(phone ?? '')}`,
  )}`
}

/** The designated officer of the local authority, above everything else on the page. */
export const ladoLine = (contacts: readonly Contact[], isFirst: boolean): Safe =>
  html`<p class="govuk-inset-text">
    ${
      isFirst
        ? html`<strong>Ring the LADO before anything else:</strong>`
        : 'Local authority designated officer (LADO):'
    }
    ${ladoNumbers(contacts)}.
  </p>`

/** Whom a step asks besides, by the words in which the product finds how they are reached. */
const ASKED: Readonly<Record<string, string>> = {
  ...{ safe: 'children’s social care', children: 'children’s social care', police: 'police' },
  ...{ prevent: 'Prevent', outside: ADVICE_LINE.name },
}

export function reachLine({ key }: Step, contacts: readonly Contact[]): Safe | false {
  const agency = ASKED[key]
  const reached = agency === undefined ? [] : reachOf(agency, contacts)
  return (
    reached.length > 0 &&
    html`<p>${agency?.charAt(0).toUpperCase()}${agency?.slice(1)}: ${reached.join('; ')}.</p>`
  )
}
