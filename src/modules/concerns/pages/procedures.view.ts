import { linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { shutPart } from '../../../platform/procedures/run.view.ts'
import { isEnded } from '../../../platform/procedures/walk.ts'
import { KEEP_IN_SCHOOL } from '../procedures/acts.ts'
import { procedureMissing, type Speaks, spokenOf } from '../spoken-of.ts'
import { type Followed, isSent } from '../queries/procedures.ts'
import { recordUrl, type Shown } from './concern.view.ts'
import { toDoTogether } from '../together.ts'
import { governedPart } from './governed.view.ts'
import { link } from './say.ts'

/** Which procedures this record follows, what is late, and what comes next. */
export function proceduresPart(shown: Shown): Safe | false {
  const { record, mayDeal } = shown
  if (!record.procedures.length && !mayDeal) return false
  return html`<section class="ww-checks" aria-labelledby="procedures">
    <h2 class="ww-h2" id="procedures">Procedure</h2>
    ${record.procedures.map(one => followedPart(one, shown))} ${togetherPart(shown)} ${spokenPart(shown)}
    ${
      mayDeal &&
      html`<p>${link(`${recordUrl(shown)}/procedures/new`, record.procedures.length ? 'Follow another' : 'Follow a procedure')}</p>`
    }
  </section>`
}

function followedPart({ run, walk }: Followed, shown: Shown): Safe {
  const { procedure, entries, clocks, runId } = run
  const at = `${recordUrl(shown)}/procedures/${runId}`
  const next = walk.steps.find(one => one.stands === 'open' && !one.step.ifItHappens)?.step
  const late = clocks.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, shown.now) <= 0)
  const lateStep = walk.steps.find(one => late.some(({ step }) => step === one.step.key))?.step
  return html`<p><strong>${procedure.first}</strong></p>
    <p>
      ${link(at, procedure.title)}<br />
      ${isEnded(procedure, entries) ? step('done', 'Ended') : lateStep ? clock('late', `Late: ${lateStep.title}`) : next && step('next', `Next: ${next.title}`)}
    </p>
    ${governedPart(procedure, { base: shown.base, policies: shown.record.policies })}
    ${!isSent(walk) && walk.fired.map(({ says }) => html`<p>${clock('late', `Refer it now: ${says}`)}</p>`)}
    ${!isSent(walk) && walk.fired.length > 0 && shown.mayDeal && html`<p>${link(`${recordUrl(shown)}/referrals/new`, 'Draft the referral')}</p>`}`
}

/** Where several stand with one policy: what is to do for all of them, each step once. */
function togetherPart(shown: Shown): Safe | false {
  const all = toDoTogether(shown.record.procedures)
  return (
    all.length > 0 &&
    html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1" id="together">To do now, each step once</h3>
      <ul class="govuk-list govuk-list--bullet">
        ${all.map(
          ({ step: { key, title, by }, runId, titles }) =>
            html`<li>${link(`${recordUrl(shown)}/procedures/${runId}${by === undefined ? `/steps/${key}` : ''}`, title)}${titles.length > 1 && html`<br /><span class="ww-soft ww-small">For ${titles.length} procedures</span>`}</li>`,
        )}
      </ul>`
  )
}

/** Kinds of which it speaks and whose procedure nobody follows: what comes first, and the procedure one press away. */
function spokenPart(shown: Shown): Safe | false {
  const spoken = spokenOf(shown.asked.procedures, speaksIn(shown))
  return (
    shown.mayDeal &&
    spoken.length > 0 &&
    html`<p class="govuk-!-margin-bottom-1">What was written may be about:</p>
      <ul class="govuk-list govuk-list--bullet">
        ${spoken.map(
          ({ key, title, first, toldBy }) =>
            html`<li>
              ${link(`${recordUrl(shown)}/procedures/new?kind=${key}`, title)}${toldBy?.isAsked && html`<br /><strong>${first}</strong>`}
            </li>`,
        )}
      </ul>`
  )
}

const speaksIn = ({ record }: Shown): Speaks => ({
  text: [
    ...[record.about, record.saw, record.said, record.othersSaid, record.thought],
    ...record.additions.map(({ words }) => words),
  ].join('\n'),
  followed: record.procedures.map(({ run }) => run.procedure.key),
})

/** Asked of a decision only where it is missing. */
export function procedureField(shown: Shown): Safe | false {
  const missing = procedureMissing(shown.asked, speaksIn(shown))
  return (
    missing !== undefined &&
    linesField(shown.form, {
      ...{ name: 'noProcedureBecause', label: 'Why is no procedure followed?', rows: 2 },
      hint: `${missing}. A referral does not wait for it`,
    })
  )
}

/** What keeps every decision but a referral shut. */
export const keptShut = ({ record }: Shown) =>
  record.procedures.flatMap(({ walk }) => walk.locks).find(({ act }) => act === KEEP_IN_SCHOOL)

/** Beside the decision: what a procedure keeps shut, and what it waits for. */
export const shutDecision = (shown: Shown): Safe | false => {
  const shut = keptShut(shown)
  return (
    shut !== undefined &&
    html`<div class="govuk-inset-text">
      ${shutPart(shut)}
      <p class="govuk-!-margin-bottom-0">A referral is never shut.</p>
    </div>`
  )
}
