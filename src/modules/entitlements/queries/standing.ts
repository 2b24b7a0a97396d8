import { type Kysely, sql } from 'kysely'
import type { Audience } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import type { Pupil, Service } from '../entitlement.ts'
import type { EntitlementsDb } from '../kit.ts'
import type { ClassOf } from './classes-now.ts'

export type Social = {
  socialId: Id
  name: string
  purpose: string
  minimumAge: number
  hasPupilAccounts: boolean
  classNames: string[]
  addedAt: Temporal.Instant
  by: string
}

export const socialNow = async (db: Kysely<EntitlementsDb>): Promise<Social[]> =>
  (
    await sql<Social>`
      select x.id as social_id, x.name, x.purpose, x.minimum_age, x.has_pupil_accounts, x.class_names, x.added_at, p.name as by
        from entitlements.social x join people.person_card p on p.id = x.added_by
       where x.ended_at is null order by lower(x.name), x.id`.execute(db)
  ).rows

/** Whom its accounts are for: the pupils of its classes; of all, where it names none. */
export const pupilsOf = (
  { classNames, hasPupilAccounts }: Pick<Social, 'classNames' | 'hasPupilAccounts'>,
  classes: readonly ClassOf[],
): Pupil[] =>
  hasPupilAccounts
    ? classes
        .filter(({ className }) => !classNames.length || classNames.includes(className))
        .flatMap(({ pupils }) => pupils)
    : []

export type Tried = {
  audience: Audience
  service: Service
  held: boolean
  how: string
  triedOn: Temporal.PlainDate
  by: string
}
/** What was tried of each audience and service, newest first. */
export const triedSql = sql<Tried>`
  select distinct on (x.audience, x.service) x.audience, x.service, x.held, x.how, x.tried_on, p.name as by
    from entitlements.tried x join people.person_card p on p.id = x.tried_by
   order by x.audience, x.service, x.tried_on desc, x.tried_at desc`
