import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { table } from '../../../platform/design/macros.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { nameInWords, sentenceOf } from '../parameters.ts'
import { sayAsked } from '../say-asked.ts'
import { link } from './pieces.ts'
import type { ProofShown } from './proof.view.ts'

export function before({ history, control, binding, now }: ProofShown): Safe | undefined {
  if (!binding || history.length === 0) return undefined
  return table({
    caption: 'What stood, and when',
    captionClasses: 'ww-h2',
    classes: 'ww-grid',
    head: [{ text: 'Setting' }, { text: 'From' }, { text: 'Until' }, { text: 'By' }],
    rows: history.map(({ parameters, inForceFrom, inForceUntil, clauseId }) => [
      { text: sentenceOf(control, binding.control, { ...parameters }) },
      { text: sayDay(dayOf(inForceFrom)) },
      {
        text: inForceUntil
          ? sayDay(dayOf(inForceUntil))
          : Temporal.Instant.compare(inForceFrom, now) > 0
            ? 'To come'
            : 'Now',
      },
      {
        text: clauseId
          ? clauseId === binding.clauseId
            ? 'This clause'
            : 'Another clause'
          : 'Watchword’s own default',
      },
    ]),
  })
}

export function readingsTable({ readings }: ProofShown): Safe | undefined {
  if (readings.length === 0)
    return html`<p class="govuk-body">Not measured yet. It is measured each night, and when something it counts changes.</p>`
  return table({
    caption: 'Readings',
    captionClasses: 'ww-h2',
    classes: 'ww-grid',
    head: [{ text: 'When' }, { text: 'State' }, { text: 'Figure' }],
    rows: readings
      .slice(0, 30)
      .map(({ takenAt, state, figure }) => [
        { text: sayMoment(takenAt) },
        { html: stateTag(state) },
        { text: figure },
      ]),
  })
}

export function seen({ evidence }: ProofShown): Safe {
  if (evidence.length === 0)
    return html`<p class="govuk-body">Nothing is on record yet. Look at the system, and write down what you saw.</p>`
  return table({
    caption: 'What people saw',
    captionClasses: 'ww-h2',
    classes: 'ww-grid',
    head: [{ text: 'Seen on' }, { text: 'As the clause says?' }, { text: 'In their words' }, { text: 'By' }],
    rows: evidence.map(({ seenOn, isSo, says, recordedBy }) => [
      { text: sayDay(seenOn) },
      { html: stateTag(isSo ? 'met' : 'not-met', isSo ? 'Yes' : 'No') },
      { text: says },
      { text: recordedBy ?? '' },
    ]),
  })
}

export const otherBindings = ({ others, controls, base }: ProofShown): Safe | undefined =>
  others.length === 0
    ? undefined
    : html`<h2 class="ww-h2 ww-h2--ruled">It also sets</h2>
        <ul class="govuk-list">
          ${others.map(
            other =>
              html`<li>
                ${link(
                  `${base}?binding=${other.bindingId}`,
                  sayAsked(
                    controls.find(({ name }) => name === other.control),
                    other,
                  ) || nameInWords(other.control),
                )}
              </li>`,
          )}
        </ul>`
