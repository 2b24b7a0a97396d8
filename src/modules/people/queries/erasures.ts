import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** The newest 200 erasures: proposed, taken back and carried out. */
export const erasures = query({
  name: 'people.erasures',
  input: z.object({ erasureId: z.uuid().optional() }),
  may: may.seeErasures,
  read(db, { erasureId }) {
    const rows = db
      .selectFrom('people.erasure as e')
      .innerJoin('people.personCard as p', 'p.id', 'e.personId')
      .innerJoin('people.personCard as proposer', 'proposer.id', 'e.proposedBy')
      .leftJoin('people.personCard as confirmer', 'confirmer.id', 'e.confirmedBy')
      .select(['e.id', 'e.personId', 'e.rule', 'e.ruleWords', 'e.reason', 'e.proposedAt', 'e.proposedBy'])
      .select(['e.withdrawnAt', 'e.carriedOutAt', 'p.name', 'proposer.name as proposer'])
      .select('confirmer.name as confirmer')
      .orderBy('e.proposedAt', 'desc')
      .limit(200)
    return (erasureId ? rows.where('e.id', '=', erasureId) : rows).execute()
  },
})
export type Erasure = Awaited<ReturnType<typeof erasures>>[number]

export const standingHolds = query({
  name: 'people.standing-holds',
  input: z.object({}),
  may: may.seeErasures,
  read: db =>
    db
      .selectFrom('people.erasureHold as h')
      .leftJoin('people.personCard as p', 'p.id', 'h.personId')
      .leftJoin('people.personCard as setter', 'setter.id', 'h.setBy')
      .select([
        'h.id',
        'h.name as typedName',
        'p.name as personName',
        'h.reason',
        'h.setAt',
        'setter.name as setter',
      ])
      .where('h.liftedAt', 'is', null)
      .orderBy('h.setAt', 'desc')
      .limit(200)
      .execute(),
})
export type Hold = Awaited<ReturnType<typeof standingHolds>>[number]
