import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { discussAsked } from './discussed.ts'
import { type DiscussRow, discussRows, isOverdue } from './discuss-rows.ts'
import { duesSql } from './dues.ts'

/** Families of the reader's own class that are past the time. */
export const discussLateWait = waiting<DiscussRow>({
  name: 'agreements.discuss-late-wait',
  may: { who: may.seeDiscussed.who },
  async rows(_, call) {
    if (!(await discussAsked(call)).ticks.length) return undefined
    const today = dayOf(call.now)
    return sql<DiscussRow>`
      select d.* from (${discussRows(call.now)}) d
       where d.confirmed_at is null
         and exists (select from people.membership_card m
           where m.person_id = ${call.actor.personId} and m.kind = 'staff' and m.class_name = d.class_name
             and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today}))`
  },
  times: { startsOn: 'day', effectiveFrom: 'instant', confirmedAt: 'instant' },
  async says(rows, call) {
    const { withinDays } = await discussAsked(call)
    const late = rows.filter(row => isOverdue(row, withinDays, dayOf(call.now)))
    if (!late.length) return []
    return [
      {
        when: { state: 'late' as const, words: 'Late' },
        title: `${late.length === 1 ? '1 family' : `${late.length} families`} of your class ${late.length === 1 ? 'has' : 'have'} not gone through the agreement with their child`,
        says: 'Speak to them, or ask the office for a link.',
        action: { text: 'See which', url: `${schoolPath(call.school)}/agreements/discussed` },
      },
    ]
  },
})

/** To a parent with an account: a child's agreement that they have not said anything of. */
export const discussWait = waiting<{ count: number }>({
  name: 'agreements.discuss-wait',
  may: { who: may.discuss.who },
  async rows(_, call) {
    if (!(await discussAsked(call)).ticks.length) return undefined
    const { personId } = call.actor
    return sql<{ count: number }>`
      select count(*)::integer as count
        from (${duesSql(call.now, { isInForce: true, audiences: ['pupil'], isNameless: true })}) due
        join people.contact_for_links l on l.pupil_id = due.person_id and l.person_id = ${personId}
       where not exists (select from agreements.confirmation c
         where c.parent_id = ${personId} and c.pupil_id = due.person_id and c.version_id = due.version_id)`
  },
  times: {},
  says([found], { school }) {
    if (!found?.count) return []
    return [
      {
        when: { state: 'next' as const, words: 'Next' },
        title:
          found.count === 1
            ? 'Read your child’s agreement with them'
            : 'Read your children’s agreements with them',
        says: 'It is short. Then say that you have.',
        action: { text: 'Read it', url: `${schoolPath(school)}/agreements/discuss` },
      },
    ]
  },
})
