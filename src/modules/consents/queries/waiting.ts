import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { waiting } from '../kit.ts'
import { BROUGHT } from '../purposes.ts'
import { type Asking, askingNow } from './asking.ts'
import { asksWait } from './asks-wait.ts'
import { childrenSql } from './family-choices.ts'
import { pupilsSql, standingSql } from './standing.ts'
import { takeDownsWait } from './take-downs-wait.ts'

/**
 * The questions that are asked now, brought or the school's own: the subject and the wording of each, and since when an
 * answer counts, where it is asked again each year.
 */
const askedSql = (subjects: ReadonlySet<string>, again: Asking['again'] = new Map()) => sql`
  select purpose, subject, number, (${JSON.stringify(Object.fromEntries([...again].map(([subject, from]) => [subject, from.toString()])))}::jsonb ->> subject)::date as again_from from (
    select b.purpose, coalesce(w.subject, b.subject) as subject, coalesce(w.number, 1) as number,
           coalesce(w.is_asked, true) as is_asked
      from jsonb_to_recordset(${JSON.stringify(BROUGHT.map(({ purpose, subject }) => ({ purpose, subject })))}::jsonb)
        as b (purpose text, subject text)
      full join consents.wording w on w.purpose = b.purpose and w.replaced_at is null
     where b.purpose is not null
    union
    select w.purpose, w.subject, w.number, w.is_asked from consents.wording w where w.replaced_at is null) every
   where is_asked and subject = any(${[...subjects]})`

/** For a parent: how many questions of their children are not answered. */
export const ownChoicesWait = waiting<{ left: number }>({
  name: 'consents.own-choices-wait',
  may: { who: ['parent'] },
  async rows(_db, call) {
    const { personId } = call.actor
    if (personId === null) return undefined
    const { subjects, again, soon, until } = await askingNow(call)
    return sql`
      select count(*)::integer as left from (${childrenSql(personId, call.now)}) child, (${askedSql(subjects, again)}) asked
       where not exists (select from consents.answer a where a.person_id = child.person_id
               and a.purpose = asked.purpose and a.given_by = ${personId} and a.replaced_at is null
               and a.wording >= asked.number and coalesce(a.given_on >= asked.again_from, true)
               and (a.answer <> 'yes' or coalesce(a.lasts_until > ${soon.toString()}::date, ${until === null})))
      having count(*) > 0`
  },
  times: {},
  says: ([found], { school }) =>
    found
      ? [
          {
            when: { state: 'next', words: 'Next' },
            title:
              found.left === 1
                ? '1 question about your child'
                : `${found.left} questions about your children`,
            says: 'Photographs, video and technology. Until you answer, the answer is no.',
            action: { text: 'Answer', url: `${schoolPath(school)}/choices` },
          },
        ]
      : [],
})

/** For the office: for how many children nobody has answered, and whose joining waits for it. */
export const outstandingWait = waiting<{ children: number; waits: number }>({
  name: 'consents.outstanding-wait',
  may: { who: ['office'] },
  async rows(_db, call) {
    const { subjects, waits, again, soon, until } = await askingNow(call)
    return sql`
      with standing as materialized (${standingSql(call.now)}), asked as (${askedSql(subjects, again)})
      select count(distinct here.person_id)::integer as children,
             (count(distinct here.person_id) filter (
               where asked.subject = any(${[...waits]}) and s.answered is not true))::integer as waits
        from (${pupilsSql(call.now)}) here cross join asked
        left join standing s on s.person_id = here.person_id and s.purpose = asked.purpose
       where s.answered is not true or s.wording < asked.number or s.said_on < asked.again_from
          or (s.stands and coalesce(s.lasts_until <= ${soon.toString()}::date, ${until !== null}))
      having count(*) > 0`
  },
  times: {},
  says: ([found], { school }) =>
    found
      ? [
          {
            when: { state: 'next', words: 'Next' },
            title:
              found.children === 1
                ? '1 child waits for a parent’s answers'
                : `${found.children} children wait for a parent’s answers`,
            says: `Photographs, video and technology: until they answer it is no.${
              found.waits ? ` Joining is not complete for ${found.waits} of them.` : ''
            }`,
            action: { text: 'See who', url: `${schoolPath(school)}/consents/outstanding` },
          },
        ]
      : [],
})

/** For two weeks the teachers of a class see that a child of it may not use the internet or another technology. */
export const refusalsForTeachers = waiting<{ initials: string; className: string }>({
  name: 'consents.refusals-for-teachers',
  may: { who: ['staff'] },
  async rows(_db, call) {
    const { subjects } = await askingNow(call)
    const technology = new Set([...subjects].filter(subject => subject !== 'images'))
    if (!technology.size) return undefined
    const today = dayOf(call.now).toString()
    return sql`
      select p.initials, here.class_name
        from (${pupilsSql(call.now)}) here
        join people.person_card p on p.id = here.person_id
       where here.class_name in (select t.class_name from people.membership_card t
               where t.person_id = ${call.actor.personId} and t.kind = 'staff' and t.stopped_at is null
                 and t.starts_on <= ${today}::date and (t.ends_on is null or t.ends_on >= ${today}::date))
         and exists (select from (${standingSql(call.now)}) s join (${askedSql(technology)}) asked on asked.purpose = s.purpose
               where s.person_id = here.person_id and s.answered and not s.stands
                 and s.changed_at > ${call.now.subtract({ hours: 24 * 14 })})
       order by p.initials limit 10`
  },
  times: {},
  says: (found, { school }) =>
    found.map(({ initials, className }) => ({
      when: { state: 'next' as const, words: 'Next' },
      title: `${initials} may not use all technology`,
      says: `A child in ${className}: the class list says what is a no.`,
      action: {
        text: 'See the class list',
        url: `${schoolPath(school)}/consents?class=${encodeURIComponent(className)}`,
      },
    })),
})

export const consentsWaiting = [
  takeDownsWait,
  asksWait,
  ownChoicesWait,
  refusalsForTeachers,
  outstandingWait,
] as const
