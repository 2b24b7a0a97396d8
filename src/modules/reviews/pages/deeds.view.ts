import { dayOf, sayDay } from '../../../platform/clock.ts'
import { type Form, postForm, tick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { sayDeed } from '../../record/index.ts'
import type { Deed, Deeds } from '../queries/deeds-of.ts'
import { sayHash, wholeness } from './review.view.ts'

type Shown = { base: string; found: Deeds; form: Form }

export function deedsView({ base, found, form }: Shown): PageView {
  const { name, deeds, since, openedAt, signedAt, signedByName, isWhole, sha256 } = found
  const times = deeds.reduce((sum, deed) => sum + deed.times, 0)
  return {
    ...{ title: `What ${name} did`, errors: form.errors },
    before: html`<a class="govuk-back-link" href="${base}/reviews/${found.reviewId}">Access review: ${found.period}</a>`,
    body: html`${pageHead({
      over: `Access review: ${found.period}`,
      say: `${name} did ${times === 1 ? 'one thing' : `${times} things`} that the record keeps`,
      under: `${since ? `From ${sayDay(dayOf(since))}, when it was read last,` : 'From the beginning'} to ${sayDay(dayOf(openedAt))}. What and how often, and never of whom.`,
    })}
    ${deeds.length > 0 && tableOf(deeds)}
    ${
      signedAt
        ? html`<p>
            Read and signed for by ${signedByName} on ${sayDay(dayOf(signedAt))}. ${wholeness(isWhole)}<br />
            <code>${sayHash(sha256)}</code>
          </p>`
        : postForm(
            tick(form, {
              name: 'read',
              label: 'I have read this',
              hint: 'What you cannot explain, ask them about before you sign.',
            }),
            'Sign for it',
          )
    }`,
  }
}

const tableOf = (deeds: readonly Deed[]): Safe =>
  html`<div class="ww-wide" tabindex="0" role="region" aria-label="What was done">
    ${table({
      ...{ caption: 'What was done, most often first', captionClasses: 'govuk-visually-hidden' },
      firstCellIsHeader: true,
      head: ['What', 'How often', 'When'].map(text => ({ text })),
      rows: deeds.map(deed => [
        { text: sayDeed(deed) },
        { text: `${deed.times}, on ${deed.days} ${deed.days === 1 ? 'day' : 'days'}` },
        { text: sayDays(deed) },
      ]),
    })}
  </div>`

const sayDays = ({ firstOn, lastOn }: Deed): string => {
  const [first, last] = [firstOn, lastOn].map(iso => sayDay(Temporal.PlainDate.from(iso)))
  return first === last ? String(first) : `${first} to ${last}`
}
