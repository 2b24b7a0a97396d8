import { html, type Safe } from '../../../platform/design/html.ts'
import type { ConcernRecord } from '../queries/record.ts'
import { answersOf, sayDelay, sayForm } from './fields.view.ts'
import { sayRaised } from '../urgent.ts'
import { saySaidToBe, sayWriters } from '../writers.ts'
import { asWritten, momentOf, RIGHT_NOW_WORDS } from './say.ts'

/** What the writer wrote, whole: what was seen, the child's own words, hearsay and opinion each by itself. */
export const writtenPart = (record: ConcernRecord): Safe =>
  html`<section aria-labelledby="written">
    <h2 class="ww-h2" id="written">What was written</h2>
    ${PARTS.map(({ of, title }) => record[of] && part(title, asWritten(record[of])))}
    ${
      record.said &&
      part(
        'What the child said, in their own words',
        html`<blockquote class="ww-said">${asWritten(record.said)}</blockquote>`,
      )
    }
    ${HEARD.map(({ of, title }) => record[of] && part(title, asWritten(record[of])))}
    ${answersOf(record).map(({ title, words }) => part(title, words))}
    ${record.marks.length > 0 && part('Marks seen on the body', marks(record))}
    ${record.reporterContact && part('How to reach the writer', asWritten(record.reporterContact))}
    <p class="ww-small ww-soft">${RIGHT_NOW_WORDS[record.rightNow]} ${signed(record)} ${sayForm(record)}</p>
    ${record.isUnsigned && html`<p class="ww-small"><strong>${sayWriters(record.writerWords)}</strong></p>`}
    ${record.raised.length > 0 && html`<p class="ww-small"><strong>Urgent. ${sayRaised(record.raised)}</strong> The writer was not asked which kind it is.</p>`}
    ${delay(record)}
  </section>`

function delay(record: ConcernRecord): Safe | false {
  const found = sayDelay(record)
  if (!found) return false
  return html`<p class="ww-small">${found.isLate ? html`<strong>${found.says}</strong>` : found.says}</p>`
}

const PARTS = [
  { of: 'happened', title: 'When and where' },
  { of: 'saw', title: 'What the writer saw or heard' },
] as const
const HEARD = [
  { of: 'othersSaid', title: 'What others told the writer' },
  { of: 'thought', title: 'What the writer thinks' },
] as const

const part = (title: string, words: Safe): Safe =>
  html`<h3 class="ww-label govuk-!-margin-bottom-1">${title}</h3>
    <div class="govuk-!-margin-bottom-4">${words}</div>`

const marks = ({ marks }: ConcernRecord): Safe =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${marks.map(({ where, words }) => html`<li><strong>${where}</strong>${words && html`: ${asWritten(words)}`}</li>`)}
  </ul>`

function signed({
  form,
  signedAs,
  signedPosition,
  writtenAt,
  reportedAt,
  isUnsigned,
}: ConcernRecord): string {
  if (isUnsigned) return saySaidToBe({ signedAs, writtenAt, reportedAt })
  if (!form.asked.includes('signature')) return ''
  const who = [signedAs, signedPosition].filter(Boolean).join(', ')
  const isLater = Temporal.Instant.compare(writtenAt, reportedAt) < 0
  const sent = momentOf(reportedAt.toString())
  return isLater
    ? `Signed by ${who}, written on ${momentOf(writtenAt.toString())} and sent on ${sent}.`
    : `Signed by ${who} on ${sent}.`
}
