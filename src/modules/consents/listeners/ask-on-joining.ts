import type { Listener } from '../../../platform/module.ts'
import type { PersonJoined } from '../../people/index.ts'
import { askFamilies } from '../commands/ask-families.ts'

/** A child joins, or the contact of one who did is known: their family is asked. */
export const askOnJoining: Listener = {
  name: 'consents.ask-on-joining',
  on: 'people.joined',
  async run(call, fact) {
    const { kind, personId } = fact as PersonJoined
    if (kind === 'pupil') await askFamilies(call, { personId, isByItself: true })
    if (kind === 'parent') await askFamilies(call, { isByItself: true })
  },
}
