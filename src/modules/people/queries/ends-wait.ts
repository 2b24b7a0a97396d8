import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { endDate } from '../controls/end-date.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

const REMINDER_DAYS = 7

type Ends = { personId: Id; name: string; kind: string; basis: string | null; endsOn: Temporal.PlainDate }

/** To whoever recorded that somebody is here for a time, or to all who may where they do no more: their last day comes. */
export const endsWait = waiting<Ends>({
  name: 'people.ends-wait',
  may: { who: may.managePeople.who },
  rows(_db, { actor, now }) {
    const today = dayOf(now)
    // An end that was planned from the start: a leaver's has a list of its own.
    return sql`
      select m.person_id, p.name, m.kind, m.basis, m.ends_on
        from people.membership m
        join people.person_card p on p.school_id = m.school_id and p.id = m.person_id
       where m.end_recorded_at = m.recorded_at and m.stopped_at is null
         -- Who visits for the day goes with it.
         and not (m.kind = 'visitor' and m.ends_on = m.starts_on)
         and (m.recorded_by = ${actor.personId}
              or not people.rights_on(m.recorded_by, ${today}, ${now}) && ${[...may.managePeople.who]}::text[])
         and m.ends_on between ${today} and ${today.add({ days: 60 })}
       order by m.ends_on, p.name`
  },
  times: { endsOn: 'day' },
  async says(found, call) {
    if (!found.length) return []
    const asked = (await allInForce(call, endDate)).map(({ parameters }) => parameters)
    const today = dayOf(call.now)
    const soon = found.filter(({ kind, basis, endsOn }) => {
      const days = asked
        .filter(({ who }) => who === kind || who === basis)
        .map(({ reminderDays }) => reminderDays)
      return today.until(endsOn).days <= Math.max(...(days.length ? days : [REMINDER_DAYS]))
    })
    const [first] = soon
    if (!first) return []
    const base = schoolPath(call.school)
    return [
      {
        when: { state: 'by', words: `By ${sayDay(first.endsOn)}` },
        title: soon.length === 1 ? 'Somebody’s time here ends' : `${soon.length} people’s time here ends`,
        says: `${[...new Set(soon.map(({ name }) => name))].join(', ')}. Their rights end by themselves after the last day. If they stay, record that they start again on the day after.`,
        action: {
          text: 'See who is here',
          url: soon.length === 1 ? `${base}/people/${first.personId}` : `${base}/people`,
        },
      },
    ]
  },
})
