import { sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { isHeld } from '../queries/duties-of.ts'
import { may } from '../permissions.ts'

const NAMED = ['named', 'not-named'] as const
export type NominatedContact = { provider: string; named: (typeof NAMED)[number] }

/** A supplier of several services deals with people whom the school names; each of its systems shows them. */
export const nominatedContact = control<NominatedContact>({
  name: 'systems.nominated-contact',
  asks: 'Name who manages the services of a supplier for the school, on each of its systems',
  version: 1,
  parameters: z.object({
    provider: z
      .string()
      .trim()
      .min(2, 'Enter the supplier')
      .max(80, 'Write at most 80 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .meta({ title: 'Whose services, as the register says who provides them' }),
    named: z.enum(NAMED).default('named').meta({ title: 'Contacts are' }),
  }),
  keyedBy: ['provider'],
  byDefault: [],
  stricter: (a, b) =>
    a.provider.toLowerCase() === b.provider.toLowerCase() && NAMED.indexOf(a.named) <= NAMED.indexOf(b.named),
  without: { provider: 'Nobody', named: 'not-named' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ provider, named }) =>
    named === 'named'
      ? `Each service of ${provider} shows who is nominated to manage it`
      : `Nobody is nominated for the services of ${provider}`,
  movedBy: ['people.appointed', 'people.appointment-ended', 'people.left'],
  async evidence({ unit, now }, { provider, named }) {
    const none = { kept: 0, due: 0, exceptions: [] }
    if (named === 'not-named') return { ...none, state: 'not-met', figure: 'Nobody is named' }
    const { rows } = await sql<{ systems: number; contacts: number }>`
      select (select count(*)::int from systems.described s where s.replaced_at is null and s.is_used
                and s.provider ilike ${provider}) as systems,
             (select count(distinct d.person_id)::int from people.duty_card d
               where d.duty = 'service-contact' and ${isHeld(now)}) as contacts`.execute(unit.db)
    const { systems = 0, contacts = 0 } = rows[0] ?? {}
    if (!contacts) return { ...none, due: systems || 1, state: 'not-met', figure: 'Nobody is nominated' }
    if (!systems)
      return { ...none, state: 'at-risk', figure: `The register has no system that ${provider} provides` }
    return {
      ...{ kept: systems, due: systems, exceptions: [], state: 'met' as const },
      figure: `${systems} ${systems === 1 ? 'service shows' : 'services show'} ${contacts} nominated ${contacts === 1 ? 'contact' : 'contacts'}`,
    }
  },
  fix: { text: 'See the systems', url: '/systems', for: may.see.who },
})

/** Whether the policy has contacts named for what this supplier provides. */
export const namesContacts = async (call: Call, provider: string): Promise<boolean> =>
  (await allInForce(call, nominatedContact)).some(
    ({ parameters }) =>
      parameters.named === 'named' && parameters.provider.toLowerCase() === provider.toLowerCase(),
  )
