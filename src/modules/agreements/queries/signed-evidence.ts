import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import type { SigningAudience } from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import type { Due } from './dues.ts'
import { duesInForce, noAgreementFor } from './evidence.ts'

type Asking = Call & { unit: Unit }

/** The day from which somebody is asked: they must be here, and the words in force. */
const askedSince = ({ startsOn, effectiveFrom }: Due): Temporal.PlainDate => {
  const begins = dayOf(effectiveFrom)
  return Temporal.PlainDate.compare(startsOn, begins) > 0 ? startsOn : begins
}

export async function signedEvidence(
  call: Asking,
  audience: SigningAudience,
  withinDays: number,
): Promise<Evidence> {
  const { many } = AUDIENCE_WORDS[audience]
  const asked = (await duesInForce(call)).filter(due => due.audience === audience)
  if (!asked.length) return noAgreementFor(many)
  const today = dayOf(call.now)
  const unsigned = asked.filter(({ signatureId }) => !signatureId)
  const late = unsigned.filter(
    due => Temporal.PlainDate.compare(askedSince(due).add({ days: withinDays }), today) < 0,
  )
  const people = (dues: readonly Due[]) => [...new Set(dues.map(({ personId }) => personId))]
  const [all, without] = [people(asked).length, people(unsigned)]
  return {
    state: late.length ? 'not-met' : unsigned.length ? 'at-risk' : 'met',
    kept: all - without.length,
    due: all,
    figure: `${all - without.length} of ${all} ${many} have signed`,
    exceptions: without,
  }
}

/** How long somebody is new. */
const NEW_FOR = { days: 90 }

/** Kept for a newcomer who was told that something waits, or has signed. */
export async function issuedEvidence(call: Asking, audience: SigningAudience): Promise<Evidence> {
  const { many } = AUDIENCE_WORDS[audience]
  const today = dayOf(call.now)
  const newest = (await duesInForce(call)).filter(
    due =>
      due.audience === audience &&
      Temporal.PlainDate.compare(due.startsOn, dayOf(due.effectiveFrom)) >= 0 &&
      Temporal.PlainDate.compare(due.startsOn, today.subtract(NEW_FOR)) > 0,
  )
  if (!newest.length)
    return { state: 'nothing-due', kept: 0, due: 0, figure: `No new ${many}`, exceptions: [] }
  const told = await (call.unit.db as unknown as Kysely<AgreementsDb>)
    .selectFrom('agreements.reminder')
    .select(['agreementId', 'personId'])
    .where('remindedAt', '>=', call.now.subtract({ hours: 24 * 2 * NEW_FOR.days }))
    .execute()
  const isAsked = ({ signatureId, agreementId, personId }: Due) =>
    signatureId !== null || told.some(one => one.agreementId === agreementId && one.personId === personId)
  const left = newest.filter(due => !isAsked(due))
  return {
    state: left.length ? 'not-met' : 'met',
    kept: newest.length - left.length,
    due: newest.length,
    figure: `${newest.length - left.length} of ${newest.length} new ${many} were asked`,
    exceptions: [...new Set(left.map(({ personId }) => personId))],
  }
}
