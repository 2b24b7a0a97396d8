import type { Listener } from '../../../platform/module.ts'
import { endByItselfIfAny } from '../commands/end-by-itself.ts'

/** On the day itself; who leaves on a later day is met by the hour’s job. */
export const endWithLeaver: Listener = {
  name: 'systems.end-with-leaver',
  on: 'people.left',
  run: endByItselfIfAny,
}
