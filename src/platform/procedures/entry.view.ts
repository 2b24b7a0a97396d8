import { sayMoment } from '../clock.ts'
import { html, type Safe } from '../design/html.ts'
import { asWritten } from '../design/parts.ts'
import { optionsOf } from './answers.ts'
import type { Ask, Step } from './procedure.ts'
import type { KeptEntry } from './run.ts'
import { sayAsk } from './walk.ts'

export type ChildShown = { id: string; name: string }

/** What was recorded of a step, by whom and when: also of children who turned out not to be in it. */
export function entryPart(entry: KeptEntry, { asks }: Step, children: readonly ChildShown[]): Safe {
  const { state, answers, why, recordedAt, recordedBy } = entry
  const said = asks.flatMap(ask =>
    [undefined, ...children, ...goneFrom(answers, children)].flatMap(child => {
      const answer = answers[child ? `${ask.key}/${child.id}` : ask.key]
      return answer ? [{ label: sayAsk(ask, child?.name), answer: sayAnswer(ask, answer) }] : []
    }),
  )
  return html`<div class="ww-panel">
    <p class="ww-small ww-soft">${state === 'left-out' ? 'Left out' : 'Recorded'} by ${recordedBy}, ${sayMoment(recordedAt)}.</p>
    ${why && html`<p>Why: ${asWritten(why)}</p>`}
    <dl class="ww-facts">
      ${said.map(
        ({ label, answer }) =>
          html`<dt>${label}</dt>
            <dd>${asWritten(answer)}</dd>`,
      )}
    </dl>
  </div>`
}

function goneFrom(answers: KeptEntry['answers'], here: readonly ChildShown[]): ChildShown[] {
  const ids = new Set(Object.keys(answers).flatMap(name => name.split('/')[1] ?? []))
  for (const { id } of here) ids.delete(id)
  return [...ids].map(id => ({ id, name: 'a child who is not in it now' }))
}

const sayAnswer = (ask: Ask, answer: string): string =>
  optionsOf(ask)?.find(({ value }) => value === answer)?.text ?? answer
