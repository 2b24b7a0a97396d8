import { z } from 'zod'
import type { SigningAudience, Stage } from '../agreement.ts'
import { holds } from '../../../platform/permission.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** One agreement with every version that was published, newest first; and what is being written, for who writes. */
export const agreement = query({
  name: 'agreements.agreement',
  input: z.object({ agreementId: z.uuid() }),
  may: may.read,
  async read(db, { agreementId }, { actor, now }) {
    const row = await db
      .selectFrom('agreements.agreement as a')
      .leftJoin('agreements.withdrawal as w', 'w.agreementId', 'a.id')
      .leftJoin('agreements.draft as d', join =>
        join.onRef('d.agreementId', '=', 'a.id').on('d.closedAt', 'is', null),
      )
      .select(['a.id', 'a.title', 'a.audience', 'a.stage', 'a.classNames', 'w.withdrawnAt', 'w.reason'])
      .select(['d.text as draftText', 'd.childText as draftChildText', 'd.takenFrom as draftTakenFrom'])
      .where('a.id', '=', agreementId)
      .executeTakeFirst()
    if (!row) return undefined
    const { draftText, draftChildText, draftTakenFrom, ...found } = row
    const isWriting = draftText !== null && !found.withdrawnAt && holds(actor, may.write.who)
    const versions = await db
      .selectFrom('agreements.version as v')
      .leftJoin('people.personCard as p', 'p.id', 'v.publishedBy')
      .select([
        'v.id',
        'v.number',
        'v.text',
        'v.childText',
        'v.asksAgain',
        'v.takenFrom',
        'v.effectiveFrom',
        'v.publishedAt',
      ])
      .select('p.name as publishedBy')
      .where('v.agreementId', '=', agreementId)
      .orderBy('v.number', 'desc')
      .execute()
    const { audience, stage } = found as { audience: SigningAudience; stage: Stage | null }
    const hasBegun = ({ effectiveFrom }: (typeof versions)[number]) =>
      Temporal.Instant.compare(effectiveFrom, now) <= 0
    const written = isWriting
      ? { text: draftText, childText: draftChildText, takenFrom: draftTakenFrom }
      : undefined
    return { ...found, audience, stage, written, versions, inForce: versions.find(hasBegun) }
  },
})
