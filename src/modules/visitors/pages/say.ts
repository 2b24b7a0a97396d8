import { sayTime } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { isHere, type Visit } from '../visit.ts'

export const back = (href: string, text: string): Safe =>
  html`<a class="govuk-back-link" href="${href}">${text}</a>`

export const SMALL = 'govuk-button--secondary ww-button--small'

/** "contractor, Peak Heating" */
export const sayWhat = ({ comesAs, organisation }: Pick<Visit, 'comesAs' | 'organisation'>): string =>
  [
    `${AUDIENCE_WORDS[comesAs].one.charAt(0).toUpperCase()}${AUDIENCE_WORDS[comesAs].one.slice(1)}`,
    organisation,
  ]
    .filter(Boolean)
    .join(', ')

export function stateOf(visit: Visit, today: Temporal.PlainDate): Safe {
  const { letInAt, leftAt, isUnsigned, arrivedAt } = visit
  if (leftAt) return stateTag('nothing-due', `Left at ${sayTime(leftAt)}`)
  if (!isHere(visit, today)) return stateTag('nothing-due', 'Went with the day')
  if (!letInAt) return stateTag('not-met', isUnsigned ? 'Not let in: not signed' : 'Not let in yet')
  return isUnsigned
    ? stateTag('at-risk', `Here since ${sayTime(arrivedAt)}, not signed`)
    : stateTag('met', `Here since ${sayTime(arrivedAt)}`)
}
