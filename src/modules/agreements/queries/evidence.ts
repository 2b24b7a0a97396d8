import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { type Audience, AUDIENCE_WORDS } from '../../../words/audiences.ts'
import {
  isSignedByParent,
  lapsedBefore,
  type ParentsSignTo,
  type Renewal,
  type SigningAudience,
} from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import { type Due, dues } from './dues.ts'

type Asking = Call & { unit: Unit }

/** A signature that runs out this soon is shown before it does. */
const SOON = { days: 30 }

const tables = ({ unit }: Asking) => unit.db as unknown as Kysely<AgreementsDb>

const read = new WeakMap<Unit, { at: Temporal.Instant; found: Promise<Due[]> }>()

/** Read once for all the controls of a reading: each asks about a part of it. */
export function duesInForce(call: Asking): Promise<Due[]> {
  const known = read.get(call.unit)
  if (known?.at.equals(call.now)) return known.found
  const found = dues(tables(call), call.now, { isInForce: true })
  read.set(call.unit, { at: call.now, found })
  return found
}

/** Until there is an agreement here, a school may have the signatures on paper: nothing shows it. */
const NO_AGREEMENT = { state: 'not-measured', kept: 0, due: 0, exceptions: [] } as const
export const noAgreementFor = (many: string): Evidence => ({
  ...NO_AGREEMENT,
  figure: `No agreement for ${many} is in force`,
})

/** SQL has no empty list. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const idsOf = (rows: readonly Due[]) => [...new Set(rows.map(({ personId }) => personId))]

/** An unsigned person whom the gate holds is at risk; one who said "not now" is in without having signed. */
export async function signedBeforeAccessEvidence(
  call: Asking,
  audience: Audience,
  isClosed: boolean,
): Promise<Evidence> {
  const { many } = AUDIENCE_WORDS[audience]
  const asked = (await duesInForce(call)).filter(due => due.audience === audience)
  if (!asked.length) return noAgreementFor(many)
  const unsigned = idsOf(asked.filter(({ signatureId }) => !signatureId))
  const all = idsOf(asked).length
  const putOff = await tables(call)
    .selectFrom('agreements.notNow')
    .select('personId')
    .where('personId', 'in', unsigned.length ? unsigned : [NOBODY])
    .where('endsAt', '>', call.now)
    .execute()
  const inWithoutSigning = isClosed ? putOff : unsigned
  return {
    state: inWithoutSigning.length ? 'not-met' : unsigned.length ? 'at-risk' : 'met',
    kept: all - unsigned.length,
    due: all,
    figure: `${all - unsigned.length} of ${all} ${many} have signed`,
    exceptions: unsigned,
  }
}

export async function renewedEachEvidence(
  call: Asking,
  audience: SigningAudience,
  every: Renewal,
): Promise<Evidence> {
  const { many } = AUDIENCE_WORDS[audience]
  const asked = (await duesInForce(call)).filter(due => due.audience === audience)
  if (!asked.length) return noAgreementFor(many)
  const today = dayOf(call.now)
  const isBefore = (cut: Temporal.Instant | null, { signedAt }: Due) =>
    cut !== null && signedAt !== null && Temporal.Instant.compare(signedAt, cut) < 0
  const late = asked.filter(due => !due.signatureId || isBefore(lapsedBefore(today, every), due))
  const soon = asked.filter(due => isBefore(lapsedBefore(today.add(SOON), every), due))
  return {
    state: late.length ? 'not-met' : soon.length ? 'at-risk' : 'met',
    kept: asked.length - late.length,
    due: asked.length,
    figure: `${asked.length - late.length} of ${asked.length} signatures of ${many} are in date`,
    exceptions: idsOf(late),
  }
}

export async function signedOnBehalfEvidence(call: Asking, to: ParentsSignTo): Promise<Evidence> {
  const asked = (await duesInForce(call)).filter(
    due => due.audience === 'pupil' && isSignedByParent(due.stage, to),
  )
  if (!asked.length) return noAgreementFor('children whose parents sign')
  const unsigned = asked.filter(({ signatureId }) => !signatureId)
  return {
    state: unsigned.length ? 'not-met' : 'met',
    kept: asked.length - unsigned.length,
    due: asked.length,
    figure: `A parent has signed for ${asked.length - unsigned.length} of ${asked.length} children`,
    exceptions: idsOf(unsigned),
  }
}
