import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import { type Agreed, type AskedLine, heldAs } from '../lines.ts'
import type { AgreementsDb } from '../kit.ts'
import type { Due } from './dues.ts'
import { duesInForce, noAgreementFor } from './evidence.ts'
import { wordsHeld } from './words-held.ts'

type Asked = Pick<AskedLine, 'kind' | 'audience' | 'words' | 'inEach'>

/** Kept by whoever signed a version that holds it; not kept, where what is asked of somebody holds it nowhere. */
export async function lineEvidence(
  call: Call & { unit: Unit },
  asked: Asked,
  agreed: Agreed,
): Promise<Evidence> {
  const { many } = AUDIENCE_WORDS[asked.audience]
  if (agreed === 'not-asked')
    return { state: 'nothing-due', kept: 0, due: 0, figure: 'Not asked for', exceptions: [] }
  const dues = (await duesInForce(call)).filter(due => due.audience === asked.audience)
  const db = call.unit.db as unknown as Kysely<AgreementsDb>
  const holding = await versionsHolding(db, asked)
  if (!dues.length)
    return holding.size
      ? { state: 'nothing-due', kept: 0, due: 0, figure: `No ${many} are asked to sign now`, exceptions: [] }
      : noAgreementFor(many)
  const signed = await signedVersions(db, asked, agreed)
  const people = [...Map.groupBy(dues, ({ personId }) => personId)]
  const isSo = (own: readonly Due[], is: (due: Due) => boolean) =>
    asked.inEach ? own.every(is) : own.some(is)
  const lacking = people.filter(([, own]) => !isSo(own, ({ versionId }) => holding.has(versionId)))
  const hasAgreed = ([, own]: (typeof people)[number]) =>
    isSo(own, ({ signatureId }) => signatureId !== null && holding.has(signed.get(signatureId) ?? ''))
  const missing = people.filter(one => !hasAgreed(one)).map(([personId]) => personId)
  const kept = people.length - missing.length
  return {
    state: lacking.length ? 'not-met' : missing.length ? 'at-risk' : 'met',
    kept,
    due: people.length,
    figure: lacking.length
      ? `The agreement of ${many} lacks it`
      : `${kept} of ${people.length} ${many} have agreed to it`,
    exceptions: missing,
  }
}

async function versionsHolding(db: Kysely<AgreementsDb>, asked: Asked): Promise<Set<Id>> {
  const all = await wordsHeld(db, asked.audience)
  return new Set(all.filter(words => heldAs(asked, words) !== undefined).map(({ versionId }) => versionId))
}

/** Of each standing signature the version that was signed; where it is ticked apart, only with its tick. */
async function signedVersions(db: Kysely<AgreementsDb>, { kind, words }: Asked, agreed: Agreed) {
  const signatures = await db
    .selectFrom('agreements.signature as s')
    .select(['s.id', 's.versionId'])
    .where('s.lapsedAt', 'is', null)
    .$if(agreed === 'apart', all =>
      all.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('agreements.tick as t')
            .select('t.asked')
            .whereRef('t.signatureId', '=', 's.id')
            .where('t.kind', '=', kind)
            .where('t.asked', '=', words),
        ),
      ),
    )
    .execute()
  return new Map(signatures.map(({ id, versionId }) => [id, versionId]))
}
