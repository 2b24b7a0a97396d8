import type { Kysely } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import type { SigningAudience } from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import { heldAs, idOf, type Kind } from '../lines.ts'
import { askedOf, type Clause, clausesAsking } from './lines-asked.ts'
import { carriedIn } from './words-held.ts'

/** A line that is ticked by itself when signing, in the words that stand in the version. */
export type Tick = { id: string; kind: Kind; asked: string; words: string; clause: Clause | undefined }

export async function ticksOf(
  db: Kysely<AgreementsDb>,
  call: Call,
  { audience, text, draftId }: { audience: SigningAudience; text: string; draftId: Id | null },
): Promise<Tick[]> {
  const apart = (await askedOf(call, audience)).filter(({ isApart }) => isApart)
  if (!apart.length) return []
  const carried = draftId ? ((await carriedIn(db, [draftId])).get(draftId) ?? []) : []
  const clauses = await clausesAsking(call, apart)
  return apart.flatMap(one => {
    const words = heldAs(one, { text, carried })
    const clause = clauses.get(one.setting)
    return words === undefined ? [] : [{ id: idOf(one), kind: one.kind, asked: one.words, words, clause }]
  })
}
