import type { AnyControl } from '../../platform/controls/control.ts'
import type { Id } from '../../words/ids.ts'
import { sayAudience } from './scope.ts'
import { type Given, isSame, settled } from './parameters.ts'

export const WATCHWORD = 'watchword'

/** A clause bound to a control, as it stands in a version. */
export type Bound = {
  bindingId: Id
  versionId: Id
  policyId: Id
  policyTitle: string
  clauseId: Id
  clauseN: number
  reference: string
  words: string
  control: string
  key: string
  audience: string
  system: string
  given: Given
}

export type SettingId = { control: string; key: string; audience: string }
export type Ruling = SettingId & { governingBindingId: Id }

/** One setting, and the clauses that ask for it. */
export type Asked = SettingId & {
  bounds: readonly Bound[]
  /** null while the clauses disagree, or where what they set cannot be kept. */
  parameters: Given | null
  governing: Bound
  overruled: readonly Bound[]
  /** The names of the parameters on which they disagree, when nobody has ruled. */
  disagreeOn: readonly string[]
}

export const settingId = ({ control, key, audience }: SettingId): string => `${control} ${key} ${audience}`

/** The parameters that bindings set to different single values. Lists never disagree: they add up. */
function disagreement(control: AnyControl | undefined, bounds: readonly Bound[]): string[] {
  const names = new Set(bounds.flatMap(({ given }) => Object.keys(given)))
  return [...names].filter(name => {
    if (control?.keyedBy.includes(name)) return false
    const values = bounds.flatMap(({ given }) => (given[name] === undefined ? [] : [given[name]]))
    return !values.some(Array.isArray) && values.some(value => !isSame(value, values[0]))
  })
}

function merged(bounds: readonly Bound[]): Given {
  const all: Record<string, unknown> = {}
  for (const { given } of bounds)
    for (const [name, value] of Object.entries(given)) {
      const before = all[name]
      all[name] = Array.isArray(before) && Array.isArray(value) ? [...new Set([...before, ...value])] : value
    }
  return all
}

/**
 * What clauses ask of Watchword, setting by setting. Clauses about another system are not here: they change
 * nothing. Clauses on one control, key and audience add up; where they disagree the ruling's clause governs.
 */
export function askedOf(
  all: readonly Bound[],
  controls: readonly AnyControl[],
  rulings: readonly Ruling[] = [],
): Asked[] {
  const ours = all.filter(({ system }) => system === WATCHWORD)
  return [...Map.groupBy(ours, settingId)].flatMap(([id, bounds]) => {
    const [first] = bounds
    if (!first) return []
    const control = controls.find(({ name }) => name === first.control)
    const { key, audience } = first
    const on = disagreement(control, bounds)
    const ruled = rulings.find(ruling => settingId(ruling) === id)
    const chosen = bounds.find(({ bindingId }) => bindingId === ruled?.governingBindingId)
    const governing = chosen ?? first
    const overruled =
      on.length && chosen ? bounds.filter(bound => disagreement(control, [chosen, bound]).length > 0) : []
    const standing = bounds.filter(bound => !overruled.includes(bound))
    const disagreeOn = chosen ? [] : on
    const parameters = disagreeOn.length || !control ? null : keepable(control, merged(standing))
    return [{ control: first.control, key, audience, bounds, parameters, governing, overruled, disagreeOn }]
  })
}

function keepable(control: AnyControl, given: Given): Given | null {
  const full = settled(control, given)
  return 'parameters' in full && !control.never?.(full.parameters) ? full.parameters : null
}

export type Finding = { severity: 'not-kept' | 'advice' | 'note'; says: string; bounds: readonly Bound[] }

/** What an approver should know: what no policy may set, and what guidance advises against. */
export function findingsOf(asked: readonly Asked[], controls: readonly AnyControl[]): Finding[] {
  return asked.flatMap(({ control: name, bounds, governing, overruled, audience }): Finding[] => {
    const control = controls.find(one => one.name === name)
    if (!control) return []
    const standing = bounds.filter(bound => !overruled.includes(bound))
    const full = settled(control, merged(standing.length ? standing : [governing]))
    if (!('parameters' in full)) return []
    const never = control.never?.(full.parameters)
    const advice = control.advice?.(full.parameters)
    const wider =
      audience && asked.some(one => one.control === name && one.audience === '' && one.key === governing.key)
    return [
      ...(never ? [{ severity: 'not-kept' as const, says: `Not kept: ${never}`, bounds: standing }] : []),
      ...(advice ? [{ severity: 'advice' as const, says: advice, bounds: standing }] : []),
      ...(wider
        ? [
            {
              severity: 'note' as const,
              says: `${control.sentence(full.parameters)}: for ${sayAudience(audience)} this stands over what is set for everyone.`,
              bounds: standing,
            },
          ]
        : []),
    ]
  })
}
