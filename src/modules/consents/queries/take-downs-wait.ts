import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { sayBy } from '../../../platform/clock.ts'
import { waiting } from '../kit.ts'

type Row = {
  pictureId: string
  title: string
  dueAt: Temporal.Instant
  isLate: boolean
  shownBy: string | null
}

/** What must come down: for the office and for whoever put it up; late, for the headteacher too. */
export const takeDownsWait = waiting<Row>({
  name: 'consents.take-downs-wait',
  may: { who: ['staff', 'office', 'headteacher'] },
  rows: (_db, { actor, now }) => sql`
    select p.id as picture_id, p.title, min(t.due_at) as due_at, min(t.due_at) <= ${now} as is_late, u.shown_by
      from consents.take_down t join consents.use u on u.id = t.use_id join consents.picture p on p.id = u.picture_id
     where t.done_at is null
       and (${actor.rights.has('office')} or u.shown_by = ${actor.personId}
         or (${actor.rights.has('headteacher')} and t.due_at <= ${now}))
     group by p.id, p.title, u.shown_by order by min(t.due_at), p.id limit 10`,
  times: { dueAt: 'instant' },
  says: (rows, { school }) =>
    rows.map(({ pictureId, title, dueAt, isLate }) => ({
      when: isLate
        ? { state: 'late' as const, words: 'Late' }
        : { state: 'by' as const, words: sayBy(dueAt) },
      title: 'A picture is to be taken down',
      says: `${title}. Somebody in it is not to be shown there any more.`,
      action: { text: 'See where it is', url: `${schoolPath(school)}/pictures/${pictureId}` },
    })),
})
