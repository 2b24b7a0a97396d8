import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { holds } from '../../../platform/permission.ts'
import { induction } from '../controls/induction.ts'
import { gate } from '../kit.ts'
import { STARTERS } from '../lines.ts'
import { domainsAsked } from './domains.ts'
import { type Line, LINE_TIMES, linesSql } from './lines-sql.ts'

/** Safeguarding is never kept waiting by a list. */
const NEVER_HELD = ['headteacher', 'dsl', 'deputy-dsl', 'chair-of-governors'] as const

/** Where the policy opens Watchword only after the induction: whoever has started and has something of it open sees only that. */
export const inductionGate = gate<Line>({
  name: 'starters.induction-gate',
  may: { who: STARTERS },
  async rows(_db, call) {
    const { actor, now } = call
    if (!actor.personId || holds(actor, NEVER_HELD)) return undefined
    const today = dayOf(now)
    const lines = linesSql(
      { today, domains: await domainsAsked(call) },
      sql`s.person_id = ${actor.personId} and s.kind = 'joining' and l.item is not null and d.day <= ${today}`,
    )
    return sql`select * from (${lines}) line where not is_done and not is_over`
  },
  times: LINE_TIMES,
  async says(open, call) {
    if (!open.length) return undefined
    const shut = (await allInForce(call, induction)).filter(
      ({ parameters }) => parameters.before === 'account',
    )
    const isShut = open.some(({ item, whom }) =>
      shut.some(
        ({ parameters: { item: asked, audiences } }) => asked === item && audiences.some(one => one === whom),
      ),
    )
    return isShut ? `${schoolPath(call.school)}/induction` : undefined
  },
})
