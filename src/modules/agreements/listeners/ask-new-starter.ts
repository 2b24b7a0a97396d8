import type { Listener } from '../../../platform/module.ts'
import type { PersonJoined } from '../../people/index.ts'
import { remindUnsigned } from '../commands/remind-unsigned.ts'

/** Whoever starts today is told that something waits, unless the policy says otherwise; later, by the weekly one. */
export const askNewStarter: Listener = {
  name: 'agreements.ask-new-starter',
  on: 'people.joined',
  async run(call, fact) {
    await remindUnsigned(call, { personId: (fact as PersonJoined).personId, isNew: true })
  },
}
