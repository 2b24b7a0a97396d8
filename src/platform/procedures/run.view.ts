import { sayAge, sayBy, sayMoment } from '../clock.ts'
import { html, type Safe } from '../design/html.ts'
import { insetText, tag, taskList } from '../design/macros.ts'
import { emergencyLine } from '../design/parts.ts'
import { clock, stateTag, step as mark } from '../design/states.ts'
import { sayRule } from '../deadlines/say-rule.ts'
import type { Procedure } from './procedure.ts'
import { isOnlyLeftOut, type Run, sayFirst, sayShut } from './run.ts'
import type { StepStands, Walk } from './walk.ts'

export type RunShown = {
  run: Run
  walk: Walk
  now: Temporal.Instant
  /** The address of the run. */
  at: string
  /** When it was reported: how long nobody has done yet what is done at once. */
  reportedAt?: Temporal.Instant
  /** Whoever had to be told outside has been: nothing asks for it any more. */
  isReferred?: boolean
  /** Whom to ring first, whatever was answered. */
  ring?: Safe
  /** Guidance that is followed now, and was not when this run began. */
  since?: Procedure['guidance']
  /** Whom to ring: above everything where somebody is in danger, beside the answers that ask for a referral where not. */
  numbers?: readonly Safe[]
  /** Where the referral is drafted that the answers ask for. */
  refer?: string
  /** What a step that is recorded elsewhere is called there, and where. */
  elsewhere: (name: string) => { text: string; url: string } | undefined
}

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

/** A whole run: the notice, what fired and why, what must never happen, the steps, the guidance. */
export const runView = (shown: RunShown): Safe =>
  html`${dangerPart(shown)} ${firstPart(shown.run.procedure)} ${shown.ring} ${triggersPart(shown)} ${neverPart(shown.run.procedure)}
    ${stepsPart(shown)} ${locksPart(shown)} ${guidancePart(shown.run.procedure)} ${sincePart(shown)}
    <p class="ww-small ww-soft">
      Begun by ${shown.run.beganBy}, ${sayMoment(shown.run.beganAt)}. It keeps the version with which it began
      (${shown.run.procedure.version}).
    </p>`

export const firstPart = ({ first }: Pick<Procedure, 'first'>): Safe =>
  insetText({ html: html`<strong>${first}</strong>`, classes: 'ww-first' })

export const neverPart = ({ never }: Procedure): Safe =>
  html`<section aria-labelledby="never">
    <h2 class="ww-h2" id="never">What must never happen</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${never.map(one => html`<li>${one}</li>`)}
    </ul>
  </section>`

export const guidancePart = ({ guidance }: Procedure): Safe =>
  html`<section aria-labelledby="guidance">
    <h2 class="ww-h2" id="guidance">Guidance it follows</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${guidance.map(({ name, edition }) => html`<li>${name}, ${edition}</li>`)}
    </ul>
  </section>`

const sincePart = ({ since = [] }: RunShown): Safe | false =>
  since.length > 0 &&
  html`<p>${clock('today', 'Newer guidance is followed since this run began:')}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${since.map(({ name, edition }) => html`<li>${name}, ${edition}</li>`)}
    </ul>`

const dangerPart = ({ walk, numbers = [], isReferred }: RunShown): Safe | false =>
  !isReferred && walk.fired.some(({ isUrgent }) => isUrgent) && html`${emergencyLine()} ${numbers}`

function triggersPart({
  walk: { fired, unanswered },
  isReferred,
  refer,
  numbers = [],
}: RunShown): Safe | false {
  if (!fired.length && !unanswered.length) return false
  const title = isReferred ? 'Why it was referred' : fired.length ? 'Refer it now' : 'Not answered yet'
  return html`<section class="ww-checks" aria-labelledby="triggers">
    <h2 class="ww-h2" id="triggers">${title}</h2>
    ${fired.map(
      ({ says, answer }) =>
        html`<p>${isReferred ? sentence(says) : clock('late', sentence(says))} ${answer === 'unknown' && html`<br />Nobody knows yet, and “not known” counts until somebody does.`}</p>`,
    )}
    ${!isReferred && fired.length > 0 && html`${!fired.some(({ isUrgent }) => isUrgent) && numbers} ${refer !== undefined && html`<p><a class="govuk-link" href="${refer}">Draft the referral</a></p>`}`}
    ${
      unanswered.length > 0 &&
      html`<p>${unanswered.length} of the questions that decide about a referral ${unanswered.length === 1 ? 'is' : 'are'} not answered yet. Until then it counts as if they asked for one.</p>`
    }
  </section>`
}

/** Acts of the room. A step that is shut says so itself. */
function locksPart({ walk: { steps, locks } }: RunShown): Safe | false {
  const shut = locks.filter(({ act }) => !steps.some(({ step }) => step.key === act))
  // Several acts that are shut for one reason say it once.
  const acts = shut.filter((lock, n) => shut.findIndex(one => sayShut(one) === sayShut(lock)) === n)
  if (!acts.length) return false
  return html`<section aria-labelledby="locks">
    <h2 class="ww-h2" id="locks">What is shut for now</h2>
    ${acts.map(lock => shutPart(lock))}
  </section>`
}

/** An act that is shut, with what it waits for. */
export const shutPart = ({ says, missing }: Walk['locks'][number]): Safe =>
  html`<p class="govuk-!-margin-bottom-1">${says}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${missing.map(one => html`<li>${one}</li>`)}
    </ul>`

const stepsPart = (shown: RunShown): Safe =>
  html`<section aria-labelledby="steps">
    <h2 class="ww-h2" id="steps">Steps</h2>
    ${taskList({ idPrefix: 'step', classes: 'ww-tasks', items: shown.walk.steps.map(one => itemOf(one, shown)) })}
  </section>`

function itemOf(found: StepStands, shown: RunShown) {
  const { step, stands } = found
  const isOpen = isOnlyLeftOut(found) || (stands !== 'waits' && stands !== 'not-needed')
  const isHere = step.by === undefined || isOnlyLeftOut(found) || stands === 'left-out'
  const goes = isHere ? `${shown.at}/steps/${step.key}` : shown.elsewhere(step.by ?? '')?.url
  const due = shown.run.clocks.find(one => one.step === step.key)?.dueAt
  const hint = hintOf(found, due, shown)
  return {
    title: { text: step.title },
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    status: { html: statusOf(found, due, shown.now) },
    ...(isOpen && goes !== undefined ? { href: goes } : {}),
  }
}

function hintOf(found: StepStands, due: Temporal.Instant | undefined, shown: RunShown): string | undefined {
  const { step, stands } = found
  const isDue = stands === 'open' || stands === 'waits'
  const says = stands === 'waits' ? whyItWaits(found) : due && sayBy(due)
  if (step.atOnce === undefined || !isDue) return says
  const since = shown.reportedAt && `Reported ${sayAge(shown.reportedAt, shown.now)} ago`
  return [stands === 'waits' && step.atOnce, since, says].filter(Boolean).join('. ')
}

const MOST_NAMED = 2

function whyItWaits({ waitsFor, shut }: StepStands): string | undefined {
  if (waitsFor.length > MOST_NAMED) return `First: ${waitsFor.length} steps above`
  return waitsFor.length ? sayFirst(waitsFor) : shut[0]?.says
}

function statusOf(
  { step, stands }: StepStands,
  due: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Safe {
  if (stands === 'done') return mark('done')
  if (stands === 'left-out') return stateTag('nothing-due', 'Left out')
  if (stands === 'not-needed') return html`<span class="ww-soft">Not needed</span>`
  if (stands === 'not-so-far') return html`<span class="ww-soft">Not needed so far</span>`
  const isWaiting = stands === 'waits' && step.atOnce === undefined
  if (isWaiting) return html`<span class="ww-soft">Cannot start yet</span>`
  if (due && Temporal.Instant.compare(due, now) <= 0) return clock('late', 'Late')
  if (stands === 'waits') return clock('today', 'Do it now')
  if (step.ifItHappens) return html`<span class="ww-soft">If it happens</span>`
  return tag({ text: 'To do', classes: 'govuk-tag--blue' })
}

/** What a school follows, to be read before anything has happened. */
export const procedureView = (procedure: Procedure): Safe =>
  html`${firstPart(procedure)} ${neverPart(procedure)}
    ${procedure.policies && html`<p>It stands with: ${procedure.policies.join(', ')}.</p>`}
    <section aria-labelledby="steps">
      <h2 class="ww-h2" id="steps">Steps</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        ${procedure.steps.map(
          ({ title, says, from, within }) =>
            html`<li><strong>${title}</strong><br />${within && html`<strong class="ww-small">${sayRule(within)}.</strong>`} ${says} ${from && html`<span class="ww-soft ww-small">${from}.</span>`}</li>`,
        )}
      </ol>
    </section>
    ${referPart(procedure)}
    ${guidancePart(procedure)}`

function referPart(procedure: Procedure): Safe | false {
  const triggers = triggersIn(procedure)
  if (!triggers.length) return false
  return html`<section aria-labelledby="refer">
    <h2 class="ww-h2" id="refer">What asks for a referral at once</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${triggers.map(one => html`<li>${one}</li>`)}
    </ul>
  </section>`
}

const triggersIn = ({ steps }: Procedure): readonly string[] =>
  steps.flatMap(({ asks }) => asks.flatMap(({ trigger }) => (trigger ? [trigger.says] : [])))
