import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { sayAge } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import type { Id } from '../../../words/ids.ts'
import { ACTION_DUE, type Agency, agencyName, ANSWER_DUE, OTHER_DUE, REPLY_DUE } from '../follow-up.ts'
import { isOpenAsk } from './signs.ts'
import { waiting } from '../kit.ts'
import { BY_DUTY } from '../permissions.ts'

type Found = {
  kind: 'action' | 'silence' | 'not-sent' | 'no-reply' | 'uncontacted' | 'not-elsewhere'
  concernId: Id
  referralId: Id | null
  initials: readonly string[]
  owner: string | null
  agency: Agency | null
  other: string | null
  wasChased: boolean
  since: Temporal.Instant
}

const SHOWN = 5

const initialsSql = sql`coalesce((select array_agg(p.initials order by k.added_at, k.id) from concerns.child k
  join concerns.named_card p on p.id = k.person_id where k.concern_id = found.concern_id and k.ended_at is null), '{}')`

/** What is late for the lead: an action of somebody’s, an agency’s silence, a referral that was decided and not sent. */
export const followUpWaits = waiting<Found>({
  name: 'concerns.follow-up-waits',
  may: { who: BY_DUTY },
  rows: (_, { actor, now }) => sql`
    select found.*, ${initialsSql} as initials from (
      select 'action' as kind, a.concern_id, null::uuid as referral_id, p.name as owner, null as agency,
             null as other, false as was_chased, d.due_at as since
        from concerns.action a join people.person_card p on p.id = a.owner_id
        join platform.deadline d on d.what = ${ACTION_DUE} and d.about = a.id and d.stopped_at is null
       where d.due_at <= ${now} and a.owner_id <> ${actor.personId}::uuid
      union all
      select 'silence', r.concern_id, r.id, null, r.agency, r.other,
             exists (select from concerns.referral_step s where s.referral_id = r.id and s.kind = 'chased'), d.due_at
        from concerns.referral r
        join platform.deadline d on d.what = ${ANSWER_DUE} and d.about = r.id and d.stopped_at is null
       where d.due_at <= ${now}
      union all
      select 'no-reply', k.concern_id, null, null, 'other', k.agency, false, k.happened_at
        from concerns.contact k
        join platform.deadline d on d.what = ${REPLY_DUE} and d.about = k.id and d.stopped_at is null
       where d.due_at <= ${now}
      union all
      select 'uncontacted', t.concern_id, null, null, 'other', ask ->> 'agency', false, c.reported_at
        from concerns.sign t join concerns.concern c on c.id = t.concern_id, jsonb_array_elements(t.asks) ask
       where ask ->> 'within' <> 'before-closing' and ${isOpenAsk}
      union all
      select 'not-elsewhere', c.id, null, null, null, null, false, d.due_at
        from concerns.concern c
        join platform.deadline d on d.what = ${OTHER_DUE} and d.about = c.id and d.stopped_at is null
       where d.due_at <= ${now}
      union all
      select 'not-sent', d.concern_id, null, null, null, null, false, d.decided_at
        from concerns.decision d
       where d.choice = 'refer' and d.replaced_at is null
         and not exists (select from concerns.referral r
               join concerns.referral_step s on s.referral_id = r.id and s.kind = 'sent'
              where r.concern_id = d.concern_id and r.agency = 'social-care')) found
     order by found.kind = 'uncontacted' desc, found.kind = 'not-sent' desc, found.since, found.concern_id, found.kind limit ${SHOWN}`,
  times: { since: 'instant' },
  says: (found, { school, now }): Need[] =>
    found.map(one => ({
      when: { state: 'late', words: 'Late' } as const,
      ...sayOne(one, now, `${schoolPath(school)}/concerns/${one.concernId}`),
    })),
})

function sayOne(found: Found, now: Temporal.Instant, record: string): Omit<Need, 'when'> {
  const who = found.initials.length ? found.initials.join(', ') : 'a child not yet named'
  const age = sayAge(found.since, now)
  if (found.kind === 'action')
    return {
      title: `Not done yet: ${who}`,
      says: `${found.owner ?? 'Somebody'} was asked to do something. It has been due for ${age}.`,
      action: { text: 'Open the record', url: `${record}#actions` },
    }
  if (found.kind === 'not-sent')
    return {
      title: `Referral not sent: ${who}`,
      says: `You decided ${age} ago to refer. Nothing says that it was sent.`,
      action: { text: 'Draft the referral', url: `${record}/referrals/new` },
    }
  if (found.kind === 'not-elsewhere')
    return {
      title: `Not in the other system yet: ${who}`,
      says: `Neither its reference there nor an entry for it was kept. It has been due for ${age}.`,
      action: { text: 'Write down its reference', url: `${record}/elsewhere` },
    }
  const agency = agencyName({ agency: found.agency ?? 'other', other: found.other })
  if (found.kind === 'uncontacted')
    return {
      title: `${agency} not contacted: ${who}`,
      says: `Reported ${age} ago, and marked as serious.`,
      action: { text: 'Contact them', url: `${record}#signs` },
    }
  if (found.kind === 'no-reply')
    return {
      title: `${agency}: no reply about ${who}`,
      says: `Asked ${age} ago. The reply is due.`,
      action: { text: 'Chase it', url: `${record}#contacts` },
    }
  return {
    title: `${agency}: no answer about ${who}`,
    says: found.wasChased
      ? `Chased, and silent again: the answer has been due for ${age}. Ask somebody above.`
      : `The answer has been due for ${age}.`,
    action: {
      text: found.wasChased ? 'Take it to somebody above' : 'Chase it',
      url: `${record}/referrals/${found.referralId ?? ''}`,
    },
  }
}
