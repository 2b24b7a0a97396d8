import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { sanctionsAsked } from '../../concerns/index.ts'
import type { SigningAudience } from '../agreement.ts'
import { type Consequence, consequenceOf, type ConsequenceAsked } from '../consequences.ts'
import { consequencesShown } from '../controls/consequences-shown.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** Every row that the policy wants shown; no statement where the door has read the settings. */
export const consequencesAsked = async (call: Call): Promise<ConsequenceAsked[]> =>
  (await allInForce(call, consequencesShown))
    .map(({ parameters }) => parameters)
    .filter(({ shown }) => shown !== 'not-asked')

export type Consequences = { rows: Consequence[]; isApart: boolean }

/** What stands beside the rules of an audience, and whether it is ticked by itself. */
export async function consequencesFor(
  call: Call,
  audiences: readonly SigningAudience[],
): Promise<Consequences> {
  const asked = (await consequencesAsked(call)).filter(one => audiences.includes(one.audience))
  if (!asked.length) return { rows: [], isApart: false }
  const { offered } = await sanctionsAsked(call)
  const rows = asked.flatMap(one => consequenceOf(one, offered) ?? [])
  return {
    rows: [...new Map(rows.map(row => [row.misuse, row])).values()],
    isApart: rows.length > 0 && asked.some(({ shown }) => shown === 'apart'),
  }
}

/** For the reader: what misuse may lead to, of each agreement of theirs. */
export const consequencesForMe = query({
  name: 'agreements.consequences-for-me',
  input: z.object({}),
  may: may.seeConsequences,
  async read(_db, _, call) {
    const audiences = may.seeConsequences.who.filter(right => call.actor.rights.has(right))
    return consequencesFor(call, audiences as SigningAudience[])
  },
})
