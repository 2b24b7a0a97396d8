import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import { lapsedBefore } from '../agreement.ts'
import type { ConsequenceAsked } from '../consequences.ts'
import type { AgreementsDb } from '../kit.ts'
import { duesInForce, noAgreementFor } from './evidence.ts'

/** Kept by whoever was shown this row: with their signature, and again in this school year where the policy says so. */
export async function consequencesEvidence(
  call: Call & { unit: Unit },
  { audience, misuse, shown, again }: ConsequenceAsked,
): Promise<Evidence> {
  const { many } = AUDIENCE_WORDS[audience]
  if (shown === 'not-asked')
    return { state: 'nothing-due', kept: 0, due: 0, figure: 'Not asked for', exceptions: [] }
  const dues = (await duesInForce(call)).filter(due => due.audience === audience)
  if (!dues.length) return noAgreementFor(many)
  const db = call.unit.db as unknown as Kysely<AgreementsDb>
  const rows = await db
    .selectFrom('agreements.shownConsequence as c')
    .innerJoin('agreements.signature as s', 's.id', 'c.signatureId')
    .select(['s.personId', 's.signedAt'])
    .where('c.misuse', '=', misuse)
    .where('s.lapsedAt', 'is', null)
    .execute()
  const seen = await db.selectFrom('agreements.consequencesSeen').select(['personId', 'seenAt']).execute()
  const cut = again === 'school-year' ? lapsedBefore(dayOf(call.now), 'school-year') : null
  const isSince = (at: Temporal.Instant) => cut === null || Temporal.Instant.compare(at, cut) >= 0
  const signed = new Set(rows.map(({ personId }) => personId))
  const lately = new Set<Id>([
    ...rows.filter(({ signedAt }) => isSince(signedAt)).map(({ personId }) => personId),
    ...seen.filter(({ seenAt }) => isSince(seenAt)).map(({ personId }) => personId),
  ])
  const people = [...new Set(dues.map(({ personId }) => personId))]
  const missing = people.filter(id => !signed.has(id) || !lately.has(id))
  const kept = people.length - missing.length
  return {
    state: missing.length ? 'at-risk' : 'met',
    kept,
    due: people.length,
    figure: `${kept} of ${people.length} ${many} were shown it`,
    exceptions: missing,
  }
}
