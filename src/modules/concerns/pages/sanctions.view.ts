import { html, type Safe } from '../../../platform/design/html.ts'
import { clock, step } from '../../../platform/design/states.ts'
import type { Sanction } from '../queries/sanctions.ts'
import { saySanction } from '../sanctions.ts'
import { recordUrl, type Shown } from './concern.view.ts'
import { folded, part } from './form.ts'
import { dayIs, sanctionFacts, stepFact } from './sanction-facts.view.ts'
import { link } from './say.ts'

/** What was decided about each child's conduct, and what of it is still open. */
export function sanctionsPart(shown: Shown): Safe | false {
  const { record, maySanction } = shown
  if (!record.sanctions.length && !(maySanction && record.children.length)) return false
  return part(
    'sanctions',
    'Sanctions',
    html`${record.sanctions.length === 0 && html`<p>None yet, and nobody has said that there is none.</p>`}
    ${record.sanctions.map(one => sanctionOf(one, shown))}
      ${
        maySanction &&
        html`<p>${link(`${recordUrl(shown)}/sanctions/new`, 'Record a sanction, or that there is none')}</p>`
      }`,
  )
}

function sanctionOf(one: Sanction, shown: Shown): Safe {
  const at = `${recordUrl(shown)}/sanctions/${one.id}`
  const says = one.sanction
    ? `${one.child}: ${saySanction(one.sanction, one.level)}`
    : `${one.child}: no sanction`
  return html`<p>
      <strong>${says}</strong><br />
      ${stateOf(one)}
      <span class="ww-soft ww-small">${one.decidedBy}, ${dayIs(one.decidedOn)}.</span>
    </p>
    ${folded(
      one.sanction ? 'What it rests on, and what came later' : 'Why',
      false,
      html`${sanctionFacts(one)} ${one.steps.map(stepFact)}
      ${shown.maySanction && html`<p>${link(at, 'Write what came later', `: ${says}`)}</p>`}`,
    )}`
}

function stateOf(one: Sanction): Safe | false {
  if (one.isLifted) return step('done', 'Lifted')
  return html`${one.isInterviewOpen && html`${clock('by', `${one.interview?.holder ?? 'Somebody'} holds the interview`)}<br />`}
  ${one.areParentsOpen && html`${clock('today', 'The parents are still to be told')}<br />`}`
}
