import { html, type Safe } from '../../../platform/design/html.ts'
import { clock } from '../../../platform/design/states.ts'
import type { Procedure } from '../../../platform/procedures/procedure.ts'
import type { PolicyStanding } from '../queries/elsewhere.ts'
import { policyCalled } from '../policy-named.ts'
import { link } from './say.ts'

export type Policies = { base: string; policies: readonly PolicyStanding[] }

/** With a link, where it stands in Watchword under that name. */
export function policyNamed({ base, policies }: Policies, name: string): Safe {
  const found = policyCalled(policies, name)
  return found.is === 'in-force' ? link(`${base}/policies/${found.policyId}`, name) : html`${name}`
}

/** Under which policies a procedure stands, and which of them nobody can open from here. */
export const governedPart = ({ policies: names = [] }: Procedure, shown: Policies): Safe | false =>
  names.length > 0 &&
  html`<p class="govuk-!-margin-bottom-1">Dealt with under:</p>
    <ul class="govuk-list govuk-list--bullet">
      ${names.map(name => html`<li>${policyNamed(shown, name)}${broken(shown, name)}</li>`)}
    </ul>`

function broken({ base, policies }: Policies, name: string): Safe | false {
  const found = policyCalled(policies, name)
  if (found.is === 'in-force') return false
  if (found.is === 'missing') return html` <span class="ww-soft">(not in Watchword)</span>`
  return html` ${clock('late', 'No longer in force')}${found.by !== undefined && html`: now ${link(`${base}/policies/${found.policyId}`, found.by)}`}`
}
