import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { type List, together } from '../../../platform/db/together.ts'
import { holds } from '../../../platform/permission.ts'
import { ASKED_OF_ALL, type Checked, CHECKED, type Entry, hasRunOut, missingOf } from '../checks.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedNow } from './asked-now.ts'
import { entriesSql, ENTRY_TIMES, openNumber } from './entries.ts'
import { hereSql, type PersonHere } from './people-checked.ts'
import { RISK_TIMES, type Risk, risksSql } from './risks.ts'

/** What they are here or will be: of what they were once no check is asked. */
type Named = { name: string; kinds: readonly Checked[] }

/** What was seen of one adult, now and before, and who may supervise them. */
export const personRecord = query({
  name: 'vetting.person-record',
  input: z.object({ personId: z.uuid() }),
  may: may.see,
  async read(db, { personId }, call) {
    const { now, actor } = call
    const today = dayOf(now)
    const asked = (await askedNow(call)) ?? ASKED_OF_ALL
    const withNumbers = holds(actor, may.keep.who)
    const named: List<Named> = {
      rows: sql<Named>`
        select p.name, coalesce(json_agg(distinct m.kind) filter (
                 where m.stopped_at is null and (m.ends_on is null or m.ends_on >= ${today})), '[]') as kinds
          from people.person_card p
          join people.membership_card m on m.person_id = p.id
         where p.id = ${personId} and m.kind in (${sql.join([...CHECKED])})
         group by p.name`,
      times: {},
    }
    const entries: List<Entry> = { rows: entriesSql({ personId, withNumbers }), times: ENTRY_TIMES }
    const risks: List<Risk> = { rows: risksSql({ personId }), times: RISK_TIMES }
    const adults: List<PersonHere> = { rows: hereSql(today, now), times: { startsOn: 'day' } }
    const found = await together(db, { named, entries, risks, adults })
    const [person] = found.named
    if (!person) return undefined
    const all = found.entries.map(openNumber)
    const standing = all.filter(({ replacedAt }) => replacedAt === null)
    const isAsked = person.kinds.some(kind => asked.audiences.includes(kind))
    const risk = found.risks.find(({ replacedAt }) => replacedAt === null)
    return {
      ...{ personId, name: person.name, today, standing, withNumbers },
      before: all.filter(({ replacedAt }) => replacedAt !== null),
      ...{ isAsked, missing: isAsked ? missingOf(asked.checks, standing, today) : [] },
      withoutCheck: asked.withoutCheck,
      risk,
      isRiskOver: risk !== undefined && hasRunOut({ goodUntil: risk.until }, today),
      others: found.adults
        .filter(one => one.personId !== personId)
        .map(one => ({ id: one.personId, name: one.name })),
    }
  },
})
export type PersonRecord = Awaited<ReturnType<typeof personRecord>>
