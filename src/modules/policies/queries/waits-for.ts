import type { Call, Unit } from '../../../platform/call.ts'
import type { WaitsFor } from '../../../platform/controls/control.ts'
import { settled } from '../../../platform/controls/settled.ts'
import type { Id } from '../../../words/ids.ts'
import type { Asked, Bound } from '../settings.ts'

/** Something that must stand here first, and the clause of this version that asks for it. */
export type Awaited = WaitsFor & { bound: Bound }

/** What has to stand before this version can be approved: each control that waits says so of itself. */
export async function waitsFor(
  call: Call & { unit: Unit },
  asked: readonly Asked[],
  versionId: Id,
): Promise<Awaited[]> {
  const found: Awaited[] = []
  for (const one of asked) {
    const control = call.house.controls.find(({ name }) => name === one.control)
    const bound = one.bounds.find(each => each.versionId === versionId && !one.overruled.includes(each))
    if (!control?.waitsFor || one.parameters === null || !bound) continue
    const missing = await control.waitsFor(call, settled(control, one.parameters))
    if (missing) found.push({ ...missing, bound })
  }
  return found
}
