import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { dueSince } from '../../systems/index.ts'
import { entitlements } from '../controls/entitlement.ts'
import { SERVICE_WORDS } from '../entitlement.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Tried, triedSql } from './standing.ts'

/** For whoever keeps the network: what the policy has them try again. */
export const triesWait = waiting<Tried>({
  name: 'entitlements.tries-wait',
  may: { who: may.try.who },
  rows: (_, { actor }) =>
    sql<Tried>`select * from (${triedSql}) t where ${actor.rights.has('network-manager')}`,
  times: { triedOn: 'day' },
  async says(rows, call) {
    if (!call.actor.rights.has('network-manager')) return []
    const today = dayOf(call.now)
    return (await entitlements(call)).flatMap(({ rule, audience, service, provenEvery }) => {
      if (rule !== 'none' || provenEvery === 'never') return []
      const last = rows.find(one => one.audience === audience && one.service === service)
      if (last?.held && !dueSince(provenEvery, last.triedOn, last.triedOn, today)) return []
      return [
        {
          when: { state: 'late' as const, words: 'Late' },
          title: `Try that devices of ${AUDIENCE_WORDS[audience].many} get nothing of ${SERVICE_WORDS[service]}`,
          says:
            last && !last.held
              ? 'When it was last tried one got in.'
              : `The policy has it tried each ${provenEvery}.`,
          action: { text: 'Write down what was tried', url: `${schoolPath(call.school)}/services/devices` },
        },
      ]
    })
  },
})
