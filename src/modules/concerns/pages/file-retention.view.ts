import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, insetText, summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import {
  type FileHold,
  type FileRetention,
  type KeptRecord,
  proposalOf,
  readyOf,
} from '../queries/file-retention.ts'
import { HOLD_KINDS, HOLD_WORDS, LINE_WORDS, LINES, sayRestWait, sayWait } from '../retention.ts'
import { whatIsDestroyed } from './destruction.view.ts'
import { folded, part } from './form.ts'
import { asWritten, dayIn, link, listed, momentOf } from './say.ts'

type Shown = { base: string; at: string; now: Temporal.Instant; file: FileRetention; form: Form }
const iso = (on: string): string => sayDay(Temporal.PlainDate.from(on))

export function fileRetentionView(shown: Shown): PageView {
  const { base, at, file, form } = shown
  const proposal = proposalOf(file)
  return {
    ...{ title: 'How long it is kept', errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
    before: html`<a class="govuk-back-link" href="${at.replace(/\/retention$/, '')}">Chronology</a>`,
    body: html`${pageHead({
      over: 'How long it is kept',
      say: file.className ? `${file.name}, ${file.className}` : file.name,
      under: sayTime(shown),
    })}
    ${file.isOwn && html`<p>You are recorded as this child’s family: somebody else decides what is kept.</p>`}
    ${
      proposal &&
      html`<p>
        ${clock('today', 'Proposed to be destroyed')} by ${proposal.decidedBy}, ${momentOf(proposal.decidedAt)}.
        ${link(`${base}/concerns/retention/${proposal.reviewId}`, 'Look at it')}
      </p>`
    }
    ${recordsPart(file)} ${!file.isOwn && !proposal && isToDecide(shown) && decidePart(shown)} ${holdsPart(shown)}
    ${!file.isOwn && !proposal && linePart(shown)} ${reviewsPart(file)}`,
  }
}

const isDue = ({ file, now }: Shown): boolean =>
  file.dueOn !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(file.dueOn), dayOf(now)) <= 0

/** Something of it that nobody has decided to keep. */
const isToDecide = (shown: Shown): boolean =>
  isDue(shown) &&
  [
    ...shown.file.records.map(({ waits }) => waits),
    ...(shown.file.hasRest ? [shown.file.restWaits] : []),
  ].some(waits => !waits.some(one => one === 'kept' || one === 'not-due' || one === 'no-birthday'))

function sayTime(shown: Shown): string {
  const { bornOn, dueOn, years, line } = shown.file
  if (!bornOn || !dueOn)
    return 'No date of birth is known, so it is never due. Ask the office to write it in the child’s own record: nothing is guessed.'
  const how = `${years} years after the date of birth, ${iso(bornOn)} (${LINE_WORDS[line].toLowerCase()})`
  return isDue(shown)
    ? `Its time came on ${iso(dueOn)}: ${how}.`
    : `It is looked at again on ${iso(dueOn)}: ${how}. Until then nothing of it is destroyed.`
}

function recordsPart(file: FileRetention): Safe {
  const { records, hasRest, restWaits, restKeptUntil } = file
  if (!records.length && !hasRest) return html`<p>Nothing stands in it.</p>`
  return part(
    'records',
    'What stands in it',
    html`<ul class="govuk-list">
      ${records.map(one => html`<li>${recordLine(one)}</li>`)}
      ${
        hasRest &&
        html`<li>
          Of the child, and of no one record: ${stateOf(restWaits.map(sayRestWait), restKeptUntil)}
        </li>`
      }
    </ul>`,
  )
}

const recordLine = ({ reference, reportedAt, others, waits, keptUntil }: KeptRecord): Safe =>
  html`${reference}, ${dayIn(reportedAt)}${others > 0 && `, with ${others === 1 ? 'another child' : `${others} other children`}`}:
  ${stateOf(waits.map(sayWait), keptUntil)}`

const stateOf = (waits: readonly string[], keptUntil: string | null): Part =>
  waits.length
    ? html`<span class="ww-soft"
        >it waits: ${listed(waits)}${keptUntil !== null && ` (until ${iso(keptUntil)})`}</span
      >`
    : step('next', 'can go')

function decidePart({ file, form }: Shown): Safe {
  const ready = readyOf(file)
  const canGo = ready.concernIds.length > 0 || ready.withRest
  return part(
    'decide',
    'Its time has come: what becomes of it?',
    html`<form method="post" novalidate>
        <input type="hidden" name="deed" value="keep" />
        <h3 class="govuk-heading-s">Keep it longer</h3>
        ${linesField(form, { name: 'keepWhy', label: 'Why is it kept?', rows: 2 })}
        ${dayField(form, { name: 'keptUntil', label: 'Until when?', hint: 'On that day it comes back to the leads. 25 years from now at most' })}
        ${button({ text: 'Keep it', preventDoubleClick: true })}
      </form>
      ${
        canGo &&
        html`<form method="post" novalidate class="ww-aside">
          <input type="hidden" name="deed" value="destroy" />
          <h3 class="govuk-heading-s">Propose to destroy it</h3>
          <p>Nothing is destroyed until somebody else confirms it.</p>
          ${insetText({ html: whatIsDestroyed })}
          ${linesField(form, { name: 'destroyWhy', label: 'Why need it not be kept?', rows: 2 })}
          ${button({ text: 'Propose it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`
      }`,
  )
}

function holdsPart({ file, form }: Shown): Safe {
  const standing = file.holds.filter(({ liftedAt }) => liftedAt === null)
  const lifted = file.holds.filter(({ liftedAt }) => liftedAt !== null)
  const isOpen = ['kind', 'holdWhy'].some(name => form.errors[name])
  return part(
    'holds',
    'Holds',
    html`${standing.length === 0 && !file.isHeldElsewhere && html`<p>No hold stands on it.</p>`}
    ${file.isHeldElsewhere && html`<p>A hold against erasure stands on this child or on their name. Nothing is destroyed until it is lifted.</p>`}
    ${standing.map(one => holdOf(one, form))}
    ${lifted.map(
      one =>
        html`<p class="ww-soft">
          ${HOLD_WORDS[one.kind]}, set by ${one.setBy}, ${momentOf(one.setAt)}. Lifted by ${one.liftedBy},
          ${momentOf(one.liftedAt ?? '')}: ${asWritten(one.liftedBecause ?? '')}
        </p>`,
    )}
    ${
      !file.isOwn &&
      folded(
        'Hold it',
        isOpen,
        html`<form method="post" novalidate>
          <input type="hidden" name="deed" value="hold" />
          ${chooseOne(form, {
            ...{ name: 'kind', label: 'What for?', classes: 'govuk-radios--small' },
            items: HOLD_KINDS.map(value => ({ value, text: HOLD_WORDS[value] })),
          })}
          ${linesField(form, { name: 'holdWhy', label: 'What is it about, and who asked?', rows: 2 })}
          ${button({ text: 'Hold it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`,
      )
    }`,
  )
}

const holdOf = ({ holdId, kind, why, setAt, setBy }: FileHold, form: Form): Safe =>
  html`<div class="govuk-!-margin-bottom-6">
    <p>${clock('by', HOLD_WORDS[kind])} Set by ${setBy}, ${momentOf(setAt)}, until it is lifted.</p>
    <p class="ww-said">${asWritten(why)}</p>
    ${folded(
      'Lift this hold',
      form.errors['liftedBecause'] !== undefined,
      html`<form method="post" novalidate>
      <input type="hidden" name="deed" value="lift" /><input type="hidden" name="holdId" value="${holdId}" />
      ${linesField(form, { name: 'liftedBecause', label: 'Why is it lifted?', rows: 2 })}
      ${button({ text: 'Lift it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`,
    )}
  </div>`

const linePart = ({ base, file, form }: Shown): Safe =>
  part(
    'of-schedule',
    'Which line of the schedule',
    html`<p>
        ${LINE_WORDS[file.line]}, ${file.years} years${file.lineWhy !== null && html`: ${asWritten(file.lineWhy)}`}.
        ${link(`${base}/retention-of-concerns`, 'How long files are kept here')}
      </p>
      ${folded(
        'Change the line',
        ['line', 'lineWhy'].some(name => form.errors[name]),
        html`<form method="post" novalidate>
          <input type="hidden" name="deed" value="line" />
          ${chooseOne(form, {
            ...{ name: 'line', label: 'Which line does it follow?', classes: 'govuk-radios--small' },
            items: LINES.map(value => ({ value, text: LINE_WORDS[value] })),
          })}
          ${linesField(form, { name: 'lineWhy', label: 'How is that known?', rows: 2 })}
          ${button({ text: 'Change it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`,
      )}`,
  )

const reviewsPart = ({ reviews }: FileRetention): Safe | false => {
  const past = reviews.filter(({ decided, endedAt }) => decided === 'keep' || endedAt !== null)
  return (
    past.length > 0 &&
    part(
      'decided',
      'What was decided',
      summaryList({
        rows: past.map(one => ({
          key: {
            text:
              one.decided === 'keep'
                ? `Kept until ${one.keptUntil ? iso(one.keptUntil) : ''}`
                : 'Proposed to be destroyed',
          },
          value: {
            html: html`${asWritten(one.why)}<br /><span class="ww-soft"
                >${one.decidedBy}, ${momentOf(one.decidedAt)}${one.endedAt !== null && html`. Ended by ${one.endedBy}, ${momentOf(one.endedAt)}: ${asWritten(one.endedBecause ?? '')}`}</span
              >`,
          },
        })),
      }),
    )
  )
}
