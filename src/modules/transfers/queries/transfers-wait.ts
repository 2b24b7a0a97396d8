import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { RECEIPT_DUE, SEND_DUE } from '../clocks.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { isEndedSql, isSentSql } from './child.ts'

type Found = { kind: 'left' | 'send' | 'receipt' | 'rest'; personId: Id; initials: string; isLate: boolean }

const SHOWN = 5
/** After a school year whoever left is no news: the file waits on its own page. */
const DAYS_LEFT = 365

const hasPassed = (now: Temporal.Instant) => sql<boolean>`exists (select from platform.deadline d
  where d.about = t.id and d.what in (${SEND_DUE}, ${RECEIPT_DUE}) and d.stopped_at is null and d.due_at <= ${now})`
const last = sql`(select t.* from transfers.transfer t where t.child_id = p.id order by t.begun_at desc, t.id limit 1)`

/** Of this leaving: the first day there comes after they last came here, and it was not called off before they left. */
const isOfThisLeaving = sql<boolean>`(t.starts_on > m.starts_on and not exists (select from transfers.step s
  where s.transfer_id = t.id and s.kind = 'not-needed' and (m.ends_on is null or s.happened_on <= m.ends_on)))`
const isUnsent = sql<boolean>`(exists (select from transfers.bundle b where b.transfer_id = t.id) and exists (
  select from concerns.child_card c where c.person_id = p.id and not exists (select from transfers.bundle b
    join transfers.transfer o on o.id = b.transfer_id where o.child_id = p.id and c.concern_id = any(b.concern_ids))))`

/** Files that are to go to another school: of whom there is one, as far as the reader may know. */
export const transfersWait = waiting<Found>({
  name: 'transfers.transfers-wait',
  may: { who: may.send.who },
  rows: (_, { now }) => sql`
    select found.kind, found.person_id, p.initials, found.kind = 'left' or found.is_late as is_late from (
      select case when t.id is not null and not ${isEndedSql} then case when ${isSentSql} then 'receipt' else 'send' end
                  when ${isOfThisLeaving} then case when ${isUnsent} then 'rest' end
                  when m.ends_on < ${dayOf(now)} and m.ends_on >= ${dayOf(now).subtract({ days: DAYS_LEFT })} then 'left'
              end as kind,
             p.id as person_id, ${hasPassed(now)} as is_late
        from people.person_card p
        join (select distinct person_id from concerns.child_card) f on f.person_id = p.id
        left join lateral ${last} t on true
        left join lateral (select starts_on, ends_on from people.membership_card
                            where person_id = p.id and kind = 'pupil' order by starts_on desc, id limit 1) m on true) found
      join concerns.named_card p on p.id = found.person_id
     where found.kind is not null
     order by is_late desc, p.initials, found.person_id limit ${SHOWN}`,
  times: {},
  says: (found, { school }) =>
    found.map(({ kind, personId, initials, isLate }) => ({
      when: isLate
        ? ({ state: 'late', words: kind === 'left' ? 'Now' : 'Late' } as const)
        : ({ state: 'today', words: 'Today' } as const),
      ...sayOne(kind, initials, isLate),
      action: { text: ACTS[kind], url: `${schoolPath(school)}/children/${personId}/concerns/transfer` },
    })),
})

const ACTS: Readonly<Record<Found['kind'], string>> = {
  left: 'Send it',
  send: 'Send it',
  receipt: 'Ask them',
  rest: 'Send the rest',
}

function sayOne(kind: Found['kind'], who: string, isLate: boolean): { title: string; says: string } {
  if (kind === 'left')
    return {
      title: `${who} has left, and there is a file`,
      says: 'It is with the next school within five days of their first day there.',
    }
  if (kind === 'send')
    return {
      title: `A file to send: ${who}`,
      says: isLate ? 'The five days are over.' : 'The five days are running.',
    }
  if (kind === 'receipt')
    return {
      title: `No receipt yet: ${who}`,
      says: isLate
        ? 'The other school has not said that the file came. Ask them.'
        : 'It was sent. The other school has not said yet that it came.',
    }
  return { title: `More than was sent: ${who}`, says: 'There is a concern that stands in no sealed file.' }
}
