import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { clock, step as mark } from '../../../platform/design/states.ts'
import type { Run } from '../../../platform/procedures/run.ts'
import { isEnded } from '../../../platform/procedures/walk.ts'
import type { Choice } from '../concern.ts'
import { PROCEDURES } from '../procedures.ts'
import { walkOf } from '../run-facts.ts'
import { link } from './say.ts'

type Shown = {
  record: string
  runs: readonly Run[]
  toldAt: Temporal.Instant | null
  decided: Choice | undefined
  now: Temporal.Instant
}

/** On the record: what is followed and what comes next, or the way to begin. */
export function procedureSection(shown: Shown): Safe {
  const { record, runs, decided } = shown
  const isOpen = runs.length < PROCEDURES.length && decided !== 'low-level'
  return html`<section aria-labelledby="procedure">
    <h2 class="ww-h2" id="procedure">Procedure</h2>
    ${runs.map(run => runLines(run, shown))}
    ${
      isOpen &&
      html`<p>
          If it may be an allegation, begin the procedure: it leads through Part four, from the first call to the LADO to
          the end.
        </p>
        ${button({ text: 'Begin a procedure', href: `${record}/procedures/new`, classes: 'govuk-button--secondary' })}`
    }
    ${
      decided === 'low-level' &&
      !runs.length &&
      html`<p>A low-level concern is no allegation, and has no procedure. If it may be more, decide again.</p>`
    }
    <p>${link(`${record}/reference`, 'What a reference may say')}</p>
  </section>`
}

function runLines(run: Run, { record, toldAt, now }: Shown): Safe {
  const { steps } = walkOf(run, toldAt)
  const needed = steps.filter(({ stands }) => stands !== 'not-needed' && stands !== 'not-so-far')
  const settled = needed.filter(({ stands }) => stands === 'done' || stands === 'left-out')
  const next = steps.find(({ stands, step }) => stands === 'open' && !step.isMany)
  const late = run.clocks.find(({ dueAt }) => Temporal.Instant.compare(dueAt, now) <= 0)
  const lateStep = steps.find(({ step }) => step.key === late?.step)
  return html`<p>
      ${link(`${record}/procedures/${run.runId}`, run.procedure.title)}: ${settled.length} of ${needed.length} steps.
    </p>
    ${isEnded(run.procedure, run.entries) ? html`<p>${mark('done', 'Ended')}</p>` : next && html`<p>${mark('next', `Next: ${next.step.title}`)}</p>`}
    ${lateStep && html`<p>${clock('late', `Late: ${lateStep.step.title}`)}</p>`}`
}
