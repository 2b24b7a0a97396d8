import type { AnyControl } from '../../../platform/controls/control.ts'
import type { Change } from '../../../platform/controls/put-in-force.ts'
import type { Reading } from '../../../platform/controls/readings.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import type { Answers } from '../../../platform/page.ts'
import { anchorOf } from '../addresses.ts'
import { nameInWords } from '../parameters.ts'
import { isFigureOnly, sayChange } from '../say-change.ts'
import { sayAsked } from '../say-asked.ts'
import type { Bound, Finding } from '../settings.ts'
import type { ApprovalPlan } from '../queries/approval-plan.ts'
import type { VersionCard } from '../queries/version-card.ts'
import type { Recorder } from '../commands/approval-answers.ts'
import { missingFrom, type Party } from '../parties.ts'
import { approvalForm } from './approval-form.view.ts'
import { awaitedPart, datedEvidence, undecided } from './approval-parts.view.ts'
import { askedParties } from './voices.view.ts'
import { count, hidden, link, originalLink, smallButton } from './pieces.ts'

export type ApprovalShown = {
  card: VersionCard
  plan: ApprovalPlan
  readings: readonly Reading[]
  controls: readonly AnyControl[]
  base: string
  schoolBase: string
  earliest: Temporal.PlainDate
  mayApprove: boolean
  mayRecord: (party: Party) => boolean
  recorder: Recorder
  typed: Answers
  errors: FieldErrors
}

export function approvalView(shown: ApprovalShown): PageView {
  const { card, plan, base, errors, mayApprove } = shown
  const { changes, conflicts, findings } = plan
  const isBlocked =
    conflicts.length > 0 ||
    card.doubtful > 0 ||
    plan.awaited.length > 0 ||
    missingFrom(plan.parties, card.voices).length > 0
  return {
    title: `Approve version ${card.number}`,
    errors,
    before: html`<p class="govuk-body govuk-!-margin-top-4">${link(base, 'Back to the clauses')}</p>`,
    body: html`${pageHead({
      over: `${card.title}, version ${card.number}`,
      say: sentence(shown),
      under: isBlocked
        ? 'Settle this first; then it can be approved.'
        : 'It begins with a day, never in the middle of one.',
    })}
    ${card.doubtful > 0 && html`<p class="govuk-body">${link(`${base}/matches`, 'Match the clauses with the version before')}</p>`}
    ${conflicts.length > 0 && disagree(shown)} ${awaitedPart(shown)} ${askedParties(shown)} ${originalLink(card, base)}
    <h2 class="ww-h2 ww-h2--ruled">What changes</h2>
    ${
      changes.length
        ? html`<ul class="ww-plain ww-quiet">
            ${changes.map(change => changeRow(change, shown))}
          </ul>`
        : html`<p class="govuk-body">No setting changes.</p>`
    }
    ${undecided(shown)} ${datedEvidence(shown)} ${others(shown)} ${findings.length > 0 && found(findings, base)}
    ${isBlocked ? undefined : mayApprove ? approvalForm(shown) : whoRecords}`,
  }
}

const whoRecords = html`<p class="govuk-body">
  The chair or vice-chair of governors records the approval, from their own account.
</p>`

function sentence({ plan, card }: ApprovalShown): string {
  if (plan.conflicts.length === 1) return 'Two clauses disagree'
  if (plan.conflicts.length) return `Clauses disagree on ${plan.conflicts.length} things`
  if (card.doubtful) return `${count(card.doubtful, 'clause')} to match first`
  if (plan.awaited.length) return `${count(plan.awaited.length, 'thing')} to stand first`
  const missing = missingFrom(plan.parties, card.voices).length
  if (missing) return `${count(missing, 'party', 'parties')} to ask first`
  return plan.changes.length
    ? `${count(plan.changes.length, 'setting')} would change`
    : 'No setting would change'
}

function changeRow(change: Change, { plan, controls, readings, base }: ApprovalShown): Safe {
  const control = controls.find(({ name }) => name === change.control)
  const reading = readings.find(one => one.control === change.control && one.key === change.key)
  const bound = plan.asked
    .flatMap(({ bounds }) => bounds)
    .find(one => one.clauseId === change.clauseId && one.control === change.control)
  return html`<li>
    <strong>${sayChange(control, change)}</strong>
    <span>
      ${isFigureOnly(control, change) && reading && reading.due > 0 && `${reading.figure}. `}
      ${
        bound
          ? html`Clause ${link(`${base}?show=all#${anchorOf(bound.reference)}`, bound.reference)}: “${bound.words.slice(0, 160)}”`
          : 'No clause sets it any more.'
      }
    </span>
  </li>`
}

/** What is bound and changes nothing here: another system, or a room that is not built yet. */
function others({ plan, controls }: ApprovalShown): Safe | undefined {
  const waiting = plan.asked.filter(({ control }) => !controls.some(({ name }) => name === control))
  if (!waiting.length) return undefined
  return html`<p class="govuk-body">
    ${stateTag('not-kept-by-watchword')} ${waiting.map(({ control }) => nameInWords(control)).join(', ')}
  </p>`
}

function disagree({ plan, base, controls, mayApprove }: ApprovalShown): Safe {
  return html`<section id="disagree" aria-label="Clauses that disagree">
    ${plan.conflicts.map(asked => {
      const control = controls.find(({ name }) => name === asked.control)
      return html`<h2 class="ww-clauses__head">${control?.asks ?? nameInWords(asked.control)}</h2>
        <div class="ww-pair">${asked.bounds.map(bound => side(bound, control, { base, mayApprove }))}</div>`
    })}
  </section>`
}

const side = (
  bound: Bound,
  control: AnyControl | undefined,
  { base, mayApprove }: { base: string; mayApprove: boolean },
): Safe =>
  html`<div>
    <p>“${bound.words}”</p>
    <p class="ww-small ww-soft">${bound.policyTitle}, ${bound.reference}. ${sayAsked(control, bound)}</p>
    ${
      mayApprove &&
      html`<form method="post" action="${base}/rulings">
        ${hidden({ bindingId: bound.bindingId })} ${smallButton(html`${bound.reference} governs`)}
      </form>`
    }
  </div>`

const found = (findings: readonly Finding[], base: string): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">What you should know</h2>
    <ul class="ww-plain ww-quiet">
      ${findings.map(
        ({ severity, says, bounds }) =>
          html`<li>
            <strong>${severity === 'not-kept' ? stateTag('not-met', 'Not kept') : severity === 'advice' ? 'Against advice' : 'Note'}</strong>
            <span>
              ${says}
              ${bounds.map(({ reference }) => html` ${link(`${base}?show=all#${anchorOf(reference)}`, reference)}`)}
            </span>
          </li>`,
      )}
    </ul>`
