import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { sayDay, startOf } from '../../../platform/clock.ts'
import { putInForce } from '../../../platform/controls/put-in-force.ts'
import { settingsAsAt } from '../../../platform/controls/settings.ts'
import { takeReadings } from '../../../platform/controls/readings.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import type { VersionApproved } from '../events.ts'
import type { Id } from '../../../words/ids.ts'
import { command, type PoliciesDb } from '../kit.ts'
import { missingFrom, type Party, PARTY_WORDS } from '../parties.ts'
import { may, signsForGovernors } from '../permissions.ts'
import { askedBefore } from '../queries/asked-before.ts'
import { wantedOf } from '../queries/approval-plan.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'
import { preparersOf } from '../queries/preparers.ts'
import { standing } from '../queries/standing.ts'
import { waitsFor } from '../queries/waits-for.ts'
import { withEveryones } from '../say-change.ts'
import { APPROVAL, approvedFrom } from './approval-answers.ts'
import { writeRows } from './write-rows.ts'

/**
 * Records that a body approved this version. From 00:00 of its effective day what its clauses set is in force,
 * written in this same transaction: either all of it, or none.
 */
export const approveVersion = command({
  name: 'policies.approve-version',
  input: z.object({ versionId: z.uuid(), ...APPROVAL }),
  may: may.approve,

  async load(db, { versionId }) {
    const version = await versionFor(db, versionId)
    const doubtful = await db
      .selectFrom('policies.clauseInVersion as c')
      .leftJoin('policies.matchSettled as m', join =>
        join.onRef('m.versionId', '=', 'c.versionId').onRef('m.clauseN', '=', 'c.n'),
      )
      .select('c.reference')
      .where('c.versionId', '=', versionId)
      .where('c.how', '=', 'doubtful')
      .where('m.answer', 'is', null)
      .execute()
    const approved = version ? await approvedVersions(db, version) : []
    return version && { version, doubtful: doubtful.length, approved, ...(await heardOf(db, versionId)) }
  },

  async run(work, { versionId, ...said }, { version, doubtful, approved, preparedBy, voices }) {
    const { db, call, actor, now, announce, touched, commit } = work
    refuseUnlessDraft(version)
    const newer = approved.find(({ number }) => number > version.number)
    if (newer) throw conflict(`Version ${newer.number} is approved already. This one is older`)
    const answers = approvedFrom(said, now, {
      isGovernor: signsForGovernors(actor),
      hasPrepared: preparedBy.some(id => id === actor.personId),
    })
    const { effectiveOn } = answers
    if (doubtful)
      throw conflict(
        `${doubtful} ${doubtful === 1 ? 'clause is' : 'clauses are'} still to be matched with the version before`,
      )

    const { asked } = await standing(db, call.house.controls, version)
    const conflicts = asked.filter(({ disagreeOn }) => disagreeOn.length > 0)
    if (conflicts.length)
      throw conflict(
        `${conflicts.length === 1 ? 'Two clauses disagree' : `${conflicts.length} pairs of clauses disagree`}. Say first which governs`,
      )

    const [awaited] = await waitsFor(call, asked, versionId)
    if (awaited) throw conflict(`${awaited.says}. It has to stand before this version is approved`)

    const effectiveFrom = startOf(effectiveOn)
    const before = await settingsAsAt(call, effectiveFrom)
    const missing = missingFrom(askedBefore(asked, before), voices)
    if (missing.length)
      throw conflict(
        `The policy wants these asked first, and nothing of them is on record: ${missing.map(party => PARTY_WORDS[party].toLowerCase()).join(', ')}`,
      )
    const later = voices.find(({ heardOn }) => Temporal.PlainDate.compare(heardOn, answers.approvedOn) > 0)
    if (later)
      throw invalid({
        approvedOn: `${PARTY_WORDS[later.party]} said theirs on ${sayDay(later.heardOn)}. An approval comes after it`,
      })
    const approval = { versionId, ...answers }
    const salt = commit(versionId, JSON.parse(JSON.stringify(approval)))
    await db
      .insertInto('policies.approval')
      .values({
        ...approval,
        schoolId: call.school.id,
        effectiveFrom,
        recordedAt: now,
        recordedBy: actor.personId,
        salt,
      })
      .execute()
    const changes = await putInForce(call, {
      ...{ policyVersionId: versionId, settings: wantedOf(asked, versionId), from: effectiveFrom },
      previousVersionIds: approved.map(({ id }) => id),
    })
    const rows = withEveryones(changes, before).map(
      ({ control, key, audience, before, after, clauseId }, n) => ({
        ...{ schoolId: call.school.id, versionId, n: n + 1, control, key, audience, clauseId },
        ...{ before: before && JSON.stringify(before), after: after && JSON.stringify(after) },
      }),
    )
    await writeRows(db, 'policies.change', rows)
    touched(versionId, version.policyId)
    announce<VersionApproved>({
      ...{ name: 'policies.version-approved', policyId: version.policyId, versionId },
      effectiveOn: effectiveOn.toString(),
    })
    await takeReadings(call)
    return { policyId: version.policyId, effectiveOn, changes: rows.length }
  },
})

/** Who prepared it, and what was said of it. */
async function heardOf(db: Kysely<PoliciesDb>, versionId: Id) {
  const { rows } = await sql<{
    preparedBy: Id[]
  }>`select ${preparersOf(sql`${versionId}::uuid`)} as prepared_by`.execute(db)
  const voices = await db
    .selectFrom('policies.voice')
    .select(['party', 'heardOn'])
    .distinctOn('party')
    .where('versionId', '=', versionId)
    .orderBy('party')
    .orderBy('recordedAt', 'desc')
    .execute()
  return {
    preparedBy: rows[0]?.preparedBy ?? [],
    voices: voices.map(({ party, heardOn }) => ({ party: party as Party, heardOn })),
  }
}

const approvedVersions = (db: Kysely<PoliciesDb>, { policyId, versionId }: { policyId: Id; versionId: Id }) =>
  db
    .selectFrom('policies.approval as a')
    .innerJoin('policies.version as v', 'v.id', 'a.versionId')
    .select(['v.id', 'v.number'])
    .where('v.policyId', '=', policyId)
    .where('v.id', '!=', versionId)
    .execute()
