import { z } from 'zod'
import { startOf } from '../../../platform/clock.ts'
import { type Change, changesOf, type Wanted } from '../../../platform/controls/put-in-force.ts'
import { type Reading, readingsListAt } from '../../../platform/controls/readings.ts'
import { settingsListAt } from '../../../platform/controls/settings.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { earliestEffective } from '../approval.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { withEveryones } from '../say-change.ts'
import { type Asked, type Bound, type Finding, findingsOf } from '../settings.ts'
import type { Party } from '../parties.ts'
import { askedBefore } from './asked-before.ts'
import { standingList, standingOf } from './standing.ts'
import { type Awaited, waitsFor } from './waits-for.ts'

export type ApprovalPlan = {
  asked: readonly Asked[]
  /** Its clauses about other systems: they ask for dated evidence. */
  elsewhere: readonly Bound[]
  conflicts: readonly Asked[]
  findings: readonly Finding[]
  changes: readonly Change[]
  /** What has to stand here before it is approved. */
  awaited: readonly Awaited[]
  /** Whom a policy wants asked before its approval. */
  parties: readonly Party[]
  /** How what it sets is kept today. */
  readings: readonly Reading[]
}

/** The settings that this version itself puts in force: not where another policy's clause governs. */
export const wantedOf = (asked: readonly Asked[], versionId: Id): Wanted[] =>
  asked.flatMap(({ control, key, audience, parameters, governing, bounds, overruled }) => {
    if (parameters === null) return []
    const own = bounds.filter(bound => bound.versionId === versionId && !overruled.includes(bound))
    const clause = own.includes(governing) ? governing : own[0]
    const isRuledElsewhere = governing.versionId !== versionId && overruled.length > 0
    return clause && !isRuledElsewhere
      ? [{ control, key, audience, parameters, clauseId: clause.clauseId }]
      : []
  })

/** What an approval would change from the earliest day, and what has to be settled before it. */
export const approvalPlan = query({
  name: 'policies.approval-plan',
  input: z.object({ policyId: z.uuid(), versionId: z.uuid(), previousVersionIds: z.array(z.uuid()) }),
  may: may.readDraft,
  async read(db, { policyId, versionId, previousVersionIds }, call): Promise<ApprovalPlan> {
    const { controls } = call.house
    const from = startOf(earliestEffective(call.now))
    const { bound, inForce, readings } = await together(db, {
      bound: standingList({ policyId, versionId }),
      inForce: settingsListAt(from),
      readings: readingsListAt(call, call.now),
    })
    const { asked, elsewhere } = standingOf(bound, controls, versionId)
    const settings = wantedOf(asked, versionId)
    const changes = changesOf(call, { settings, previousVersionIds, from }, inForce)
    const conflicts = asked.filter(({ disagreeOn }) => disagreeOn.length > 0)
    return {
      asked,
      elsewhere,
      conflicts,
      findings: findingsOf(asked, controls),
      changes: withEveryones(changes, inForce),
      awaited: await waitsFor(call, asked, versionId),
      parties: askedBefore(asked, inForce),
      readings,
    }
  },
})
