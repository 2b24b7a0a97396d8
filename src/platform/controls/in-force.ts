import { inUnit } from '../unit.ts'
import type { Call } from '../call.ts'
import { type Control, keyOf, type Scope } from './control.ts'

type SettingRow = { key: string; audience: string; parameters: unknown }

/** For proof by removal only: controls of these names answer as if their duty were not kept. */
const takenAway = new Set<string>((process.env['WATCHWORD_WITHOUT'] ?? '').split(',').filter(Boolean))

/**
 * The parameters in force at the call's instant: the narrower audience stands over everyone.
 * There is always one: defaults are rows, written when the school is set up.
 */
export async function inForce<Parameters extends object>(
  call: Call,
  control: Control<Parameters>,
  scope: Scope & { key?: string } = {},
): Promise<Parameters> {
  if (takenAway.has(control.name)) return control.without
  const rows = await settingsOf(call, control.name)
  const key = scope.key ?? (control.byDefault[0] ? keyOf(control, control.byDefault[0]) : '')
  const wanted = rows.filter(row => row.key === key)
  const row =
    wanted.find(row => row.audience === (scope.audience ?? '')) ?? wanted.find(row => row.audience === '')
  if (row) return control.parameters.parse(row.parameters)
  const fallback = control.byDefault.find(value => keyOf(control, value) === key)
  if (!fallback) throw new Error(`${control.name} has no setting for "${key}"`)
  return fallback
}

/** All bindings in force of a control that is bound by key: every duty to be held, every course. */
export async function allInForce<Parameters extends object>(
  call: Call,
  control: Control<Parameters>,
): Promise<{ key: string; scope: Scope; parameters: Parameters }[]> {
  const rows = await settingsOf(call, control.name)
  if (takenAway.has(control.name))
    return [{ key: keyOf(control, control.without), scope: {}, parameters: control.without }]
  return rows.map(row => ({
    key: row.key,
    scope: row.audience ? { audience: row.audience as NonNullable<Scope['audience']> } : {},
    parameters: control.parameters.parse(row.parameters),
  }))
}

const settingsOf = (call: Call, name: string): Promise<SettingRow[]> =>
  inUnit(
    call,
    ({ unit }) =>
      unit.db
        .selectFrom('platform.setting')
        .select(['key', 'audience', 'parameters'])
        .where('schoolId', '=', call.school.id)
        .where('control', '=', name)
        .where('inForceFrom', '<=', call.now)
        .where(where => where.or([where('inForceUntil', 'is', null), where('inForceUntil', '>', call.now)]))
        .execute() as Promise<SettingRow[]>,
  )
