import { sayDay } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, checkboxes } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { many } from '../../../platform/page.ts'
import type { Part } from '../figures.ts'
import type { TrendGroup, TrendNote, TrendNotes } from '../queries/trend-notes.ts'
import { TREND_DEED_WORDS, TREND_DEEDS } from '../trend-notes.ts'
import { folded } from './form.ts'
import { asWritten, dayIn, link } from './say.ts'

type Shown = { base: string; found: TrendNotes; parts: ReadonlySet<Part>; isLead: boolean; form: Form }

export function trendNotesView(shown: Shown): PageView {
  const { base, found, isLead, form } = shown
  const loose = found.notes.filter(({ groupId }) => groupId === null)
  return {
    ...{ title: 'New apps, games and challenges', errors: form.errors, errorTitle: 'Not kept yet' },
    body: html`${pageHead({
      say: 'New apps, games and challenges',
      under: html`What children talk about or take part in. If it is about a child, ${link(`${base}/report-a-concern`, 'report a concern')}.`,
    })}
      ${found.groups.map(group => groupPart(group, shown))}
      ${(shown.parts.has('trend-notes') || (isLead && shown.parts.has('local-notes'))) && writePart(shown)}
      ${isLead && loose.length > 0 ? togetherPart(loose, form) : notesPart(loose)}`,
  }
}

const sayNote = ({ title, words, notedOn, by, kind }: TrendNote): Safe =>
  html`<strong>${kind === 'local-alert' && 'Local alert: '}${title}</strong>, ${sayDay(Temporal.PlainDate.from(notedOn))}, ${by}${
    words && html`<br />${asWritten(words)}`
  }`

const notesPart = (notes: readonly TrendNote[]): Safe | false =>
  notes.length > 0 &&
  html`<h2 class="ww-h2">What you have written</h2>
    <ul class="govuk-list govuk-list--spaced">
      ${notes.map(note => html`<li>${sayNote(note)}</li>`)}
    </ul>`

const hidden = (what: string): Safe => html`<input type="hidden" name="what" value="${what}" />`
const typedIn = (form: Form, what: string): Form =>
  form.typed['what'] === what ? form : { typed: {}, errors: {} }

/** A lead also notes what came as an alert from outside. */
function writePart({ form, isLead, parts }: Shown): Safe {
  const mine = typedIn(form, 'note')
  const inside = html`<form method="post" novalidate>
    ${hidden('note')}
    ${
      isLead &&
      parts.has('local-notes') &&
      chooseOne(mine, {
        ...{ name: 'kind', label: 'From where?' },
        items: [
          { value: 'trend', text: 'Heard here' },
          { value: 'local-alert', text: 'A local alert: of the local authority, the police, another school' },
        ],
      })
    }
    ${textField(mine, { name: 'title', label: 'What is it?', hint: 'The app, game or challenge' })}
    ${linesField(mine, { name: 'words', label: 'What did you hear of it?', hint: 'Name no child' })}
    ${isLead && dayField(mine, { name: 'notedOn', label: 'On which day, if not today?' })}
    ${button({ text: isLead ? 'Write it down' : 'Tell the safeguarding lead', preventDoubleClick: true })}
  </form>`
  return isLead ? folded('Write one down', Object.keys(mine.errors).length > 0, inside) : inside
}

function togetherPart(notes: readonly TrendNote[], form: Form): Safe {
  const mine = typedIn(form, 'group')
  const chosen = many(mine.typed['noteIds'])
  return html`<form method="post" novalidate>
    ${hidden('group')}
    ${checkboxes({
      ...{ name: 'noteIds', idPrefix: 'noteIds' },
      fieldset: { legend: { text: 'Not put together yet', classes: 'ww-label' } },
      ...(mine.errors['noteIds'] ? { errorMessage: { text: mine.errors['noteIds'] } } : {}),
      items: notes.map(note => ({ value: note.id, html: sayNote(note), checked: chosen.includes(note.id) })),
    })}
    ${textField(mine, { name: 'groupTitle', label: 'Those chosen are about' })}
    ${button({ text: 'Put them together', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`
}

function groupPart({ id, title, deeds }: TrendGroup, { found, isLead, form }: Shown): Safe {
  const notes = found.notes.filter(({ groupId }) => groupId === id)
  const mine = form.typed['groupId'] === id ? form : { typed: {}, errors: {} }
  return html`<section class="ww-panel">
    <h2 class="ww-h2">${title}</h2>
    ${deeds.map(
      ({ kind, words, doneAt, by }) =>
        html`<p>${isLead && html`<strong>${TREND_DEED_WORDS[kind].says}:</strong> `}${asWritten(words)}<br /><span class="ww-soft ww-small">${by}, ${dayIn(doneAt)}</span></p>`,
    )}
    ${notes.length > 0 && html`<ul class="govuk-list">${notes.map(note => html`<li>${sayNote(note)}</li>`)}</ul>`}
    ${
      isLead &&
      folded(
        'What is done with it',
        Object.keys(mine.errors).length > 0,
        html`<form method="post" novalidate>
          ${hidden('act')}<input type="hidden" name="groupId" value="${id}" />
          ${chooseOne(mine, {
            ...{ name: `deed-${id}`, label: 'What is done with it?' },
            items: TREND_DEEDS.map(value => ({ value, text: TREND_DEED_WORDS[value].choice })),
          })}
          ${linesField(mine, { name: `says-${id}`, label: 'The words, or what was done' })}
          ${button({ text: 'Record it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`,
      )
    }
  </section>`
}
