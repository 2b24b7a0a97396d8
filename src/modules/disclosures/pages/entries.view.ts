import { sayMoment } from '../../../platform/clock.ts'
import { chooseOne, chooseSome, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, select } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { one } from '../../../platform/page.ts'
import { KIND_WORDS } from '../../concerns/index.ts'
import { suggested } from '../choosing.ts'
import { wordsOf } from '../cuts.ts'
import type { GoneThrough, Thing } from '../going.ts'
import { HOW_WORDS, HOWS, REASON_WORDS, REASONS } from '../request.ts'
import type { Standing } from '../queries/standing.ts'
import { type Paged, waysBetween } from './pages-of.ts'

type Shown = { standing: Standing; back: string; at: string; form: Form; paged: Paged<GoneThrough> }

export function entriesView({ standing, back, at, form, paged }: Shown): PageView {
  const { head, gone, open, request } = standing
  const all = gone.reduce((n, { things }) => n + things.length, 0)
  return {
    ...{ title: 'Go through the file', errors: form.errors, errorTitle: 'Not saved yet', wide: false },
    before: html`<a class="govuk-back-link" href="${back}">The request</a>`,
    body: html`${pageHead({
      over: `For ${request.asker}, ${request.reference}`,
      say: `What is given of ${head.name}’s file?`,
      under: all
        ? `${all - open} of ${all} chosen. You can leave and go on later: what is saved stays, and a later choice stands over an earlier one.`
        : 'Nothing was held for what they ask for.',
    })}
    <p>
      The names of other children in the same records are out already. Look for nicknames, for children who stand in no
      record, and for what tells by itself who somebody is. Whoever chooses here cannot be the lead who reads it at the end.
    </p>
    ${shutPart(standing)} ${waysBetween(paged, `${at}/entries`)}
    ${
      paged.rows.length > 0 &&
      html`<form method="post" action="${at}/entries?page=${paged.page}" novalidate>
        ${paged.page < paged.pages && html`<input type="hidden" name="next" value="${paged.page + 1}" />`}
        ${paged.rows.map(row => entryPart(row, form, head.name))}
        ${button({ text: paged.page < paged.pages ? 'Save and go on' : 'Save and see what is given', preventDoubleClick: true })}
      </form>`
    }
    ${waysBetween(paged, `${at}/entries`)}
    <p><a class="govuk-link" href="${at}/given">See what would be given</a></p>`,
  }
}

export const shutPart = ({ shut }: Standing): Safe | false =>
  shut.length > 0 &&
  html`<div class="govuk-inset-text">
    ${shut.map(({ reference, says }) => html`<p><strong>${reference} waits.</strong> ${says} Until then nothing of it is given, and the paper does not say that there is one.</p>`)}
  </div>`

const entryPart = ({ entry, things }: GoneThrough, form: Form, own: string): Safe =>
  html`<section>
    <h2 class="ww-h2">${KIND_WORDS[entry.kind]}</h2>
    <p class="ww-small ww-soft">${entry.reference ?? 'In no one record'}, ${sayMoment(Temporal.Instant.from(entry.at))}</p>
    ${things.length ? things.map(thing => thingPart(thing, form, own)) : html`<p>It says nothing by itself.</p>`}
  </section>`

function thingPart(thing: Thing, form: Form, own: string): Safe {
  const { key, head, words, choice } = thing
  const names = suggested(thing, own)
  const typedWords = one(form.typed[`words-${key}`])
  const isOpen =
    choice?.how === 'leave-out' ||
    choice?.how === 'leave-words' ||
    ['words', 'why', 'who', 'how'].some(name => `${name}-${key}` in form.errors) ||
    typedWords !== ''
  const label = head || 'What it says'
  return html`<div class="ww-thing">
    <p>${head && html`<strong>${head}</strong><br />`}${asWritten(words)}</p>
    ${chooseOne(form, {
      ...{ name: `how-${key}`, label: `${label}: what is given?`, value: choice?.how ?? '' },
      ...{ classes: 'govuk-radios--small govuk-radios--inline' },
      items: HOWS.map(value => ({ value, text: HOW_WORDS[value] })),
    })}
    <details class="govuk-details" ${isOpen && 'open'}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text"
          >What is left out, and why${names.length > 0 && `: ${names.map(({ name }) => name).join(', ')} ${names.length === 1 ? 'stands' : 'stand'} here`}<span class="govuk-visually-hidden"> (${label})</span></span
        >
      </summary>
      <div class="govuk-details__text">
        ${
          names.length > 0 &&
          chooseSome(form, {
            ...{ name: `names-${key}`, label: 'Leave out this name', classes: 'govuk-checkboxes--small' },
            items: names.map(({ personId, name }) => ({ value: personId, text: name })),
          })
        }
        ${linesField(form, {
          ...{ name: `words-${key}`, label: 'Words to leave out', rows: 2 },
          value: choice ? wordsOf(choice.cuts, words) : '',
          hint: 'Exactly as they stand there, one a line. Each time that they stand there they go',
        })}
        ${whyField(thing, form)}
        ${textField(form, {
          ...{
            name: `who-${key}`,
            label: 'For serious harm: whose opinion is it?',
            value: choice?.opinion ?? '',
          },
          hint: 'A health, education or social work professional',
        })}
      </div>
    </details>
  </div>`
}

const whyField = ({ key, choice }: Thing, { typed, errors }: Form): Safe => {
  const name = `why-${key}`
  return select({
    ...{ id: name, name, label: { text: 'Why?', classes: 'ww-label' } },
    value: name in typed ? one(typed[name]) : (choice?.reason ?? ''),
    ...(errors[name] === undefined ? {} : { errorMessage: { text: errors[name] } }),
    items: [
      { value: '', text: 'Select' },
      ...REASONS.map(value => ({
        ...{
          value,
          text: value === 'adult-at-work' ? `${REASON_WORDS[value]} (usually given)` : REASON_WORDS[value],
        },
      })),
    ],
  })
}
