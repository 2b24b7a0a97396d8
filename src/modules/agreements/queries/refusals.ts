import { z } from 'zod'
import type { How } from '../agreement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** The refusals that are addressed to the reader, those that wait first: words as they were written. */
export const refusals = query({
  name: 'agreements.refusals',
  input: z.object({ isWaiting: z.literal(true).optional() }),
  may: may.answerRefusal,
  logged: true,
  async read(db, { isWaiting }, { actor }) {
    const duties = may.answerRefusal.who.filter(duty => actor.rights.has(duty))
    let rows = db
      .selectFrom('agreements.refusal as r')
      .innerJoin('agreements.version as v', 'v.id', 'r.versionId')
      .innerJoin('agreements.agreement as a', 'a.id', 'v.agreementId')
      .innerJoin('people.personCard as refuser', 'refuser.id', 'r.refuserId')
      .innerJoin('people.personCard as person', 'person.id', 'r.personId')
      .select(['r.id', 'r.refuserId', 'r.personId', 'r.words', 'r.goesTo', 'r.how', 'r.refusedAt'])
      .select(['r.settledAt', 'r.outcome', 'a.title', 'a.audience', 'refuser.name as refuserName'])
      .select('person.name as personName')
      .where('r.goesTo', 'in', duties)
      .orderBy('r.settledAt', order => order.desc().nullsFirst())
      .orderBy('r.refusedAt')
      .limit(200)
    if (isWaiting) rows = rows.where('r.settledAt', 'is', null)
    const found = await rows.execute()
    return found.map(row => ({
      ...row,
      how: row.how as How,
      goesTo: row.goesTo as 'headteacher' | 'chair-of-governors',
    }))
  },
})
