import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { missingFrom, PARTIES, type Party, PARTY_WORDS } from '../parties.ts'
import * as sayings from '../sayings-asked.ts'
import { inForceNow, NONE } from './standing-policies.ts'

const named = (parties: readonly Party[]): string =>
  parties.map(party => PARTY_WORDS[party].toLowerCase()).join(', ')

export const askedFirst = control<{ parties: Party[] }>({
  name: 'policies.asked-first',
  asks: 'Ask people before the policy is approved',
  version: 1,
  parameters: z.object({ parties: z.array(z.enum(PARTIES, 'Select whom to ask')).max(PARTIES.length) }),
  keyedBy: [],
  byDefault: [{ parties: [] }],
  stricter: (a, b) => b.parties.every(party => a.parties.includes(party)),
  without: { parties: [] },
  says: sayings.askedFirst,
  speaksOf: 'watchword',
  sentence: ({ parties }) =>
    parties.length ? `Before approval, on record: ${named(parties)}` : 'Nobody need be asked before approval',
  movedBy: ['policies.version-approved'],
  async evidence(call, { parties }) {
    if (!parties.length) return { ...NONE, figure: 'Nobody need be asked' }
    const policies = await inForceNow(call)
    if (!policies.length) return NONE
    const short = policies.filter(({ voices }) => missingFrom(parties, voices).length > 0)
    const missing = [...new Set(short.flatMap(({ voices }) => missingFrom(parties, voices)))]
    return {
      state: short.length ? 'not-met' : 'met',
      kept: policies.length - short.length,
      due: policies.length,
      figure: missing.length
        ? `Approved without: ${named(missing)}`
        : `On record before approval: ${named(parties)}`,
      exceptions: short.map(({ policyId }) => policyId),
    }
  },
  fix: { text: 'See the policies', url: '/policies' },
})
