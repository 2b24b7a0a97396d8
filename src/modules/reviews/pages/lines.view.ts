import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseOne, deedButton, type Form } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button, details, table } from '../../../platform/design/macros.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { ANSWER_WORDS, ANSWERS, KIND_WORDS, KINDS, type Line, sayLine } from '../review.ts'

export const FIELD = 'line-'

/** Lines that wait for this reader’s answer, by kind, in one form: they answer as many as they have looked at. */
export const toAnswer = (lines: readonly Line[], form: Form): Safe =>
  html`<form method="post" novalidate id="answers">
    <input type="hidden" name="deed" value="answer" />
    ${KINDS.map(kind => {
      const ofKind = lines.filter(line => line.kind === kind)
      return (
        ofKind.length > 0 &&
        html`<h2 class="ww-h2">${KIND_WORDS[kind]}</h2>
          ${ofKind.map(line =>
            chooseOne(form, {
              ...{ name: `${FIELD}${line.lineId}`, label: sayLine(line) },
              ...{ hint: hintOf(line), classes: 'govuk-radios--inline govuk-radios--small' },
              items: ANSWERS.map(value => ({ value, text: ANSWER_WORDS[value] })),
            }),
          )}`
      )
    })}
    ${button({ text: 'Keep these answers', preventDoubleClick: true })}
  </form>`

const ENDS = 'To end it here ends it at once'
const hintOf = ({ kind, detail }: Line): string => (kind === 'system' ? `${detail}. ${ENDS}.` : `${detail}.`)

type Options = { base: string; at: string; takesBack: (line: Line) => boolean; seesDuties: boolean }

/** What has been answered, by whom and when; and where to end what is not ended here. */
export const answered = (lines: readonly Line[], options: Options): Safe =>
  html`<div class="ww-wide" tabindex="0" role="region" aria-label="What was looked at">
    ${table({
      ...{ caption: 'What was looked at', captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true },
      head: ['Who and what', 'Answer'].map(text => ({ text })),
      rows: lines.map(line => [
        {
          html: html`${line.name ?? line.what}${line.name && html`<br />${line.what}`}<br /><span
              class="ww-small ww-soft"
              >${line.detail}</span
            >`,
        },
        { html: answerOf(line, options) },
      ]),
    })}
  </div>`

const answerOf = (line: Line, { base, at, takesBack, seesDuties }: Options): Safe => {
  const { answer, answeredAt, answeredByName, kind, lineId } = line
  if (!answer || !answeredAt) return html`Not looked at yet`
  const where = WHERE[kind]
  return html`${stateTag(answer === 'right' ? 'met' : 'at-risk', ANSWER_WORDS[answer])}<br /><span
      class="ww-small ww-soft"
      >${answeredByName}, ${sayDay(dayOf(answeredAt))}</span
    >${
      answer === 'to-end' && kind === 'system'
        ? html`<br />Ended in the register.`
        : answer === 'to-end' &&
          seesDuties &&
          html`<br /><a class="govuk-link" href="${base}${where.url}">${where.text}</a>`
    }${
      takesBack(line) &&
      !(kind === 'system' && answer === 'to-end') &&
      deedButton(at, `Look again: ${sayLine(line)}`, {
        ...{ fields: { deed: 'again', lineId }, classes: 'govuk-button--secondary ww-button--small' },
      })
    }`
}

const WHERE: Readonly<Record<Line['kind'], { text: string; url: string }>> = {
  duty: { text: 'End the duty', url: '/duties' },
  'sign-in': { text: 'End the account', url: '/accounts' },
  system: { text: 'See the register', url: '/systems/access' },
  outside: { text: 'End it', url: '/systems/for-a-time' },
  came: { text: 'See the list of people', url: '/people' },
  left: { text: 'See the list of people', url: '/people' },
}

export const folded = (text: string, part: Safe): Safe => details({ summaryText: text, html: part })
