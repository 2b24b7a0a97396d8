import type { AnyControl } from '../../platform/controls/control.ts'
import { fieldsOf } from './parameter-fields.ts'
import type { Given } from './parameters.ts'

/** How a reading says that words name nobody, and so speak to all. */
const EVERYONE = 'everyone'

/** The values by which a control is bound, of those that it has words for: "everyone" is each of them. */
function valuesOf(control: AnyControl, name: string, named: readonly unknown[]): readonly unknown[] {
  const field = fieldsOf(control).find(one => one.name === name)
  const known = field?.kind === 'many' ? field.choices.map(({ value }) => value) : undefined
  if (!known) return named
  return named.includes(EVERYONE) ? known : named.filter(value => known.some(word => word === value))
}

/**
 * A control is bound once for each value of its key, and words may name several at once: "staff and pupils sign
 * before they log on". One press binds the clause for each of them.
 */
export const oneByOne = (control: AnyControl, given: Given): readonly Given[] =>
  control.keyedBy.reduce<readonly Given[]>(
    (all, name) =>
      all.flatMap(one => {
        const named = one[name]
        if (!Array.isArray(named)) return [one]
        const { [name]: _, ...unnamed } = one
        const values = valuesOf(control, name, named)
        return values.length ? values.map(value => ({ ...one, [name]: value })) : [unnamed]
      }),
    [given],
  )
