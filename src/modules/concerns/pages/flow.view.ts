import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { stateTag, step } from '../../../platform/design/states.ts'
import type { FlowSaid } from '../controls/procedure.ts'
import { flowOf, type Place, PLACE_WORDS } from '../flow.ts'
import type { Shown } from './concern.view.ts'
import { part } from './form.ts'
import { asWritten, momentOf } from './say.ts'

/** The flow chart of action, where the policy has one: its present place, who was there before, and who moves it on. */
export function flowPart({ flow, record }: Shown): Safe | false {
  if (!flow) return false
  return part(
    'flow',
    'Where it is in the flow chart',
    html`${flow.guidance.length > 0 && html`<p class="ww-soft">As our policy has it: ${flow.guidance.join(', ')}.</p>`}
      <ol class="ww-flow">
        ${flowOf(record).map(place => placeLine(place, flow))}
      </ol>`,
  )
}

const placeLine = (place: Place, flow: FlowSaid): Safe =>
  html`<li${place.isNow && html` aria-current="step"`}>
    <strong>${PLACE_WORDS[place.key]}</strong> ${stateOf(place)} ${place.stands === 'open' ? opens(place, flow) : moved(place)}
  </li>`

function stateOf({ stands, isNow }: Place): Safe {
  if (isNow) return step('next', 'It is here now')
  if (stands === 'done') return step('done')
  return stands === 'skipped'
    ? stateTag('nothing-due', 'Left out')
    : html`<span class="ww-soft">To come</span>`
}

const opens = ({ key, until }: Extract<Place, { stands: 'open' }>, flow: FlowSaid): Safe =>
  html`<br /><span class="ww-small">Moved on by ${whoMoves(flow)[key]}${until !== undefined && `, on ${sayDay(Temporal.PlainDate.from(until))}`}.</span>`

const moved = ({ moved: { at, by, why } }: Extract<Place, { stands: 'done' | 'skipped' }>): Safe =>
  html`<br /><span class="ww-small ww-soft">${by}, ${momentOf(at)}</span>${why !== undefined && html`<br /><span class="ww-small">Why: ${asWritten(why)}</span>`}`

const whoMoves = ({ minutes }: FlowSaid): Readonly<Record<Place['key'], string>> => ({
  reported: 'whoever reports it',
  opened: `the safeguarding lead; unread for ${minutes} minutes, every deputy is told, and then the headteacher`,
  decided: 'the safeguarding lead, a deputy, or the headteacher where it came to them',
  acted: 'whoever was asked to do it; a referral by the safeguarding lead or a deputy',
  'looked-again': 'the safeguarding lead or a deputy',
  ended: 'the safeguarding lead or a deputy, by deciding that nothing more is to come',
})
