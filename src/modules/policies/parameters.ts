import { type AnyControl, keyOf } from '../../platform/controls/control.ts'
import { canonical } from '../../platform/audit/entry.ts'
import { oneByOne } from './one-by-one.ts'
import { choiceInWords } from './parameter-fields.ts'
import { sayIssue } from './parameter-errors.ts'

/** Those parameters that a clause sets itself; the control fills the rest. */
export type Given = Readonly<Record<string, unknown>>
export type Filled = { parameters: Given; key: string } | { errors: Readonly<Record<string, string>> }

const keysOf = (control: AnyControl, given: Given): string =>
  control.keyedBy.map(name => String(given[name])).join('/')

function defaultFor(control: AnyControl, given: Given): Given {
  const all = control.byDefault as readonly Given[]
  return (
    all.find(value => keyOf(control, value) === keysOf(control, given)) ?? withoutKey(control, all[0] ?? {})
  )
}

/** The first default stands in for a key that has none; its own key must not. */
const withoutKey = (control: AnyControl, value: Given): Given =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !control.keyedBy.includes(name)))

/** What a clause sets, with the control's default for what it leaves open; or what is wrong with it, by name. */
export function filled(control: AnyControl, given: Given): Filled {
  const parsed = control.parameters.safeParse({ ...defaultFor(control, given), ...given })
  if (parsed.success) {
    const parameters = parsed.data as Given
    return { parameters, key: keyOf(control, parameters) }
  }
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0] ?? '')
    errors[name] ??= sayIssue(control, name, message)
  }
  return { errors }
}

const listsOf = (given: Given): [string, readonly unknown[]][] =>
  Object.entries(given).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value]] : []))

const matchingDefault = (control: AnyControl, given: Given): Given =>
  (control.byDefault as readonly Given[]).find(value => keyOf(control, value) === keysOf(control, given)) ??
  {}

/**
 * What a clause's lists add to: lists add up, so a clause that names staff takes nobody off the product's own
 * list. Not where the control says that fewer is stricter.
 */
export function addedTo(control: AnyControl, given: Given): Given {
  const standing = matchingDefault(control, given)
  return listsOf(given).reduce((all: Given, [name, list]) => {
    const before = standing[name]
    if (!Array.isArray(before)) return all
    const both = { ...all, [name]: [...new Set([...(before as unknown[]), ...list])] }
    const [more, fewer] = [filled(control, both), filled(control, all)]
    if (!('parameters' in more) || !('parameters' in fewer)) return all
    return control.stricter(more.parameters, fewer.parameters) ? both : all
  }, given)
}

/** What is in force once a clause is: its values, its lists added to the control's own. */
export const settled = (control: AnyControl, given: Given): Filled => filled(control, addedTo(control, given))

/** What each list of a clause adds to the control's own list; nothing, where it adds to none. */
export function additions(control: AnyControl, given: Given): { name: string; added: readonly unknown[] }[] {
  const standing = matchingDefault(control, given)
  const all = addedTo(control, given)
  return listsOf(given).flatMap(([name, list]) => {
    const before = standing[name]
    return Array.isArray(before) && all[name] !== list
      ? [{ name, added: list.filter(item => !before.includes(item)) }]
      : []
  })
}

/**
 * A reading's parameters, cut to what the control takes: a reading may say more. It is whole when the control
 * can hold what was read as it was read; where it cannot, a person must change it.
 */
export function fitted(
  control: AnyControl,
  read: Given,
  names: readonly string[],
): { given: Given; isWhole: boolean } {
  const given = Object.fromEntries(Object.entries(read).filter(([name]) => names.includes(name)))
  const isUnderstood = Object.keys(read).length === 0 || Object.keys(given).length > 0
  const fits = (one: Given) => 'parameters' in filled(control, one)
  const each = oneByOne(control, given).map(one => (fits(one) ? one : withoutStrangers(control, one)))
  return { given: together(control, each), isWhole: isUnderstood && each.every(fits) }
}

/** Several that differ by the key alone, as one again: a reading shows them so, and a form. */
function together(control: AnyControl, each: readonly Given[]): Given {
  const [first = {}, ...others] = each
  if (!others.length) return first
  const keys = control.keyedBy.flatMap(name => {
    const values = [...new Set(each.map(one => one[name]))]
    return values.length > 1 ? [[name, values]] : []
  })
  return { ...first, ...Object.fromEntries(keys) }
}

/** A list may name something that this control has no word for: what it has words for stays. */
function withoutStrangers(control: AnyControl, given: Given): Given {
  const fits = (name: string, value: unknown) => 'parameters' in filled(control, { ...given, [name]: value })
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, value]
      const kept = value.filter((item: unknown) => fits(name, [item]))
      return [name, kept.length ? kept : value]
    }),
  )
}

export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** What a control asks for with these parameters, in words. */
export function sentenceOf(control: AnyControl | undefined, name: string, given: Given): string {
  if (!control) return nameInWords(name)
  const [first, ...others] = oneByOne(control, given)
  const full = filled(control, first ?? given)
  const said = 'parameters' in full ? control.sentence(full.parameters) : control.asks
  return others.length ? `${said}. The same for ${others.map(one => sayKey(control, one)).join(', ')}` : said
}

const sayKey = (control: AnyControl, given: Given): string =>
  control.keyedBy
    .filter(name => given[name])
    .map(name => choiceInWords(String(given[name])).toLowerCase())
    .join(', ')

/** "agreements.signed-before-access": "Signed before access" */
export function nameInWords(name: string): string {
  const words = name.slice(name.indexOf('.') + 1).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
