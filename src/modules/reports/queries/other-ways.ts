import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { holds } from '../../../platform/permission.ts'
import { nameOf, reportDoors } from '../controls/report-doors.ts'
import { type Door, DOOR_KEYS } from '../door.ts'
import { DOORS } from '../doors.ts'

/** A door with the name that it has here. */
export type OpenDoor = Door & { called: string }

/** Doors that the policy names, for whoever asks. */
export async function otherWays(call: Call): Promise<OpenDoor[]> {
  const open = (await allInForce(call, reportDoors)).filter(({ parameters }) => parameters.stands === 'open')
  return open
    .map(({ parameters }) => ({ ...DOORS[parameters.door], called: nameOf(parameters) }))
    .filter(({ who }) => holds(call.actor, who))
    .toSorted((a, b) => DOOR_KEYS.indexOf(a.key) - DOOR_KEYS.indexOf(b.key))
}
