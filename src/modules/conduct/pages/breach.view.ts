import { sayDay, sayMoment } from '../../../platform/clock.ts'
import { deedButton } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { saySigned, sayWording } from '../../agreements/index.ts'
import type { Breach } from '../breach.ts'
import { back, sayChild, sayLine } from './say.ts'

type Shown = { base: string; found: Breach; mayReport: boolean; isOwn: boolean }

export const breachView = ({ base, found, mayReport, isOwn }: Shown): PageView => ({
  ...{ title: 'A broken rule', wide: false },
  before: back(`${base}/conduct`, 'Rules broken'),
  body: html`${pageHead({
    over: sayChild(found),
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
      ...(found.done ? [row('What was done', asWritten(found.done))] : []),
    ],
  })}
  ${!found.takenBackAt && html`${mayReport && concernPart(base, found, isOwn)} ${takeBackPart()}`}`,
})

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
  about: sayChild(found),
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
