import type { AnyControl } from '../../platform/controls/control.ts'
import { isSame, nameInWords, sentenceOf } from './parameters.ts'
import { forWhom, listed } from './say-asked.ts'

export type SaidChange = { control: string; audience: string; before: object | null; after: object | null }

const given = (parameters: object): Record<string, unknown> => ({ ...parameters })

/** For one audience, what stood before is what stood for everyone. */
export function withEveryones<One extends SaidChange & { key: string }>(
  changes: readonly One[],
  standing: readonly { control: string; key: string; audience: string; parameters: object }[],
): One[] {
  return changes.map(change => {
    if (change.before || !change.audience) return change
    const all = standing.find(
      one => one.control === change.control && one.key === change.key && one.audience === '',
    )
    return all ? { ...change, before: all.parameters } : change
  })
}

/** The one parameter that a change moves, where there is one and it is a figure. */
function figureMoved({ before, after }: SaidChange): string | undefined {
  if (!before || !after) return undefined
  const [was, is] = [given(before), given(after)]
  const moved = Object.keys(is).filter(name => !isSame(is[name], was[name]))
  const [only] = moved
  const value = only === undefined ? undefined : was[only]
  return moved.length === 1 && typeof value === 'number' ? String(value) : undefined
}

export const isFigureOnly = (_control: AnyControl | undefined, change: SaidChange): boolean =>
  figureMoved(change) !== undefined

/** "Lock after 10 minutes without use; was 15" */
export function sayChange(control: AnyControl | undefined, change: SaidChange): string {
  const { control: name, audience, before, after } = change
  const said = (parameters: object) => sentenceOf(control, name, given(parameters))
  const whom = forWhom(said(after ?? before ?? {}), audience)
  if (!after) return `${before ? said(before) : nameInWords(name)}${whom}: no longer asked`
  if (before && isSame(before, after)) return `${said(after)}${whom}; as for everyone before`
  const more = added(change)
  if (more) return `${control?.asks ?? nameInWords(name)}; also: ${listed(more)}`
  const was = figureMoved(change) ?? (before && `“${lowerFirst(said(before))}”`)
  return `${said(after)}${whom}; ${was ? `was ${was}` : 'nothing stood before'}`
}

/** What a list gained, where that is all that a change does. */
function added({ before, after }: SaidChange): unknown[] | undefined {
  if (!before || !after) return undefined
  const [was, is] = [given(before), given(after)]
  const [only, ...others] = Object.keys(is).filter(name => !isSame(is[name], was[name]))
  if (only === undefined || others.length) return undefined
  const [old, now] = [was[only], is[only]]
  if (!Array.isArray(old) || !Array.isArray(now)) return undefined
  return old.every(item => now.includes(item)) ? now.filter(item => !old.includes(item)) : undefined
}

const lowerFirst = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
