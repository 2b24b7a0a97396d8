import { dayOf, sayDay, sayTime } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { clauseRow } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { sayNearDay } from '../approval.ts'
import { isElsewhere, type ShownBinding, type ShownClause } from '../policy-state.ts'
import { sayAsked } from '../say-asked.ts'
import { marked } from './marked.ts'
import { aloud, buttonLink, count, link } from './pieces.ts'
import type { PolicyShown } from './policy.view.ts'

/** A clause of the policy and its margin: state, figure, note, and the button that puts it right. */
export function policyRow(clause: ShownClause, shown: PolicyShown): Safe {
  const { reference, text, leadIn, figures, state, main, bindings } = clause
  const action = main && (actionFor(main, clause, shown) ?? evidenceDeed(clause, shown))
  const from = shown.coming?.effectiveOn
  const figure = main && (from ? sayBound(main, shown) : main.figure)
  return clauseRow({
    reference,
    text: html`${leadIn && html`<p class="ww-small ww-soft">${leadIn}</p>`}
      <p>${marked(text, bindings.length ? figures : [])}</p>`,
    margin: {
      ...(main && from ? { mark: stateTag('nothing-due', `From ${sayNearDay(from)}`) } : { state }),
      ...(main && {
        figure: link(proofOf(clause, shown), html`${figure ?? ''}${aloud(reference)}`),
      }),
      note: noteOf(clause, shown),
      ...(action && { action }),
    },
  })
}

/** Of several bindings the proof of the one that speaks for the clause. */
const proofOf = ({ clauseId, bindings, main }: ShownClause, shown: PolicyShown): string =>
  main && bindings.length > 1
    ? `${shown.proofUrl(clauseId)}?binding=${main.binding.bindingId}`
    : shown.proofUrl(clauseId)

function noteOf(
  { main, bindings, isDuty, isForPeople, state }: ShownClause,
  { now, on, coming }: PolicyShown,
): Safe | undefined {
  if (!main) {
    if (state === 'nobodys-duty') return html`No control or person answers for it.`
    return isForPeople || !isDuty ? undefined : html``
  }
  const others = bindings.length - 1
  const seen = coming && isElsewhere(main) && `${main.figure}. `
  return html`${isElsewhere(main) && `About: ${main.binding.systemTitle}. `}${seen}${main.note && `${main.note} `}${
    others > 0 && `And ${count(others, 'other')}. `
  }${main.asAt && `As at ${asAt(main.asAt, on ?? dayOf(now))}.`}`
}

const asAt = (at: Temporal.Instant, today: Temporal.PlainDate): string =>
  dayOf(at).equals(today) ? sayTime(at) : sayDay(dayOf(at))

const sayBound = ({ binding }: ShownBinding, { controls }: PolicyShown): string =>
  sayAsked(
    controls.find(({ name }) => name === binding.control),
    binding,
  )

/** Where another system is not what needs somebody most, it is still looked at. */
const evidenceDeed = (clause: ShownClause, shown: PolicyShown): Safe | undefined => {
  const asked = clause.bindings.find(one => isElsewhere(one) && one.state !== 'met')
  return asked && actionFor(asked, clause, shown)
}

/** Every red line has its fix beside it; the first of them is the button we would press. */
function actionFor(main: ShownBinding, clause: ShownClause, shown: PolicyShown): Safe | undefined {
  if (shown.on) return undefined
  const { binding, state } = main
  if (isElsewhere(main))
    return shown.mayRecord && state !== 'met'
      ? buttonLink(
          `${shown.proofUrl(clause.clauseId)}/evidence?binding=${binding.bindingId}`,
          html`Record what you saw${aloud(clause.reference)}`,
        )
      : undefined
  if (shown.coming || (state !== 'not-met' && state !== 'at-risk')) return undefined
  const fix = shown.controls.find(({ name }) => name === binding.control)?.fix
  const first = shown.clauses.find(one => one.state === 'not-met')
  return (
    fix &&
    buttonLink(
      `${shown.schoolBase}${fix.url}`,
      html`${fix.text}${aloud(clause.reference)}`,
      first?.n === clause.n,
    )
  )
}
