import { type Kysely, sql } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { AUDIENCE_WORDS, type Audience } from '../../../words/audiences.ts'
import { type Duty, DUTY_WORDS } from '../../../words/duties.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { CHAIN } from '../../record/index.ts'
import { accessToReview, OUTSIDE_WORDS } from '../../systems/index.ts'
import type { ReviewsDb } from '../kit.ts'
import type { Line } from '../review.ts'
import { standingNow } from './standing-now.ts'

type Stood = Pick<Line, 'kind' | 'aboutId' | 'personId' | 'what' | 'detail' | 'ownerId' | 'ownerDuty'>
type Of = { reviewId: Id; since: Temporal.PlainDate }

const NO_OWNER = { ownerId: null, ownerDuty: null }
const sayDays = (from: Temporal.PlainDate, to: Temporal.PlainDate | null): string =>
  to ? `${sayDay(from)} to ${sayDay(to)}` : `From ${sayDay(from)}`
const sayKinds = (kinds: readonly string[]): string =>
  kinds.map(kind => AUDIENCE_WORDS[kind as Audience].one).join(', ')

/** All that stands now, as lines; and whose deeds are to be read by somebody else. */
export async function snapshot(db: Kysely<ReviewsDb>, call: Call, { reviewId, since }: Of): Promise<void> {
  const { uses, outside } = await accessToReview(call)
  const { duties, signIns, moved } = await standingNow(db, call.now, since)
  const stood: Stood[] = [
    ...duties.map(({ id, personId, duty, startsOn, endsOn }) => ({
      ...{ kind: 'duty' as const, aboutId: id, personId, ...NO_OWNER },
      ...{ what: DUTY_WORDS[duty as Duty], detail: sayDays(startsOn, endsOn) },
    })),
    ...signIns.map(({ personId, kinds, joinedAt, hasSecondFactor }) => ({
      ...{ kind: 'sign-in' as const, aboutId: personId, personId, ...NO_OWNER },
      what: kinds.length ? `Signs in, as ${sayKinds(kinds)}` : 'Signs in, and is nothing at the school today',
      detail: `${hasSecondFactor ? 'With a second factor' : 'Without a second factor'}, since ${sayDay(dayOf(joinedAt))}`,
    })),
    ...uses.map(one => ({
      ...{ kind: 'system' as const, aboutId: one.grantedId, personId: one.personId },
      what: one.levelName ? `${one.systemName}, ${one.levelName}` : one.systemName,
      ...{ detail: sayDays(one.startsOn, one.endsOn), ownerId: one.ownerId, ownerDuty: one.ownerDuty },
    })),
    ...outside.map(one => ({
      ...{ kind: 'outside' as const, aboutId: one.timedAccessId, personId: one.personId },
      what: one.agency ? `${one.systemName}, ${one.agency}` : one.systemName,
      detail: `${OUTSIDE_WORDS[one.kind]}, ${sayDays(one.startsOn, one.endsOn)}`,
      ...{ ownerId: one.ownerId, ownerDuty: one.ownerDuty },
    })),
    ...moved.map(({ id, personId, kind, startsOn, endsOn, hasCome }) => ({
      ...{ kind: hasCome ? ('came' as const) : ('left' as const), aboutId: id, personId, ...NO_OWNER },
      what: `${hasCome ? 'Came' : 'Left'}, as ${sayKinds([kind])}`,
      detail: sayDay(hasCome || !endsOn ? startsOn : endsOn),
    })),
  ]
  if (stood.length)
    await db
      .insertInto('reviews.line')
      .values(
        stood.map((line, place) => ({ ...line, schoolId: call.school.id, id: newId(), reviewId, place })),
      )
      .execute()
  await snapshotSubjects(db, call, reviewId)
}

/** Whoever holds such a duty today, and whoever did something while they held one that nobody has read yet. */
async function snapshotSubjects(db: Kysely<ReviewsDb>, call: Call, reviewId: Id): Promise<void> {
  const today = dayOf(call.now)
  const { rows } = await sql<{ personId: Id; isHead: boolean; since: Temporal.Instant | null }>`
    select d.person_id, bool_or(d.duty = 'headteacher' and d.stopped_at is null
             and (d.ends_on is null or d.ends_on >= ${today})) as is_head,
           max(l.read_to) as since
      from people.duty_card d
      left join lateral (select max(r.opened_at) as read_to from reviews.signature g
          join reviews.review r on r.id = g.review_id where g.subject_id = d.person_id) l on true
     where d.duty in ('network-manager', 'office', 'headteacher') and d.starts_on <= ${today}
       and (d.ends_on is null or d.ends_on >= ${today}
            or exists (select from platform.audit_entry e where e.chain = ${CHAIN} and e.person_id = d.person_id
                 and (e.at at time zone 'Europe/London')::date between d.starts_on and d.ends_on
                 and (l.read_to is null or e.at >= l.read_to)))
     group by d.person_id`.execute(db)
  if (rows.length)
    await db
      .insertInto('reviews.subject')
      .values(rows.map(row => ({ ...row, schoolId: call.school.id, id: newId(), reviewId })))
      .execute()
}
