import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { clauseNamed, policiesThatStood, stoodOn } from '../../policies/index.ts'
import { NAMED, NO_POLICY, type Given, samePolicy } from '../sanctions.ts'
import type { SanctionInput } from './sanction-input.ts'

type Rests = {
  wrong: Record<string, string>
  kept: {
    policyVersionId: Id | null
    policyName: string | null
    policyEdition: string | null
    clause: string | null
  }
}
const NONE = { policyVersionId: null, policyName: null, policyEdition: null, clause: null }
const refused = (wrong: Record<string, string>): Rests => ({ wrong, kept: NONE })

/** The clause on which a sanction rests, of the policy as it stood on the day of what happened. */
export async function restsOn(
  call: Call & { unit: Unit },
  { policy, edition, clause, happenedOn }: SanctionInput,
  one: Given,
): Promise<Rests> {
  if (policy === NO_POLICY)
    return refused({
      policy:
        'Where no policy covers it there is no sanction. Record that there is none, and ask somebody to support the child',
    })
  const on = happenedOn ?? dayOf(call.now)
  const policies = await policiesThatStood(call)
  const found = policies.find(({ policyId }) => policyId === policy)
  if (!found) {
    if (policy !== NAMED || policies.some(({ title }) => samePolicy(title, one.policy)))
      return refused({ policy: 'Select the policy on which it rests' })
    const stood = editionOf(one, on) ?? edition
    return {
      wrong: {
        ...(stood ? {} : { edition: `Write which edition of the ${one.policy} stood on ${sayDay(on)}` }),
        ...(clause ? {} : { clause: CLAUSE }),
      },
      kept: { policyVersionId: null, policyName: one.policy, policyEdition: stood, clause },
    }
  }
  const version = stoodOn(found, on)
  if (!version) return refused({ policy: `No version of it in Watchword stood on ${sayDay(on)}` })
  if (!clause) return refused({ clause: CLAUSE })
  const [known] = await clauseNamed(call, { versionId: version.versionId, reference: clause })
  if (!known)
    return refused({
      clause: `Version ${version.number}, which stood on ${sayDay(on)}, has no clause “${clause}”. Write its number as the page of the policy shows it`,
    })
  return {
    wrong: {},
    kept: {
      ...{ policyVersionId: version.versionId, policyName: found.title, clause: known.reference },
      policyEdition: `version ${version.number}, since ${sayDay(Temporal.PlainDate.from(version.since))}`,
    },
  }
}

const CLAUSE = 'Write which clause or section of it covers this'

/** The edition that the control names, where it stood on that day already. */
const editionOf = ({ policyFrom }: Given, on: Temporal.PlainDate): string | null =>
  policyFrom && Temporal.PlainDate.compare(Temporal.PlainDate.from(policyFrom), on) <= 0
    ? `as it stands since ${sayDay(Temporal.PlainDate.from(policyFrom))}`
    : null
