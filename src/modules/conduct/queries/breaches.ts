import type { Kysely } from 'kysely'
import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import type { Breach } from '../breach.ts'
import { type ConductDb, query } from '../kit.ts'
import { knowsOfAny, may } from '../permissions.ts'

const MOST = 100
const TIMES = {
  happenedOn: 'day',
  signedAt: 'instant',
  recordedAt: 'instant',
  takenBackAt: 'instant',
} as const

const breaches = (db: Kysely<ConductDb>) =>
  db
    .selectFrom('conduct.breach as b')
    .innerJoin('people.personCard as p', 'p.id', 'b.pupilId')
    .innerJoin('people.personCard as q', 'q.id', 'b.recordedBy')
    .select(['b.id', 'b.pupilId', 'p.name', 'b.className', 'b.happenedOn', 'b.title', 'b.number', 'b.line'])
    .select(['b.signedNumber', 'b.signedAt', 'b.place', 'b.words', 'b.done', 'b.recordedAt', 'b.recordedBy'])
    .select(['q.name as by', 'b.takenBackAt'])
    .orderBy('b.happenedOn', 'desc')
    .orderBy('b.recordedAt', 'desc')
    .orderBy('b.id')

/** What the reader recorded; of a lead or the headteacher, what anybody did. The newest. */
export const breachesSeen = query({
  name: 'conduct.breaches-seen',
  input: z.object({}),
  may: may.see,
  read: (db, _, { actor }): Promise<Breach[]> =>
    breaches(db)
      .$if(!knowsOfAny(actor), own => own.where('b.recordedBy', '=', actor.personId ?? ''))
      .limit(MOST)
      .execute(),
})

/** One record; of anybody else's there is none for whoever may not know of it. */
export const breach = query({
  name: 'conduct.breach',
  input: z.object({ breachId: z.uuid() }),
  may: may.see,
  read: (db, { breachId }, { actor }) => breachToSee(db, breachId, actor),
})

export const breachToSee = (
  db: Kysely<ConductDb>,
  breachId: Id,
  actor: Parameters<typeof knowsOfAny>[0],
): Promise<Breach | undefined> =>
  breaches(db)
    .where('b.id', '=', breachId)
    .$if(!knowsOfAny(actor), own => own.where('b.recordedBy', '=', actor.personId ?? ''))
    .executeTakeFirst()

/** All that was recorded of one child, on their file. Looking at it stands in the log. */
export const breachesOfChild = query({
  name: 'conduct.breaches-of-child',
  input: z.object({ personId: z.uuid() }),
  may: may.seeOfChild,
  logged: true,
  async read(db, { personId }) {
    const found = await together<ConductDb, { child: { personId: Id; name: string }; breaches: Breach }>(db, {
      child: {
        rows: db
          .selectFrom('people.personCard as p')
          .innerJoin('people.membershipCard as m', 'm.personId', 'p.id')
          .select(['p.id as personId', 'p.name'])
          .where('p.id', '=', personId)
          .where('m.kind', '=', 'pupil')
          .limit(1),
        times: {},
      },
      breaches: { rows: breaches(db).where('b.pupilId', '=', personId), times: TIMES },
    })
    const [child] = found.child
    return child && { ...child, breaches: found.breaches }
  },
})
