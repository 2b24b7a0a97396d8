import type { AnyControl } from '../../platform/controls/control.ts'
import { choiceInWords } from './parameter-fields.ts'
import { additions, type Given, sentenceOf } from './parameters.ts'
import { isAudience, sayAudience } from './scope.ts'

const lower = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

export const listed = (items: readonly unknown[]): string =>
  items.map(item => lower(choiceInWords(String(item)))).join(', ')

/** ", for staff"; nothing where the sentence has said so, or where it is for everyone. */
export function forWhom(said: string, audience: string): string {
  if (!audience) return ''
  const whom = sayAudience(audience)
  const isSaid = isAudience(audience) && said.toLowerCase().endsWith(whom.toLowerCase())
  return isSaid ? '' : `, for ${whom}`
}

/**
 * "Lock after 10 minutes without use, for staff". Where a list adds to the product's own: what is asked, and
 * "also: staff".
 */
export function sayAsked(
  control: AnyControl | undefined,
  { control: name, given, audience }: { control: string; given: Given; audience: string },
): string {
  const added = control ? additions(control, given) : []
  if (control && added.length) {
    const items = added.flatMap(one => one.added)
    const said = items.length ? `${control.asks}; also: ${listed(items)}` : control.asks
    return `${said}${forWhom(said, audience)}`
  }
  const said = sentenceOf(control, name, given)
  return `${said}${forWhom(said, audience)}`
}
