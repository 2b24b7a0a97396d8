import { sayBy, sayDay, dayOf, sayMoment } from '../../../platform/clock.ts'
import { deedButton, type Form, pick, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, stateTag } from '../../../platform/design/states.ts'
import { ASSESSMENT, type Question } from '../purposes.ts'
import type { OnePicture, Pictures, UseKept } from '../queries/pictures.ts'
import { back, count, link } from './say.ts'

const titleOf = (questions: readonly Question[], purpose: string): string =>
  questions.find(one => one.purpose === purpose)?.title ?? 'Another use'

function sayUse({ shownAt, shownWhere, takenDownAt, takenDownBy, dueAt }: UseKept): Safe {
  if (takenDownAt)
    return html`Taken down on ${sayDay(dayOf(takenDownAt))}${takenDownBy && html` by ${takenDownBy}`}. It was at ${shownWhere ?? ''}`
  if (dueAt) return clock('today', `To be taken down. ${sayBy(dueAt)}. It is at ${shownWhere ?? ''}`)
  if (shownAt) return html`Shown since ${sayDay(dayOf(shownAt))}: ${shownWhere ?? ''}`
  return html`Not shown yet`
}

export function picturesView(base: string, { pictures, questions }: Pictures, isAsked: boolean): PageView {
  const at = `${base}/pictures`
  const down = pictures.filter(({ uses }) => uses.some(one => one.dueAt))
  const list = (of: Pictures['pictures']): Safe =>
    html`<ul class="ww-plain">
      ${of.map(
        ({ id, title, uses }) =>
          html`<li>
            <p>
              <strong>${link(`${at}/${id}`, title)}</strong>
              ${uses.map(one => html`<br />${titleOf(questions, one.purpose)}: ${sayUse(one)}`)}
            </p>
          </li>`,
      )}
    </ul>`
  return {
    ...{ title: 'Pictures in use', wide: false },
    body: html`${isAsked && html`<p>${stateTag('met', 'The question was asked')}</p>`}
    ${pageHead({
      say: down.length
        ? `${count(down.length, 'picture is', 'pictures are')} to be taken down`
        : 'No picture is to be taken down',
      under: 'Before a picture is used, everybody in it is looked up. Pictures themselves are not kept here.',
    })}
    ${button({ text: 'Check a picture', href: `${at}/new` })}
    <p>${link(`${at}/ask`, 'Ask for a yes of somebody’s own')}. ${link(`${base}/consents`, 'Who may be shown where')}</p>
    ${down.length > 0 && html`<h2 class="ww-h2 ww-h2--ruled">To be taken down</h2>${list(down)}`}
    ${
      pictures.length > down.length &&
      html`<h2 class="ww-h2 ww-h2--ruled">Checked</h2>${list(pictures.filter(one => !down.includes(one)))}`
    }`,
  }
}

export function pictureView(at: string, { picture, rules }: OnePicture, form: Form): PageView {
  const { people, uses, title, recordedBy, recordedAt } = picture
  const next = uses.find(one => !one.shownAt && one.purpose !== ASSESSMENT)
  const left = rules.questions.filter(({ purpose }) => !uses.some(one => one.purpose === purpose))
  return {
    ...{ title, errors: form.errors, errorTitle: 'It may not be used so', wide: false },
    before: back(at, 'Pictures in use'),
    body: html`${pageHead({
      over: `Recorded by ${recordedBy}, ${sayMoment(recordedAt)}`,
      say: title,
      under: `In it: ${people.map(({ name }) => name).join(', ')}.`,
    })}
    ${uses.map(
      one =>
        html`<h2 class="ww-h2 ww-h2--ruled">${titleOf(rules.questions, one.purpose)}</h2>
          <p>
            ${sayUse(one)}<br /><span class="ww-soft"
              >${
                one.purpose === ASSESSMENT
                  ? 'It needs no consent, and is for nothing else'
                  : html`Everybody agreed: checked on ${sayMoment(one.checkedAt)}${one.checkedBy && html` by ${one.checkedBy}`}`
              }</span
            >
          </p>
          ${deedsOf(at, picture.id, one, { form, isNext: one === next })}`,
    )}
    ${
      left.length > 0 &&
      html`<h2 class="ww-h2 ww-h2--ruled">Use it for something else</h2>
        <form method="post" novalidate>
          ${pick(form, {
            ...{ name: 'purpose', label: 'What for?' },
            items: left.map(({ purpose, title: text }) => ({ value: purpose, text })),
          })}
          ${button({ text: 'Check everybody again', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`
    }`,
  }
}

type Deeds = { form: Form; isNext: boolean }

/** One use at a time is put up: of the others it is said that they are checked. */
function deedsOf(at: string, pictureId: string, use: UseKept, { form, isNext }: Deeds): Safe | false {
  const here = `${at}/${pictureId}`
  const fields = { useId: use.id }
  if (use.takenDownAt || use.purpose === ASSESSMENT) return false
  if (use.shownAt) return deedButton(here, 'It is taken down', { fields: { ...fields, deed: 'down' } })
  return (
    isNext &&
    html`${
      use.isStale &&
      html`<p>${stateTag('at-risk', 'An answer has changed since this check')}</p>
          ${deedButton(here, 'Check again', { fields: { ...fields, deed: 'again' } })}`
    }
      <form method="post" novalidate>
        <input type="hidden" name="useId" value="${use.id}" />
        ${textField(form, { name: 'shownWhere', label: 'Where is it shown?', hint: 'An address, or the place' })}
        ${button({ text: 'It is shown now', name: 'deed', value: 'show', preventDoubleClick: true })}
      </form>`
  )
}
