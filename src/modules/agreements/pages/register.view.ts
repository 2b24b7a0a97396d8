import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, mojSubNavigation, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { SIGNING_AUDIENCES } from '../agreement.ts'
import type { Entry, Register, Registered } from '../queries/register.ts'
import { back, capital, link } from './say.ts'

type Shown = {
  base: string
  register: Register
  className: string | undefined
  /** Every group, and the proof of each signature. */
  seesAll: boolean
}

const isDone = ({ entries }: Registered): boolean =>
  entries.length > 0 && entries.every(({ signatureId }) => signatureId !== null)

export function registerView(page: Shown): PageView {
  const { base, register, className, seesAll } = page
  const at = `${base}/agreements/register`
  const { many } = AUDIENCE_WORDS[register.audience]
  const place = className === undefined ? '' : `&class=${encodeURIComponent(className)}`
  return {
    title: `Register of signatures: ${many}`,
    before: seesAll ? back(`${base}/agreements`, 'Who has signed') : undefined,
    body: html`${pageHead({
      over: className,
      say: `${capital(many)}: who has signed what`,
      under: sayTotals(register),
    })}
      ${
        seesAll &&
        mojSubNavigation({
          ...{ label: 'Which group', classes: 'ww-filter' },
          items: SIGNING_AUDIENCES.map(audience => ({
            text: capital(AUDIENCE_WORDS[audience].many),
            href: `${at}?audience=${audience}`,
            active: audience === register.audience,
          })),
        })
      }
      ${register.audience === 'pupil' && classesOf(page, at)}
      ${register.people.length > 0 && tableOf(page)}
      <p>
        ${button({
          text: 'Save as a spreadsheet (CSV)',
          href: `${at}?audience=${register.audience}${place}&as=csv`,
          classes: 'govuk-button--secondary',
        })}
      </p>`,
  }
}

/** The two figures and the third always add up to the roll. */
function sayTotals({ people, audience }: Register): string {
  const { many } = AUDIENCE_WORDS[audience]
  const asked = people.filter(({ entries }) => entries.length > 0)
  const done = asked.filter(isDone).length
  const none = people.length - asked.length
  return [
    `${people.length} ${many} on the roll: ${done} have signed all that is asked of them`,
    `${asked.length - done} have not`,
    ...(none ? [`${none} are asked nothing yet`] : []),
  ].join(', ')
}

function classesOf({ register }: Shown, at: string): Safe | undefined {
  const names = [...new Set(register.people.flatMap(({ className }) => className ?? []))]
  return names.length > 1
    ? html`<p>
        Class: ${names.map(name => html`${link(`${at}?audience=pupil&class=${encodeURIComponent(name)}`, name)} `)}
      </p>`
    : undefined
}

function tableOf({ register, base, seesAll }: Shown): Safe {
  const { agreements, people, audience } = register
  return html`<div class="ww-wide" tabindex="0" role="region" aria-label="Who has signed what">
    ${table({
      ...{
        caption: 'People, by class and name',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
      },
      head: [
        { text: 'Name' },
        ...(audience === 'pupil' ? [{ text: 'Class' }] : []),
        { text: 'Here since' },
        ...agreements.map(({ title }) => ({ text: title })),
      ],
      rows: people.map(person => [
        { text: person.name },
        ...(audience === 'pupil' ? [{ text: person.className ?? '' }] : []),
        { text: sayDay(person.startsOn) },
        ...agreements.map(({ agreementId }) => ({
          html: cellOf(
            person.entries.find(entry => entry.agreementId === agreementId),
            seesAll ? base : undefined,
          ),
        })),
      ]),
    })}
  </div>`
}

function cellOf(entry: Entry | undefined, base: string | undefined): Safe {
  if (!entry) return html`<span class="ww-soft">Not asked</span>`
  const { signatureId, signedAt, number, name, signerName, askedAt } = entry
  if (!signatureId || !signedAt)
    return html`<strong>Not yet</strong>${askedAt && html`<br /><span class="ww-small ww-soft">Asked ${sayDay(dayOf(askedAt))}</span>`}`
  const said = `Version ${number}, ${sayDay(dayOf(signedAt))}`
  return html`${base === undefined ? said : link(`${base}/signatures/${signatureId}`, said, name)}
  ${signerName && html`<br /><span class="ww-small ww-soft">by ${signerName}</span>`}`
}

const isoDay = (instant: Temporal.Instant | null): string => (instant ? dayOf(instant).toString() : '')

/** One line for each person and agreement. */
export const registerRows = ({ people }: Register): string[][] => [
  ['Name', 'Class', 'Here since', 'Agreement', 'Version', 'Asked on', 'Signed', 'Signed on', 'Signed by'],
  ...people.flatMap(({ name, className, startsOn, entries }) =>
    (entries.length ? entries : [undefined]).map(entry => [
      ...[name, className ?? '', startsOn.toString(), entry?.title ?? 'None'],
      ...[entry ? String(entry.number) : '', isoDay(entry?.askedAt ?? null)],
      entry ? (entry.signatureId ? 'Yes' : 'No') : '',
      isoDay(entry?.signedAt ?? null),
      entry?.signatureId ? (entry.signerName ?? name) : '',
    ]),
  ),
]
