import type { Call } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { helpLines } from '../../people/index.ts'
import { adviceFrom } from './advice.view.ts'

/** Above a form that writes down what somebody outside said: whom to ask, and when each was tried last. */
export async function advice(call: Call): Promise<Safe | false> {
  const lines = (await helpLines(call)).filter(({ places }) => places.includes('every-concern'))
  return lines.length > 0 && html`<h2 class="govuk-heading-s">Whom to ask for advice</h2>${adviceFrom(lines)}`
}
