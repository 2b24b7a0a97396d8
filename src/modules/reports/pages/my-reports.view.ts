import { sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { insetText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { OwnAdultReport } from '../../adults/index.ts'
import { type OwnReport, SAY_WORDS } from '../../concerns/index.ts'
import { isOfWriter } from '../doors.ts'
import { theDuty } from './say.ts'

/** Neither a name nor what it is about: it is opened for that. */
type Line = Pick<
  OwnReport | OwnAdultReport,
  'concernId' | 'reference' | 'reportedAt' | 'readAt' | 'readBy' | 'waitsFor' | 'answer'
>

export function myReportsView(
  children: readonly OwnReport[],
  adults: readonly OwnAdultReport[],
  { base, isSent }: { base: string; isSent: boolean },
): PageView {
  const lines = [
    ...children.map(one => ({ ...one, url: `${base}/child/${one.concernId}` })),
    ...adults.map(one => ({ ...one, url: `${base}/adult/${one.concernId}` })),
  ].toSorted((a, b) => Temporal.Instant.compare(b.reportedAt, a.reportedAt))
  return {
    title: 'What you have reported',
    wide: false,
    body: html`${pageHead({
      say: lines.length
        ? `You have reported ${lines.length === 1 ? 'once' : `${lines.length} times`}`
        : 'You have reported nothing',
      under: 'Only you see this page.',
    })}
    ${isSent && insetText({ text: SENT })}
    ${lines.length > 0 && html`<ul class="ww-plain ww-quiet">${lines.map(lineOf)}</ul>`}
    <p class="govuk-body"><a class="govuk-link" href="${base.replace(/my-reports$/, 'report-a-concern')}">Report something else</a></p>`,
  }
}

const SENT =
  'Sent. You do not see it here because it may be about a child of your own family: somebody else deals with it.'

const lineOf = (one: Line & { url: string; door?: string | null }): Safe =>
  html`<li>
    <a class="govuk-link" href="${one.url}">${one.reference}</a>
    <span>Sent ${sayMoment(one.reportedAt)}. ${isOfWriter(one) ? 'Received.' : sayState(one)}</span>
  </li>`

/** What became of it, in a sentence. */
export function sayState({
  readAt,
  readBy,
  waitsFor,
  answer,
}: Omit<Line, 'concernId' | 'reference' | 'reportedAt'>): string {
  const read = readAt && `Read${readBy ? ` by ${theDuty(readBy)}` : ''}, ${sayMoment(readAt)}.`
  if (answer) return [read, `${SAY_WORDS[answer]}.`].filter(Boolean).join(' ')
  if (read) return read
  return waitsFor ? `Not read yet: it waits for ${theDuty(waitsFor)}.` : 'Not read yet.'
}
