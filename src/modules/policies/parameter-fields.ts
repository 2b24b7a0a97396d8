import { z } from 'zod'
import type { AnyControl } from '../../platform/controls/control.ts'
import { type Audience, AUDIENCE_WORDS } from '../../words/audiences.ts'
import { type Duty, DUTY_WORDS } from '../../words/duties.ts'
import { BODY_WORDS, type Body } from './approval.ts'
import type { Given } from './parameters.ts'

type Choice = { value: string; text: string }
type Kind =
  | { kind: 'number'; least?: number; most?: number }
  | { kind: 'one' | 'many'; choices: readonly Choice[] }
  | { kind: 'yes-or-no' | 'lines' | 'text' }
export type Field = { name: string; label: string; isOptional: boolean } & Kind

type Schema = {
  type?: string | readonly string[]
  title?: string
  enum?: readonly (string | number)[]
  const?: string | number
  anyOf?: readonly Schema[]
  items?: Schema
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  minimum?: number
  maximum?: number
  default?: unknown
}

/** Names that say nothing alone, as the question they ask. */
const ASKED: Readonly<Record<string, string>> = { minimum: 'How many at least', months: 'How many months' }

const known = new WeakMap<AnyControl, readonly Field[]>()

/** The questions that a control's parameters ask, from its own schema. */
export function fieldsOf(control: AnyControl): readonly Field[] {
  const before = known.get(control)
  if (before) return before
  const fields = readFields(control)
  known.set(control, fields)
  return fields
}

function readFields(control: AnyControl): Field[] {
  const schema = z.toJSONSchema(control.parameters, { io: 'input', unrepresentable: 'any' }) as Schema
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    // A list of pairs has no field of its own: the control's default stands.
    if (property.items?.type === 'object') return []
    const isOptional = !schema.required?.includes(name)
    const kind = kindOf(property)
    const isKey = control.keyedBy.some(key => key === name)
    // Bound once for each: so a form lets several be ticked.
    const asked = isKey && kind.kind === 'one' ? { ...kind, kind: 'many' as const } : kind
    return [{ name, label: property.title ?? ASKED[name] ?? inWords(name), isOptional, ...asked }]
  })
}

function kindOf(schema: Schema): Kind {
  const choices = choicesOf(schema)
  if (choices.length) return { kind: 'one', choices }
  if (schema.anyOf?.[0]) return kindOf(schema.anyOf.find(({ type }) => type !== 'null') ?? schema.anyOf[0])
  if (schema.type === 'integer' || schema.type === 'number')
    return {
      kind: 'number',
      ...(schema.minimum === undefined ? {} : { least: schema.minimum }),
      ...(schema.maximum === undefined ? {} : { most: schema.maximum }),
    }
  if (schema.type === 'boolean') return { kind: 'yes-or-no' }
  if (schema.type === 'array') {
    const listed = choicesOf(schema.items ?? {})
    return listed.length ? { kind: 'many', choices: listed } : { kind: 'lines' }
  }
  return { kind: 'text' }
}

function choicesOf({ enum: listed, anyOf, const: only }: Schema): Choice[] {
  if (listed) return listed.map(value => ({ value: String(value), text: choiceInWords(String(value)) }))
  if (only !== undefined) return [{ value: String(only), text: choiceInWords(String(only)) }]
  const parts = (anyOf ?? []).flatMap(choicesOf)
  return parts.length === (anyOf?.length ?? -1) || parts.length > 1 ? parts : []
}

const inWords = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const choiceInWords = (value: string): string =>
  DUTY_WORDS[value as Duty] ??
  (AUDIENCE_WORDS[value as Audience] && capital(AUDIENCE_WORDS[value as Audience].many)) ??
  BODY_WORDS[value as Body] ??
  inWords(value)

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const fieldId = (name: string): string => `set-${name}`

type Typed = Readonly<Record<string, string | readonly string[]>>
const list = (value: string | readonly string[] | undefined): string[] =>
  (value === undefined ? [] : typeof value === 'string' ? [value] : [...value]).filter(Boolean)

/** What a form sent, as parameters: an empty answer is none, a number is a number where it can be. */
export function givenFrom(fields: readonly Field[], typed: Typed): Given {
  const given: Record<string, unknown> = {}
  for (const field of fields) {
    const answers = list(typed[fieldId(field.name)])
    const last = answers.at(-1)?.trim() ?? ''
    if (field.kind === 'many') given[field.name] = answers
    else if (field.kind === 'lines')
      given[field.name] = last
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(Boolean)
    else if (last === '') continue
    else if (field.kind === 'number') given[field.name] = /^-?\d+(\.\d+)?$/.test(last) ? Number(last) : last
    else if (field.kind === 'yes-or-no') given[field.name] = last === 'yes'
    else given[field.name] = last
  }
  return given
}

/** The other way: what a form shows of parameters that stand. */
export function typedFrom(given: Given): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      fieldId(name),
      Array.isArray(value)
        ? value.map(String)
        : typeof value === 'boolean'
          ? value
            ? 'yes'
            : 'no'
          : typeof value === 'string' || typeof value === 'number'
            ? String(value)
            : '',
    ]),
  )
}
