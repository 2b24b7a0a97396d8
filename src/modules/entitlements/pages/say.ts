import { html, type Safe } from '../../../platform/design/html.ts'
import { standsFor } from '../entitlement.ts'
import type { ClassOf } from '../queries/classes-now.ts'
import type { Overview } from '../queries/classes-and-rules.ts'

export const back = (href: string, text: string): Safe =>
  html`<a class="govuk-back-link" href="${href}">${text}</a>`

export const classUrl = (at: string, className: string): string =>
  `${at}/class?class=${encodeURIComponent(className)}`

export const isShown = ({ band }: Pick<ClassOf, 'band'>, asked: Overview['asked']): boolean =>
  standsFor(asked, 'adult-shows', band) !== undefined

/** How a class uses the internet today. */
export function sayUse(one: ClassOf, asked: Overview['asked']): string {
  if (isShown(one, asked)) return 'An adult shows it'
  return one.switched ? 'They use it themselves' : 'Not switched on this school year'
}

export const sayWaiting = ({ untaught, switched }: ClassOf, asked: Overview['asked']): string => {
  const waits = standsFor(asked, 'lesson-first', null) && switched ? untaught.length : 0
  return waits ? `${waits} ${waits === 1 ? 'pupil waits' : 'pupils wait'} for the lesson` : ''
}
