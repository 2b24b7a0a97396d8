import { html, type Safe } from '../../../platform/design/html.ts'
import { checkboxes } from '../../../platform/design/macros.ts'
import { many } from '../../../platform/page.ts'
import { tickValue } from '../lines.ts'
import type { Tick } from '../queries/ticks.ts'
import type { Form } from '../../../platform/design/form.ts'
import { link } from './say.ts'

/** A box of its own for each line that the policy wants agreed to by itself. */
export const ticksField = (
  form: Form,
  ticks: readonly Tick[],
  { base = '', versionId, isFirst }: { base?: string; versionId: string; isFirst: boolean },
): Safe | false => {
  if (!ticks.length) return false
  const ticked = many(form.typed['ticked'])
  const error = isFirst ? form.errors['ticked'] : undefined
  return checkboxes({
    ...{ name: 'ticked', idPrefix: isFirst ? 'ticked' : `ticked-${versionId}` },
    fieldset: { legend: { text: 'Tick each of these', classes: 'ww-label' } },
    items: ticks.map(tick => ({
      ...{ value: tickValue(versionId, tick), checked: ticked.includes(tickValue(versionId, tick)) },
      html: html`${tick.kind === 'section' ? `I have read “${tick.words}”` : tick.words}
      ${tick.clause && sayClause(tick.clause, base)}`,
    })),
    errorMessage: error === undefined ? undefined : { text: error },
  })
}

const sayClause = ({ policyId, clauseId, reference }: NonNullable<Tick['clause']>, base: string): Safe =>
  html`<span class="ww-small ww-soft">
    ${link(`${base}/policies/${policyId}/clauses/${clauseId}`, `Policy ${reference}`)}
  </span>`
