import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, table } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import type { Listed } from '../queries/agreements.ts'
import type { Due } from '../queries/dues.ts'
import { count, link, sayWho } from './say.ts'

type Agreements = { base: string; own: readonly Due[]; agreements: readonly Listed[]; mayWrite: boolean }

export function agreementsView(page: Agreements): PageView {
  const { base, own, agreements, mayWrite } = page
  const unsigned = own.filter(({ signatureId }) => !signatureId).length
  return {
    title: 'Agreements',
    body: html`${pageHead({
      say: unsigned
        ? `You have ${count(unsigned, 'agreement', 'agreements')} to sign.`
        : 'The school’s agreements',
      under: agreements.length
        ? 'What the school asks of each of us, and since when.'
        : 'None has been published yet.',
    })}
    ${mayWrite && button({ text: 'Write an agreement', href: `${base}/agreements/new` })}
    ${own.length > 0 && html`${sectionHead({ id: 'yours', text: 'Yours' })} ${ownTable(page)}`}
    ${
      agreements.length > 0 &&
      html`${sectionHead({ id: 'all', text: 'Of the school' })} ${allTable(page)}
      <p>${link(`${base}/agreements/coverage`, 'What each agreement covers')}</p>`
    }`,
  }
}

const ownTable = ({ base, own }: Agreements): Safe =>
  table({
    ...{
      caption: 'What you are asked to sign',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
    },
    head: [{ text: 'Agreement' }, { text: 'Your signature' }],
    rows: own.map(({ title, agreementId, personId, signatureId, signedAt }) => [
      { text: title },
      {
        html:
          signatureId && signedAt
            ? link(`${base}/signatures/${signatureId}`, `Signed ${sayMoment(signedAt)}`, title)
            : link(`${base}/agreements/${agreementId}/people/${personId}/signature`, 'Read and sign', title),
      },
    ]),
  })

const allTable = ({ base, agreements }: Agreements): Safe =>
  table({
    ...{ caption: 'All agreements', captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true },
    head: [{ text: 'Agreement' }, { text: 'For' }, { text: 'State' }],
    rows: agreements.map(one => [
      { html: link(`${base}/agreements/${one.id}`, one.title) },
      { text: sayWho(one) },
      { text: sayState(one) },
    ]),
  })

function sayState({ withdrawnAt, effectiveFrom, nextFrom, hasDraft }: Listed): string {
  if (withdrawnAt) return `Withdrawn ${sayDay(dayOf(withdrawnAt))}`
  const parts = [
    ...(effectiveFrom ? [`In force since ${sayDay(dayOf(effectiveFrom))}`] : []),
    ...(nextFrom ? [`${effectiveFrom ? 'New words' : 'In force'} from ${sayDay(dayOf(nextFrom))}`] : []),
    ...(hasDraft ? ['New words are being written'] : []),
  ]
  return parts.join('. ')
}
