import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { pupilWorryBox } from '../controls/pupil-worry-box.ts'
import { waiting } from '../kit.ts'
import { isLate, TOPICS } from '../lesson.ts'
import { may } from '../permissions.ts'
import { startOfYear } from './classes-taught.ts'

/** For whoever leads: the classes that have not been taught how to tell in this school year, where the policy wants that. */
export const untaughtWait = waiting<{ className: string }>({
  name: 'reports.untaught-wait',
  may: { who: may.chaseLessons.who },
  async rows(_, call) {
    const wanted = (await allInForce(call, pupilWorryBox)).some(
      ({ parameters }) => parameters.part === 'taught-each-year' && parameters.offered === 'offered',
    )
    if (!wanted) return undefined
    const today = dayOf(call.now)
    return sql`
      select distinct m.class_name from people.membership_card m
       where m.kind = 'pupil' and m.class_name <> '' and m.starts_on <= ${today} and m.stopped_at is null
         and (m.ends_on is null or m.ends_on >= ${today})
         and (select count(distinct topic) from reports.lesson l, unnest(l.topics) topic
               where l.class_name = m.class_name and l.taught_on >= ${startOfYear(today)}
                 and not exists (select from reports.lesson_taken_back b where b.lesson_id = l.id)) < ${TOPICS.length}
       order by m.class_name`
  },
  times: {},
  says(classes, call) {
    if (!classes.length) return []
    const names = classes.map(({ className }) => className)
    const late = isLate(dayOf(call.now))
    return [
      {
        when: late ? { state: 'late' as const, words: 'Late' } : { state: 'next' as const, words: 'Next' },
        title: `${names.length === 1 ? '1 class has' : `${names.length} classes have`} not been taught how to tell this school year`,
        says: `${names.slice(0, 6).join(', ')}${names.length > 6 ? ' and others' : ''}. Whoever teaches them says when they have.`,
        action: { text: 'See the classes', url: `${schoolPath(call.school)}/classes-taught` },
      },
    ]
  },
})
