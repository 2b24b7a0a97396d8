import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, mojSubNavigation, table } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { SIGNING_AUDIENCES } from '../agreement.ts'
import type { Entry } from '../queries/register-to-take.ts'
import type { RegisterPage } from '../queries/register-page.ts'
import { back, capital, link } from './say.ts'

type Shown = {
  base: string
  register: RegisterPage
  /** Every group, and the proof of each signature. */
  seesAll: boolean
}

export function registerView(page: Shown): PageView {
  const { base, register, seesAll } = page
  const { className, all } = register
  const at = `${base}/agreements/register`
  const { many } = AUDIENCE_WORDS[register.audience]
  const place = className === undefined ? '' : `&class=${encodeURIComponent(className)}`
  const here = `${at}?audience=${register.audience}${place}`
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
      ${all > 0 && tableOf(page)} ${pagesOfList({ ...register, at: here })}
      <p>
        ${button({
          text: 'Save as a spreadsheet (CSV)',
          href: `${here}&as=csv`,
          classes: 'govuk-button--secondary',
        })}
      </p>`,
  }
}

/** The two figures and the third always add up to the roll. */
function sayTotals({ classes, className, all, audience }: RegisterPage): string {
  const { many } = AUDIENCE_WORDS[audience]
  const listed = className === undefined ? classes : classes.filter(one => one.className === className)
  const sum = (of: 'asked' | 'done') => listed.reduce((total, one) => total + one[of], 0)
  const none = all - sum('asked')
  return [
    `${all} ${many} on the roll: ${sum('done')} have signed all that is asked of them`,
    `${sum('asked') - sum('done')} have not`,
    ...(none ? [`${none} are asked nothing yet`] : []),
  ].join(', ')
}

function classesOf({ register: { classes, className: shown } }: Shown, at: string): Safe | undefined {
  const names = classes.flatMap(({ className }) => className ?? [])
  const hrefOf = (name: string) => `${at}?audience=pupil&class=${encodeURIComponent(name)}`
  return names.length > 1
    ? mojSubNavigation({
        ...{ label: 'Which class', classes: 'ww-filter' },
        items: [
          { text: 'Every class', href: `${at}?audience=pupil`, active: shown === undefined },
          ...names.map(name => ({ text: name, href: hrefOf(name), active: name === shown })),
        ],
      })
    : undefined
}

function tableOf({ register, base, seesAll }: Shown): Safe {
  const { agreements, rows, audience } = register
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
      rows: rows.map(person => [
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
