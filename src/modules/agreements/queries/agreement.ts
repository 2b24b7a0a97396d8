import { z } from 'zod'
import type { SigningAudience, Stage } from '../agreement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** One agreement with every version that was published, newest first. */
export const agreement = query({
  name: 'agreements.agreement',
  input: z.object({ agreementId: z.uuid() }),
  may: may.read,
  async read(db, { agreementId }, { now }) {
    const found = await db
      .selectFrom('agreements.agreement as a')
      .leftJoin('agreements.withdrawal as w', 'w.agreementId', 'a.id')
      .select(['a.id', 'a.title', 'a.audience', 'a.stage', 'a.classNames', 'w.withdrawnAt', 'w.reason'])
      .where('a.id', '=', agreementId)
      .executeTakeFirst()
    if (!found) return undefined
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
    return { ...found, audience, stage, versions, inForce: versions.find(hasBegun) }
  },
})
