import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { clock, step as mark } from '../../../platform/design/states.ts'
import type { Run } from '../../../platform/procedures/run.ts'
import { isEnded } from '../../../platform/procedures/walk.ts'
import type { Choice } from '../concern.ts'
import { isAllegation, PROCEDURES } from '../procedures.ts'
import { type Beside, walkOf } from '../run-facts.ts'
import { link } from './say.ts'

type Shown = {
  record: string
  runs: readonly Run[]
  beside: Beside
  decided: Choice | undefined
  now: Temporal.Instant
}

const WHY: Readonly<Record<Choice | 'undecided', string>> = {
  lado: 'You decided to ask the LADO. The procedure leads through Part four, from that call to the end, and its first clock is one working day.',
  undecided:
    'If it may be an allegation, begin the procedure: it leads through Part four, from the first call to the LADO to the end.',
  'low-level':
    'A low-level concern is no allegation. It has a procedure of its own; if it may be more, decide again.',
  'not-met': 'Nothing more is to be done. If something is learnt, begin a procedure here.',
}

/** On the record: what is followed and what comes next, or the way to begin. */
export function procedureSection(shown: Shown): Safe {
  const { record, runs, decided } = shown
  const isAsked = decided === 'lado' && !runs.some(({ procedure }) => isAllegation(procedure))
  return html`<section aria-labelledby="procedure">
    <h2 class="ww-h2" id="procedure">Procedure</h2>
    ${runs.map(run => runLines(run, shown))}
    ${(!runs.length || isAsked) && html`<p>${WHY[decided ?? 'undecided']}</p>`}
    ${
      runs.length < PROCEDURES.length &&
      button({
        text: isAsked ? 'Begin the procedure for an allegation' : 'Begin a procedure',
        href: `${record}/procedures/new`,
        classes: isAsked ? '' : 'govuk-button--secondary',
      })
    }
    <p>${link(`${record}/reference`, 'What a reference may say')}</p>
  </section>`
}

function runLines(run: Run, { record, beside, now }: Shown): Safe {
  const { steps } = walkOf(run, beside)
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
