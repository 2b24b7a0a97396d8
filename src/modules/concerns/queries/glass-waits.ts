import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { sayAge, sayMoment } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { BREAKS_GLASS, may } from '../permissions.ts'
import { isOpenSql } from './glass.ts'

type Found = {
  glassId: Id
  personId: Id
  initials: string
  openedBy: string
  openedAt: Temporal.Instant
  endsAt: Temporal.Instant
  isMine: boolean
  isOpen: boolean
}

const SHOWN = 5

/** That a file was opened in an emergency, until somebody has said whether it was right; and, for whoever has one open, that it is. */
export const glassWaits = waiting<Found>({
  name: 'concerns.glass-waits',
  may: { who: may.seeGlass.who },
  rows: (_, { actor, now }) => sql`
    select g.id as glass_id, g.child_id as person_id, p.initials, o.name as opened_by, g.opened_at, g.ends_at,
           g.opened_by = ${actor.personId}::uuid as is_mine, ${isOpenSql(now)} as is_open
      from concerns.break_glass g
      join concerns.named_card p on p.id = g.child_id join people.person_card o on o.id = g.opened_by
     where case when g.opened_by = ${actor.personId}::uuid then ${isOpenSql(now)} and ${holds(actor, BREAKS_GLASS)}
             else not exists (select from concerns.break_glass_review v where v.glass_id = g.id) end
     order by g.opened_at, g.id limit ${SHOWN}`,
  times: { openedAt: 'instant', endsAt: 'instant' },
  says: (found, { school, now }): Need[] =>
    found.map(one => {
      const at = `${schoolPath(school)}/children/${one.personId}/concerns/break-glass`
      return one.isMine
        ? {
            when: { state: 'today', words: 'Open now' },
            title: `You have the file of ${one.initials} open`,
            says: `Opened in an emergency. It closes by itself on ${sayMoment(one.endsAt)}.`,
            action: { text: 'Go to it', url: at },
          }
        : {
            when: { state: 'late', words: 'Now' },
            title: `Opened in an emergency: ${one.initials}`,
            says: `${one.openedBy} opened the file ${sayAge(one.openedAt, now)} ago${one.isOpen ? ', and has it open now' : ''}. Say whether it was right.`,
            action: { text: 'Review it', url: `${at}/${one.glassId}` },
          }
    }),
})
