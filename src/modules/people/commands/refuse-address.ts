import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { sayDomains } from '../address-domains.ts'
import { addressRefused } from '../queries/school-address.ts'

/** Where the policy has the school write to them at its own address; none at all is no reason to wait. */
export async function refuseAddress(call: Call, of: Parameters<typeof addressRefused>[1]): Promise<void> {
  const refused = await addressRefused(call, of)
  if (refused)
    throw invalid({
      email: `The policy gives ${AUDIENCE_WORDS[refused.audience].many} ${sayDomains(refused.domains)}. Enter that, or leave it empty until they have one`,
    })
}
