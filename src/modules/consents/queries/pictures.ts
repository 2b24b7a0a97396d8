import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { type ConsentsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Question } from '../purposes.ts'
import type { Joined } from './asking.ts'
import { type Rules, rulesNow, type Subject } from './check.ts'

export type UseKept = {
  id: Id
  pictureId: Id
  purpose: string
  needsOwn: boolean
  checkedAt: Temporal.Instant
  checkedBy: string | null
  isStale: boolean
  shownAt: Temporal.Instant | null
  shownWhere: string | null
  takenDownAt: Temporal.Instant | null
  takenDownBy: string | null
  /** When it must be taken down, where somebody in it is not to be shown there any more. */
  dueAt: Temporal.Instant | null
}
export type PictureKept = {
  id: Id
  title: string
  takenWith: string
  isSingle: boolean
  recordedAt: Temporal.Instant
  recordedBy: string
  people: readonly Subject[]
  uses: readonly UseKept[]
}

const usesSql = (now: Temporal.Instant, pictureId?: Id) => sql<UseKept>`
  with standing as materialized (select person_id, purpose, changed_at
    from consents.standing(${dayOf(now).toString()}::date))
  select u.id, u.picture_id, u.purpose, u.needs_own, c.checked_at, k.name as checked_by,
         exists (select from consents.pictured d join standing s on s.person_id = d.person_id
                  where d.picture_id = u.picture_id and s.changed_at > c.checked_at
                    and (s.purpose = u.purpose or s.purpose in (select a.id::text from consents.ask a
                           where a.person_id = d.person_id and a.purpose = u.purpose))) as is_stale,
         u.shown_at, u.shown_where, u.taken_down_at, b.name as taken_down_by,
         (select min(t.due_at) from consents.take_down t where t.use_id = u.id and t.done_at is null) as due_at
    from consents.use u
    join lateral (select checked_at, checked_by from consents.checked where use_id = u.id
                   order by checked_at desc, id limit 1) c on true
    left join people.person_card k on k.id = c.checked_by
    left join people.person_card b on b.id = u.taken_down_by
   where ${pictureId === undefined ? sql`true` : sql`u.picture_id = ${pictureId}`}
   order by not exists (select from consents.take_down t where t.use_id = u.id and t.done_at is null),
            u.recorded_at desc, u.id limit 500`

const TIMES = { checkedAt: 'instant', shownAt: 'instant', takenDownAt: 'instant', dueAt: 'instant' } as const

export async function pictureKept(
  db: Kysely<ConsentsDb>,
  { now }: Joined,
  pictureId: Id,
): Promise<PictureKept | undefined> {
  const { pictures, people, uses } = await together(db, {
    pictures: {
      rows: db
        .selectFrom('consents.picture as p')
        .innerJoin('people.personCard as c', 'c.id', 'p.recordedBy')
        .select(['p.id', 'p.title', 'p.takenWith', 'p.isSingle', 'p.recordedAt', 'c.name as recordedBy'])
        .where('p.id', '=', pictureId),
      times: { recordedAt: 'instant' },
    },
    people: {
      rows: sql<Subject>`
        select d.person_id, p.name, exists (select from people.membership_card m
                 where m.person_id = d.person_id and m.kind = 'pupil') as is_pupil
          from consents.pictured d join people.person_card p on p.id = d.person_id
         where d.picture_id = ${pictureId} order by p.name`,
      times: {},
    },
    uses: { rows: usesSql(now, pictureId), times: TIMES },
  })
  const [picture] = pictures
  return picture && { ...picture, people, uses }
}

export type Pictures = {
  pictures: readonly { id: Id; title: string; uses: readonly UseKept[] }[]
  questions: readonly Question[]
}

/** What is used for what, the latest first; what must come down before everything else. */
export const pictures = query({
  name: 'consents.pictures',
  input: z.object({}),
  may: may.usePictures,
  async read(db, _, call): Promise<Pictures> {
    const { questions } = await rulesNow(db, call)
    const { all, uses } = await together(db, {
      all: {
        rows: db
          .selectFrom('consents.picture')
          .select(['id', 'title'])
          .orderBy(sql`not exists (select from consents.take_down t join consents.use u on u.id = t.use_id
            where u.picture_id = picture.id and t.done_at is null)`)
          .orderBy('recordedAt', 'desc')
          .orderBy('id')
          .limit(200),
        times: {},
      },
      uses: { rows: usesSql(call.now), times: TIMES },
    })
    return {
      questions,
      pictures: all.map(one => ({ ...one, uses: uses.filter(({ pictureId }) => pictureId === one.id) })),
    }
  },
})

export type OnePicture = { picture: PictureKept; rules: Rules }

export const onePicture = query({
  name: 'consents.one-picture',
  input: z.object({ pictureId: z.uuid() }),
  may: may.usePictures,
  async read(db, { pictureId }, call): Promise<OnePicture | undefined> {
    const picture = await pictureKept(db, call, pictureId)
    return picture && { picture, rules: await rulesNow(db, call) }
  },
})

export const usesOffered = query({
  name: 'consents.uses-offered',
  input: z.object({}),
  may: may.usePictures,
  read: (db, _, call): Promise<Rules> => rulesNow(db, call),
})
