import { sayDay, sayMoment } from '../../../platform/clock.ts'
import { deedButton } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { saySigned, sayWording } from '../../agreements/index.ts'
import type { Breach } from '../breach.ts'
import { back, sayLine, sayWhose } from './say.ts'

type Shown = { base: string; found: Breach; mayReport: boolean; isOwn: boolean }

export function breachView({ base, found, mayReport, isOwn }: Shown): PageView {
  const isOfParent = found.audience === 'parent'
  return {
    ...{ title: 'A broken rule', wide: false },
    before: back(`${base}/conduct`, 'Rules broken'),
    body: html`${pageHead({
      over: sayWhose(found),
      say: sayLine(found),
      under: found.takenBackAt
        ? `Taken back on ${sayMoment(found.takenBackAt)}. It counts no more.`
        : `Recorded by ${found.by}, ${sayMoment(found.recordedAt)}.`,
    })}
  ${summaryList({
    rows: [
      row('When', html`${sayDay(found.happenedOn)}`),
      ...(found.title !== null && found.number !== null
        ? [
            row('In force that day', html`${sayWording({ title: found.title, number: found.number })}`),
            row('Signed', html`${saySigned(found)}`),
          ]
        : []),
      ...(found.place ? [row('Where', html`${found.place}`)] : []),
      row('What happened', asWritten(found.words)),
      ...(found.done
        ? [row(isOfParent ? 'The school’s response' : 'What was done', asWritten(found.done))]
        : []),
    ],
  })}
  ${
    !found.takenBackAt &&
    html`${mayReport && (isOfParent ? concernLink(base) : concernPart(base, found, isOwn))}
  ${!isOfParent && passwordLink(base, found)} ${takeBackPart()}`
  }`,
  }
}

/** What is written of a parent is carried nowhere: the report asks for itself what it is about. */
const concernLink = (base: string): Safe =>
  html`<p>Is a child at risk? <a class="govuk-link" href="${base}/report-a-concern">Report a concern</a>.</p>`

const passwordLink = (base: string, { personId }: Breach): Safe =>
  html`<p>Was a password shared? <a class="govuk-link" href="${base}/people/${personId}/password-reset">Have it reset</a>.</p>`

const row = (key: string, value: Safe) => ({ key: { text: key }, value: { html: value } })

/** By the report form’s own door, so that whom it names is asked about there, and nothing of it stands here. */
const concernPart = (base: string, found: Breach, isOwn: boolean): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">Is a child at risk?</h2>
    <p>This is not a concern yet. Report it, and the safeguarding leads have it with what is written above.</p>
    ${deedButton(`${base}/report-a-concern/child`, 'Report it as a concern', {
      fields: asReport(found, isOwn),
      classes: '',
    })}`

/** Everything that stands here, in the words of a report. Whoever wrote it is not named: the form asks about each adult who is. */
const asReport = (found: Breach, isOwn: boolean): Readonly<Record<string, string>> => ({
  about: sayWhose(found),
  saw: [
    found.words,
    found.done && `What was done: ${found.done}`,
    found.title !== null && found.number !== null
      ? `Recorded as a broken rule: ${sayLine(found)} (${sayWording({ title: found.title, number: found.number })}). ${saySigned(found)}.`
      : '',
    `Written down by ${isOwn ? 'me' : 'a colleague'}, ${sayMoment(found.recordedAt)}.`,
  ]
    .filter(Boolean)
    .join('\n\n'),
  happened: [sayDay(found.happenedOn), found.place].filter(Boolean).join('. '),
})

const takeBackPart = (): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">Recorded by mistake?</h2>
    <p>It stays to be read, and counts no more.</p>
    <form method="post" novalidate>
      ${button({ text: 'Take it back', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`
