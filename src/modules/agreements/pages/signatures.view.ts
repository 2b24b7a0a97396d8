import { sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { insetText, mojSubNavigation, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { SigningAudience } from '../agreement.ts'
import { MOST_SHOWN, type Signatory } from '../queries/signatures.ts'
import { back, count, link, sayChased } from './say.ts'

export const SHOWN = [
  { show: 'not-yet', text: 'Not yet', isSigned: false },
  { show: 'signed', text: 'Signed', isSigned: true },
  { show: 'all', text: 'All', isSigned: undefined },
] as const

type Signatures = {
  base: string
  agreement: { id: string; title: string; audience: SigningAudience }
  people: readonly Signatory[]
  className: string | undefined
  shown: (typeof SHOWN)[number]['show']
}

export function signaturesView(page: Signatures): PageView {
  const { base, agreement, people, className, shown } = page
  const at = `${base}/agreements/${agreement.id}/signatures`
  const hrefOf = (show: string) =>
    `${at}?show=${show}${className === undefined ? '' : `&class=${encodeURIComponent(className)}`}`
  return {
    title: `${agreement.title}: who has signed`,
    before: back(`${base}/agreements`, 'Who has signed'),
    body: html`${pageHead({
      over: `${agreement.title}${className === undefined ? '' : `, ${className}`}`,
      say: sayHowMany(page),
    })}
      ${mojSubNavigation({
        ...{ label: 'Who is shown', classes: 'ww-filter' },
        items: SHOWN.map(({ show, text }) => ({ text, href: hrefOf(show), active: show === shown })),
      })}
      ${people.length > 0 && tableOf(page)}
      ${people.length >= MOST_SHOWN && insetText({ text: 'There are more. Look at one class at a time.' })}`,
  }
}

function sayHowMany({ people, shown }: Signatures): string {
  const some = (verb: [string, string]) => count(people.length, `person ${verb[0]}`, `people ${verb[1]}`)
  if (shown === 'not-yet')
    return people.length ? `${some(['has', 'have'])} not signed yet.` : 'Everybody has signed.'
  if (shown === 'signed') return people.length ? `${some(['has', 'have'])} signed.` : 'Nobody has signed yet.'
  return `${some(['is', 'are'])} asked to sign.`
}

const tableOf = ({ base, people, agreement }: Signatures): Safe =>
  table({
    ...{
      caption: 'People, by class and name',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
    },
    head: [
      { text: 'Name' },
      ...(agreement.audience === 'pupil' ? [{ text: 'Class' }] : []),
      { text: 'Signature' },
    ],
    rows: people.map(one => [
      { text: one.name },
      ...(agreement.audience === 'pupil' ? [{ text: one.className ?? '' }] : []),
      { html: state(one, base) },
    ]),
  })

function state(one: Signatory, base: string): Safe {
  const { signatureId, signedAt, signerName, name } = one
  if (!signatureId || !signedAt) return html`${['Not yet', ...sayChased(one)].join('. ')}`
  const proof = link(`${base}/signatures/${signatureId}`, `Signed ${sayMoment(signedAt)}`, name)
  return html`${proof}${signerName && ` by ${signerName}`}`
}
