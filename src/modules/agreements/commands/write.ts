import { conflict, invalid } from '../../../platform/errors.ts'
import type { Work } from '../../../platform/usecase.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { rightsToday } from '../../people/index.ts'
import type { Consequence } from '../consequences.ts'
import { answersRefusalOf, committedContent, type How, sha256Of, type Words } from '../agreement.ts'
import type { AgreementRefused, AgreementSigned } from '../events.ts'
import type { AgreementsDb } from '../kit.ts'
import { tickValue } from '../lines.ts'
import type { Tick } from '../queries/ticks.ts'

// A signature and a refusal, as the account and the link both write them. Each command checks its own permission.

type AgreementsWork = Work<AgreementsDb>

export type Answered = Words & {
  agreementId: Id
  versionId: Id
  personId: Id
  ticks: readonly Tick[]
  consequences: readonly Consequence[]
}
export type By = { id: Id; how: How; linkId: Id | null; signedAs: string | null; witnessId?: Id }

/** Ties the signature and the hash of the very words to the log. Of two at once the second is too late. */
export async function writeSignature(work: AgreementsWork, of: Answered, by: By): Promise<Id> {
  const { versionId, agreementId, personId } = of
  const id = newId()
  const signature = {
    ...{ versionId, personId, signerId: by.id, how: by.how, signedAs: by.signedAs },
    witnessId: by.witnessId ?? null,
    ...{ textSha256: sha256Of(of), signedAt: work.now },
  }
  const salt = work.commit(id, committedContent(signature))
  const written = await work.db
    .insertInto('agreements.signature')
    .values({ schoolId: work.call.school.id, id, ...signature, linkId: by.linkId, salt })
    .onConflict(same =>
      same.columns(['schoolId', 'versionId', 'personId']).where('lapsedAt', 'is', null).doNothing(),
    )
    .returning('id')
    .execute()
  if (!written.length) throw conflict('This agreement is signed already.')
  await writeTicks(work, id, of.ticks)
  await writeShown(work, id, of.consequences)
  work.touched(id)
  work.announce<AgreementSigned>({ name: 'agreements.signed', agreementId, signatureId: id, personId })
  return id
}

async function writeTicks({ db, call }: AgreementsWork, signatureId: Id, ticks: readonly Tick[]) {
  if (!ticks.length) return
  const rows = ticks.map(({ kind, asked, words }) => ({
    ...{ schoolId: call.school.id, signatureId, kind, asked, words },
  }))
  await db.insertInto('agreements.tick').values(rows).execute()
}

/** What misuse may lead to, as it was shown. */
async function writeShown({ db, call }: AgreementsWork, signatureId: Id, rows: readonly Consequence[]) {
  if (!rows.length) return
  await db
    .insertInto('agreements.shownConsequence')
    .values(rows.map(row => ({ schoolId: call.school.id, signatureId, ...row })))
    .execute()
}

/** Each line that is ticked by itself must be; the words say which is not. */
export function refuseUnlessTicked(versionId: Id, ticks: readonly Tick[], ticked: readonly string[]): void {
  const left = ticks.filter(tick => !ticked.includes(tickValue(versionId, tick)))
  const [first] = left
  if (!first) return
  const others = left.length > 1 ? `, and ${left.length - 1} more` : ''
  throw invalid({ ticked: `Tick “${first.words}”${others}. If you do not agree, say so below` })
}

/** Keeps the words as they were written, for whoever must answer them. */
export async function writeRefusal(
  work: AgreementsWork,
  { agreementId, versionId, personId }: Omit<Answered, keyof Words | 'ticks' | 'consequences'>,
  by: { id: Id; how: How; words: string },
): Promise<Id> {
  const id = newId()
  const refusal = { versionId, refuserId: by.id, personId, how: by.how, words: by.words }
  const salt = work.commit(id, { ...refusal, refusedAt: work.now.toString() })
  await work.db
    .insertInto('agreements.refusal')
    .values({
      ...{ schoolId: work.call.school.id, id, ...refusal, refusedAt: work.now, salt },
      goesTo: answersRefusalOf((await rightsToday(work.call, by.id))?.rights ?? new Set()),
    })
    .execute()
  work.touched(id)
  work.announce<AgreementRefused>({ name: 'agreements.refused', agreementId, refusalId: id, personId })
  return id
}
