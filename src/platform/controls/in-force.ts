import type { Call } from '../call.ts'
import { inUnit } from '../unit.ts'
import { type Control, keyOf, type Scope } from './control.ts'
import { settled } from './settled.ts'
import { settingsAsAt, type SettingStanding } from './settings.ts'

/**
 * The parameters in force at the call's instant: the narrower audience stands over everyone.
 * There is always one: defaults are rows, written when the school is set up.
 */
export async function inForce<Parameters extends object>(
  call: Call,
  control: Control<Parameters>,
  scope: Scope & { key?: string } = {},
): Promise<Parameters> {
  const rows = await settingsOf(call, control.name)
  const key = scope.key ?? (control.byDefault[0] ? keyOf(control, control.byDefault[0]) : '')
  const wanted = rows.filter(row => row.key === key)
  const row =
    wanted.find(row => row.audience === (scope.audience ?? '')) ?? wanted.find(row => row.audience === '')
  if (row) return settled(control, row.parameters)
  const fallback = control.byDefault.find(value => keyOf(control, value) === key)
  if (!fallback) throw new Error(`${control.name} has no setting for "${key}"`)
  return settled(control, fallback)
}

/**
 * All settings in force of a control: every audience, and every key of one that is bound by key. A school set up before
 * the product had this control, or this key of it, has no row of it yet: its default stands all the same.
 */
export async function allInForce<Parameters extends object>(
  call: Call,
  control: Control<Parameters>,
): Promise<Standing<Parameters>[]> {
  const written = asRead(control, await settingsOf(call, control.name))
  const ofEveryone = new Set(written.flatMap(({ key, scope }) => (scope.audience ? [] : [key])))
  const unwritten = control.byDefault
    .map(value => ({ key: keyOf(control, value), scope: {}, parameters: settled(control, value) }))
    .filter(({ key }) => !ofEveryone.has(key))
  return [...written, ...unwritten]
}

/** What the settings in force draw on: a room keeps nothing of that kind on which nothing does. */
export async function drawnOn(call: Call): Promise<ReadonlySet<string>> {
  const drawn = new Set<string>()
  for (const control of call.house.controls)
    if (control.drawsOn)
      for (const { parameters } of await allInForce(call, control))
        for (const name of control.drawsOn(parameters)) drawn.add(name)
  return drawn
}

export type Standing<Parameters> = { key: string; scope: Scope; parameters: Parameters }

/** Of these rows the control's own, as it reads them. */
export const asRead = <Parameters extends object>(
  control: Control<Parameters>,
  rows: readonly SettingStanding[],
): Standing<Parameters>[] =>
  rows
    .filter(row => row.control === control.name)
    .map(row => ({
      key: row.key,
      scope: row.audience ? { audience: row.audience as NonNullable<Scope['audience']> } : {},
      parameters: settled(control, row.parameters),
    }))

/** A page asks for several controls; the settings are read once a transaction, if the door has not read them. */
const settingsOf = (call: Call, name: string): Promise<SettingStanding[]> =>
  inUnit(call, async joined => {
    joined.unit.settings ??= settingsAsAt(joined, call.now)
    return (await joined.unit.settings).filter(({ control }) => control === name)
  })
