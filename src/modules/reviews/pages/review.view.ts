import type { Actor } from '../../../platform/call.ts'
import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { type Form, tick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { spaced } from '../../record/index.ts'
import { mayAnswer } from '../permissions.ts'
import type { SubjectShown } from '../queries/review-sql.ts'
import type { Review } from '../queries/review.ts'
import { signBy } from '../review.ts'
import { answered, folded, toAnswer } from './lines.view.ts'

type Shown = {
  base: string
  review: Review
  actor: Actor
  seesAll: boolean
  signs: boolean
  seesDuties: boolean
  readsDeedsOf: readonly SubjectShown[]
  form: Form
}

export function reviewView(shown: Shown): PageView {
  const { base, review, actor, seesAll, signs, seesDuties, form } = shown
  const { head, lines } = review
  const at = `${base}/reviews/${head.reviewId}`
  const isOpen = !head.signedAt && head.isNewest
  const open = lines.filter(({ answer }) => !answer)
  const mine = isOpen ? open.filter(line => mayAnswer(actor, line)) : []
  const others = open.filter(line => !mine.includes(line))
  const done = lines.filter(({ answer }) => answer)
  const options = {
    ...{ base, at, seesDuties },
    takesBack: (line: (typeof lines)[number]) => isOpen && mayAnswer(actor, line),
  }
  return {
    ...{ title: `Access review: ${head.period}`, errors: form.errors },
    before: seesAll
      ? html`<a class="govuk-back-link" href="${base}/reviews">Access reviews</a>`
      : html`<a class="govuk-back-link" href="${base}">Home</a>`,
    body: html`${pageHead({
      over: `Access review: ${head.period}`,
      say: sayState(review),
      under: `As it stood on ${sayDay(dayOf(head.openedAt))}. Who came and left is told from ${sayDay(head.since)} on. Parents and pupils are not in it.`,
    })}
    ${head.signedAt && signature(review)} ${mine.length > 0 && toAnswer(mine, form)}
    ${others.length > 0 && folded(isOpen ? `For somebody else to look at: ${others.length}` : `Never looked at: ${others.length}`, answered(others, options))}
    ${done.length > 0 && (head.signedAt ? answered(done, options) : folded(`Looked at: ${done.length}`, answered(done, options)))}
    ${review.subjects.length > 0 && deeds(at, shown)}
    ${signs && isOpen && sign(review, form)}`,
  }
}

function sayState({ head, lines }: Review): string {
  if (head.signedAt) return `Signed on ${sayDay(dayOf(head.signedAt))}, of ${head.lines} lines`
  if (!head.isNewest) return 'Never signed: a later review stands in its place'
  const open = lines.filter(({ answer }) => !answer).length
  if (!open) return head.answered < head.lines ? 'All that you look at is done' : 'Each line is looked at'
  return `${open} of ${lines.length} lines to look at by ${sayDay(dayOf(signBy(head.openedAt)))}`
}

const signature = ({ head, isWhole }: Review): Safe | false =>
  head.signedAt !== null &&
  summaryList({
    rows: [
      {
        key: { text: 'Signed by' },
        value: { text: `${head.signedByName ?? ''}, ${sayMoment(head.signedAt)}` },
      },
      { key: { text: 'Lines and answers' }, value: { html: wholeness(isWhole) } },
      { key: { text: 'SHA-256' }, value: { html: html`<code>${sayHash(head.sha256)}</code>` } },
    ],
  })

export const sayHash = (sha256: string | null): string => spaced(Buffer.from(sha256 ?? '', 'hex'))

export const wholeness = (isWhole: boolean): Safe =>
  isWhole ? stateTag('met', 'As they were signed') : stateTag('not-met', 'Not as they were signed')

const deeds = (at: string, { review, readsDeedsOf }: Shown): Safe =>
  html`<h2 class="ww-h2">What they did, read by somebody else</h2>
    <p>Of whoever keeps the network or the accounts: never read by themself.</p>
    <ul class="ww-plain">
      ${review.subjects.map(subject => {
        const isRead = readsDeedsOf.some(({ subjectId }) => subjectId === subject.subjectId)
        return html`<li>
          <p>
            ${isRead ? html`<a class="govuk-link" href="${at}/deeds/${subject.subjectId}">${subject.name}</a>` : subject.name}:
            ${
              subject.signedAt
                ? html`read by ${subject.signedByName} on ${sayDay(dayOf(subject.signedAt))}`
                : html`to be read by the ${subject.isHead ? 'chair of governors' : 'headteacher'}`
            }
          </p>
        </li>`
      })}
    </ul>`

const sign = ({ head, sha256 }: Review, form: Form): Safe =>
  html`<h2 class="ww-h2" id="sign">Sign it</h2>
    <p>
      Your name, today and a hash of all lines and answers are kept. After that nothing of it changes.
      ${head.answered < head.lines && `${head.lines - head.answered} lines are to be looked at first.`}
    </p>
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="sign" />
      <input type="hidden" name="seen" value="${sha256}" />
      ${tick(form, { name: 'read', label: 'I have read this review, and it is right' })}
      ${button({ text: 'Sign the review', preventDoubleClick: true })}
    </form>`
