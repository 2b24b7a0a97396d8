import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Audience } from '../../../words/audiences.ts'
import { signedBeforeAccess } from '../controls.ts'

/** To whom nothing of the school’s opens before they have signed, as the policy has it. */
export const audiencesClosed = async (call: Call): Promise<Audience[]> =>
  (await allInForce(call, signedBeforeAccess)).flatMap(({ parameters: { audience, before } }) =>
    before === 'first-use' ? [audience] : [],
  )
