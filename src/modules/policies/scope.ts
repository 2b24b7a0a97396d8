import { type Audience, AUDIENCE_WORDS, AUDIENCES } from '../../words/audiences.ts'
import type { AnyControl } from '../../platform/controls/control.ts'
import type { Suggestion } from './reading/suggest.ts'

export const isAudience = (word: string): word is Audience => (AUDIENCES as readonly string[]).includes(word)

/**
 * Whom a suggested setting is for. A rule about the policy itself, a duty or an agreement names people without
 * being scoped to them.
 */
export function audienceOf({ control, scope }: Suggestion, controls: readonly AnyControl[]): string {
  const speaksOfItself = controls.some(({ name, speaksOf }) => name === control && speaksOf !== undefined)
  const word = scope.audience ?? ''
  return !speaksOfItself && isAudience(word) ? word : ''
}

/** "staff", or "everyone" */
export const sayAudience = (audience: string): string =>
  isAudience(audience) ? AUDIENCE_WORDS[audience].many : audience || 'everyone'
