import { chooseOne, type Form, linesField, textField } from '../design/form.ts'
import { html, type Safe } from '../design/html.ts'
import { button } from '../design/macros.ts'
import { optionsOf } from './answers.ts'
import { type ChildShown, entryPart } from './entry.view.ts'
import type { Ask } from './procedure.ts'
import { entriesOf, isOnlyLeftOut, type KeptEntry, mayLeaveOut, type Run, sayFirst } from './run.ts'
import { shutPart } from './run.view.ts'
import { answerName, sayAsk, type StepStands } from './walk.ts'

export type StepShown = {
  run: Run
  found: StepStands
  form: Form
  children: readonly ChildShown[]
  /** Whoever looks may record it. */
  mayRecord: boolean
  /** Who does, in words, where not everybody who deals with it may. */
  whoRecords: string
  elsewhere: (name: string) => { text: string; url: string } | undefined
}

/** One step: what it asks, and beneath it what was recorded of it before, by whom and when. */
export function stepView(shown: StepShown): Safe {
  const { run, found } = shown
  const { step, stands, shut } = found
  const earlier = entriesOf(run, step.key).toReversed()
  const isAgain = earlier.length > 0 && !step.isMany && stands !== 'open'
  const away = step.asks.flatMap(({ options = [] }) => options.map(({ leadsTo }) => leadsTo))
  const helps = [step.by, step.helpedBy, ...away].flatMap(name =>
    name === undefined ? [] : (shown.elsewhere(name) ?? []),
  )
  return html`${step.from && html`<p class="ww-small ww-soft">${step.from}.</p>`}
    ${helps.map(({ text, url }) => html`<p><a class="govuk-link" href="${url}">${text}</a></p>`)}
    ${step.who && !step.who.if && html`<p>${shown.whoRecords}</p>`}
    ${(stands === 'waits' || shut.length > 0) && html`<div id="step">${whyShut(found)}</div>`}
    ${mayBeRecorded(shown) && !isAgain && forms(shown)}
    ${shown.mayRecord && isOnlyLeftOut(found) && leaveOut(shown.form)}
    ${earlier.length > 0 && html`<h2 class="ww-h2">What was recorded</h2>`}
    ${mayBeRecorded(shown) && isAgain && again(shown)} ${earlier.map(entry => entryPart(entry, found.step, shown.children))}`
}

/** What was recorded comes first; recording it again is there for what is new. */
const again = (shown: StepShown): Safe =>
  html`<details class="govuk-details"${isTouched(shown.form) && html` open`}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">Record it again, because something is new</span>
    </summary>
    <div class="govuk-details__text">${forms(shown)}</div>
  </details>`

const isTouched = ({ typed, errors }: Form): boolean =>
  Object.keys(typed).length > 0 || Object.keys(errors).length > 0

const whyShut = ({ step, waitsFor, shut }: StepStands): Safe =>
  html`${step.atOnce !== undefined && html`<p><strong>${step.atOnce}.</strong></p>`} ${waitsFor.length > 0 && html`<p>${sayFirst(waitsFor)}.</p>`} ${shut.map(lock => shutPart(lock))}`

/** What was typed before it was shut is not lost: the form stands with it, and is refused again. */
function mayBeRecorded({ found: { step, stands, shut }, mayRecord, form }: StepShown): boolean {
  if (!mayRecord || step.by !== undefined || stands === 'not-needed') return false
  return (!shut.length && stands !== 'waits') || Object.keys(form.typed).length > 0
}

function forms(shown: StepShown): Safe {
  const { run, found, form } = shown
  const { step } = found
  const last = step.isMany ? undefined : entriesOf(run, step.key).at(-1)
  const isLast = step === run.procedure.steps.at(-1)
  const why =
    last &&
    !isLast &&
    linesField(form, {
      ...{ name: 'why', label: 'Why is it recorded again?', rows: 2 },
      hint: 'What is new. What was recorded before stays beneath.',
    })
  return html`<form method="post" novalidate${found.stands !== 'waits' && !found.shut.length && html` id="step"`}>
      <input type="hidden" name="seen" value="${last?.id}" />
      ${fieldsOf(shown, last)} ${why} ${button({ text: 'Record it', preventDoubleClick: true })}
    </form>
    ${mayLeaveOut(step) && !last && leaveOut(form)}`
}

/** First what is asked once, then of each child what is asked of each. */
function fieldsOf({ found: { step }, form, children }: StepShown, last: KeptEntry | undefined): Safe {
  const field = (ask: Ask, child?: ChildShown) => fieldOf(form, ask, child, last)
  const each = step.asks.filter(({ isEach }) => isEach)
  const once = step.asks.filter(({ isEach, isFilled }) => !isEach && !isFilled)
  return html`${once.map(ask => field(ask))}
  ${!children.length && each.map(ask => field(ask))}
  ${
    each.length > 0 &&
    children.map(
      child =>
        html`<h2 class="ww-h2">${child.name}</h2>
          ${each.map(ask => field(ask, child))}`,
    )
  }`
}

/** Words that were written before stand there to be put right; a choice is made anew. */
function fieldOf(form: Form, ask: Ask, child: ChildShown | undefined, last: KeptEntry | undefined): Safe {
  const options = optionsOf(ask)
  const about = { name: answerName(ask, child?.id), label: sayAsk(ask, child?.name), hint: ask.hint }
  if (options)
    return chooseOne(form, {
      ...about,
      items: options,
      classes: options.length > 3 ? '' : 'govuk-radios--inline',
    })
  const value = last?.answers[about.name] ?? ''
  return ask.kind === 'line' ? textField(form, { ...about, value }) : linesField(form, { ...about, value })
}

const leaveOut = (form: Form): Safe =>
  html`<details class="govuk-details"${form.errors['why'] !== undefined && html` open`}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">Leave this step out</span>
    </summary>
    <div class="govuk-details__text">
      <form method="post" novalidate>
        <input type="hidden" name="deed" value="leave-out" />
        ${linesField(form, { name: 'why', label: 'Why is it left out?', rows: 2 })}
        ${button({ text: 'Leave it out', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>
    </div>
  </details>`
