import { sayDay } from '../../../platform/clock.ts'
import { SCOPE_SHORT, type Scope, type Withdrawn } from '../withdrawn.ts'

/** Of all of it no part is named. */
export const sayScopes = (scopes: readonly Scope[]): string =>
  scopes.includes('all') ? SCOPE_SHORT.all : scopes.map(scope => SCOPE_SHORT[scope]).join(', ')

export const sayBack = ({ backOn, onReview }: Pick<Withdrawn, 'backOn' | 'onReview'>): string => {
  if (!backOn) return 'No day is set on which it comes back'
  return onReview
    ? `It is looked at on ${sayDay(backOn)}, and comes back only then`
    : `It comes back by itself on ${sayDay(backOn)}`
}
