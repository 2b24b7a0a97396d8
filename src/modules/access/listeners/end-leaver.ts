import type { Listener } from '../../../platform/module.ts'
import { endLeaversIfAny } from '../commands/end-leavers.ts'

/** On the day itself; who leaves on a later day is met by the night's job. */
export const endLeaver: Listener = {
  name: 'access.end-leaver',
  on: 'people.left',
  run: endLeaversIfAny,
}
