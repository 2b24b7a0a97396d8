import { type Kysely, type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { SigningAudience, Stage, Words } from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import type { Held } from '../lines.ts'
import { type ClassesOnPage, isInClasses } from './classes-on-page.ts'

/** A person of an agreement's audience today, and whether the signature that it asks of them is there. */
export type Due = {
  agreementId: Id
  title: string
  audience: SigningAudience
  stage: Stage | null
  versionId: Id
  effectiveFrom: Temporal.Instant
  personId: Id
  name: string
  className: string | null
  /** Here since. */
  startsOn: Temporal.PlainDate
  signatureId: Id | null
  signedAt: Temporal.Instant | null
  signerId: Id | null
  /** They said no to this version, and nobody has answered yet. */
  refusedAt: Temporal.Instant | null
}

type Of = {
  agreementId?: Id | undefined
  personId?: Id | undefined
  personIds?: readonly Id[] | undefined
  className?: string | undefined
  inClasses?: ClassesOnPage | undefined
  audiences?: readonly SigningAudience[] | undefined
  stages?: readonly Stage[] | undefined
  isSigned?: boolean | undefined
  /** Only what is in force: not the words that begin tomorrow. */
  isInForce?: true
  /** To be counted: looking up ten thousand names takes longer than all the rest. */
  isNameless?: true
}

const only = (wanted: unknown, condition: RawBuilder<unknown>): RawBuilder<unknown> =>
  wanted === undefined ? sql`true` : condition

/**
 * The newest words of each agreement, and a row for everybody they are asked of today. A signature under
 * former words counts until a version asks again. Every figure, list, gate and reminder of this room is made
 * of these rows. Its classes are asked by `case`: the planner takes the same words joined by `or` for hardly anybody, and
 * then looks each pupil of a whole school up alone.
 */
export function duesSql(now: Temporal.Instant, of: Of = {}): RawBuilder<Due> {
  const today = dayOf(now)
  return sql<Due>`
    with asked as (
      select distinct on (v.agreement_id) v.agreement_id, v.id as version_id, v.effective_from,
             max(v.number) filter (where v.asks_again) over (partition by v.agreement_id) as valid_since
        from agreements.version v
       where ${of.isInForce ? sql`v.effective_from <= ${now}` : sql`true`}
         and not exists (select from agreements.withdrawal w where w.agreement_id = v.agreement_id)
       order by v.agreement_id, v.number desc
    )
    select distinct on (a.id, m.person_id)
           a.id as agreement_id, a.title, a.audience, a.stage, asked.version_id, asked.effective_from,
           m.person_id, ${of.isNameless ? sql`''` : sql`p.name`} as name, m.class_name, m.starts_on,
           s.id as signature_id, s.signed_at, s.signer_id, r.refused_at
      from asked
      join agreements.agreement a on a.id = asked.agreement_id
      join people.membership_card m on m.kind = a.audience
       and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today})
       and (m.stopped_at is null or m.stopped_at > ${now})
       and case when a.class_names = '{}' then true else m.class_name = any (a.class_names) end
      ${of.isNameless ? sql`` : sql`join people.person_card p on p.id = m.person_id`}
      left join (agreements.signature s join agreements.version v on v.id = s.version_id)
        on s.person_id = m.person_id and s.lapsed_at is null
       and v.agreement_id = a.id and v.number >= asked.valid_since
      left join agreements.refusal r
        on r.person_id = m.person_id and r.version_id = asked.version_id and r.settled_at is null
     where ${only(of.agreementId, sql`a.id = ${of.agreementId}`)}
       and ${only(of.personId, sql`m.person_id = ${of.personId}`)}
       and ${only(of.personIds, sql`m.person_id = any (${of.personIds})`)}
       and ${only(of.className, sql`m.class_name = ${of.className}`)}
       and ${of.inClasses ? isInClasses(sql`m.class_name`, of.inClasses) : sql`true`}
       and ${only(of.audiences, sql`a.audience = any (${of.audiences})`)}
       and ${only(of.stages, sql`a.stage = any (${of.stages})`)}
       and ${only(of.isSigned, sql`(s.id is not null) = ${of.isSigned}`)}
     order by a.id, m.person_id, s.signed_at desc nulls last, r.refused_at desc nulls last, m.starts_on`
}

/** By title and name. */
export async function dues(db: Kysely<AgreementsDb>, now: Temporal.Instant, of: Of = {}): Promise<Due[]> {
  const { rows } = await sql<Due>`select * from (${duesSql(now, of)}) due order by title, name`.execute(db)
  return rows
}

/** The same, each with the words that are asked to be signed, and which of their lines hold what the policy asks. */
export async function duesInWords(
  db: Kysely<AgreementsDb>,
  now: Temporal.Instant,
  of: Of,
): Promise<DueInWords[]> {
  const { rows } = await sql<DueInWords>`
    select due.*, v.text, v.child_text,
           (select coalesce(json_agg(json_build_object('kind', c.kind, 'asked', c.asked, 'words', c.words)
                     order by c.kind, c.asked), '[]')
              from agreements.carried c where c.draft_id = v.draft_id) as carried
      from (${duesSql(now, of)}) due join agreements.version v on v.id = due.version_id
     order by title, name`.execute(db)
  return rows
}

export type DueInWords = Due & Words & Pick<Held, 'carried'>
