import type { Call, Unit } from '../call.ts'
import { type AnyControl, keyOf } from './control.ts'
import { PRODUCT_VERSION } from '../version.ts'

/** Writes the product's own defaults as rows, where the school has no row yet. Never touches one that stands. */
export async function writeDefaults(
  { unit, school, now }: Call & { unit: Unit },
  controls: readonly AnyControl[],
): Promise<void> {
  const rows = controls.flatMap(control =>
    control.byDefault.map(parameters => ({
      schoolId: school.id,
      control: control.name,
      key: keyOf(control, parameters),
      audience: '',
      inForceFrom: now,
      writtenAt: now,
      parameters: JSON.stringify(parameters),
      parametersVersion: control.version,
      productVersion: PRODUCT_VERSION,
    })),
  )
  if (!rows.length) return
  unit.settings = undefined
  await unit.db
    .insertInto('platform.setting')
    .values(rows)
    .onConflict(conflict =>
      conflict
        .columns(['schoolId', 'control', 'key', 'audience'])
        .where('inForceUntil', 'is', null)
        .doNothing(),
    )
    .execute()
}
