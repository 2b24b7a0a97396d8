import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../platform/call.ts'
import type { TimesOf } from '../../../platform/db/rows-in-json.ts'
import type { Id } from '../../../words/ids.ts'
import { type Body, stageOf, type VersionStage } from '../approval.ts'
import { type PoliciesDb, query } from '../kit.ts'
import type { Voice } from '../parties.ts'
import { may } from '../permissions.ts'
import { isOnShowTo } from './on-show.ts'
import { preparersOf } from './preparers.ts'
import type { LeftOut } from '../reading/left-out.ts'
import type { ReadAs } from '../reading/read-source.ts'

export type VersionCard = {
  policyId: Id
  title: string
  versionId: Id
  number: number
  previousId: Id | null
  sourceName: string
  readAs: ReadAs
  /** Whether the file that was brought is kept. */
  hasOriginal: boolean
  /** What in the source was not words of the policy. */
  leftOut: LeftOut
  broughtAt: Temporal.Instant
  broughtBy: string | null
  withdrawnAt: Temporal.Instant | null
  body: Body | null
  bodyName: string | null
  approvedOn: Temporal.PlainDate | null
  minute: string | null
  nextReviewOn: Temporal.PlainDate | null
  effectiveOn: Temporal.PlainDate | null
  effectiveFrom: Temporal.Instant | null
  recordedBy: string | null
  /** Why it was not a governor, or one who had prepared it, who recorded the approval. */
  insteadBecause: string | null
  confirmedBy: string | null
  /** What was said of it by those whom it was shown to before its approval. */
  voices: readonly Voice[]
  /** Whoever brought it or decided anything of it. */
  preparedBy: readonly Id[]
  clauses: number
  suggestions: number
  undecided: number
  doubtful: number
  /** Approved versions of the same policy: what they set and this one no longer sets falls back. */
  previousVersionIds: readonly Id[]
}

const CARDS = (where: RawBuilder<unknown>) => sql<Told>`
  select p.id as policy_id, v.id as version_id, v.number, v.previous_id, v.source_name, v.read_as, v.left_out, v.brought_at,
         v.original_id is not null as has_original,
         coalesce((select f.value from policies.fact_answer f
                    where f.school_id = v.school_id and f.version_id = v.id and f.key = 'title' and f.value <> ''
                    order by f.answered_at desc limit 1), p.title) as title,
         bringer.name as brought_by, w.withdrawn_at, a.body, a.body_name, a.approved_on, a.minute,
         a.next_review_on, a.effective_on, a.effective_from, recorder.name as recorded_by,
         a.instead_because, confirmer.name as confirmed_by,
         coalesce((select json_agg(json_build_object('party', o.party, 'heardOn', o.heard_on, 'says', o.says,
                     'changed', o.changed, 'recordedBy', o.name) order by o.heard_on, o.party)
            from (select distinct on (o.party) o.*, said.name from policies.voice o
                    left join people.person_card said on said.id = o.recorded_by
                   where o.school_id = v.school_id and o.version_id = v.id
                   order by o.party, o.recorded_at desc) o), '[]') as voices,
         ${preparersOf(sql`v.id`)} as prepared_by,
         (select count(*)::int from policies.clause_in_version c
           where c.school_id = v.school_id and c.version_id = v.id) as clauses,
         s.suggestions, s.undecided,
         array(select b.id from policies.version b
                 join policies.approval ba on ba.school_id = b.school_id and ba.version_id = b.id
                where b.school_id = v.school_id and b.policy_id = v.policy_id and b.id <> v.id) as previous_version_ids,
         (select count(*)::int from policies.clause_in_version c
           where c.school_id = v.school_id and c.version_id = v.id and c.how = 'doubtful'
             and not exists (select from policies.match_settled m where m.school_id = c.school_id
                                and m.version_id = c.version_id and m.clause_n = c.n)) as doubtful
    from policies.policy p
    join policies.version v on v.school_id = p.school_id and v.policy_id = p.id
    left join policies.withdrawal w on w.school_id = v.school_id and w.version_id = v.id
    left join policies.approval a on a.school_id = v.school_id and a.version_id = v.id
    left join people.person_card bringer on bringer.id = v.brought_by
    left join people.person_card recorder on recorder.id = a.recorded_by
    left join policies.approval_confirmed y on y.school_id = v.school_id and y.version_id = v.id
    left join people.person_card confirmer on confirmer.id = y.confirmed_by
   cross join lateral (
     select count(*)::int as suggestions, (count(*) filter (where d.suggestion_id is null))::int as undecided
       from policies.suggestion g
       left join policies.decision d
         on d.school_id = g.school_id and d.suggestion_id = g.id and d.taken_back_at is null
      where g.school_id = v.school_id and g.version_id = v.id) s
   where ${where}
   order by p.created_at, p.id, v.number desc`

export const stageOfCard = (card: VersionCard): VersionStage => stageOf(card)

/** A row as it comes; see `cardOf`. */
export type Told = Omit<VersionCard, 'voices'> & {
  voices: readonly (Omit<Voice, 'heardOn'> & { heardOn: string })[]
}

/** A day inside JSON is only text. */
export const cardOf = ({ voices, ...card }: Told): VersionCard => ({
  ...card,
  voices: voices.map(voice => ({ ...voice, heardOn: Temporal.PlainDate.from(voice.heardOn) })),
})

/** One version of a policy, and what is left to do on it. */
export const versionCard = query({
  name: 'policies.version-card',
  input: z.object({ policyId: z.uuid(), versionId: z.uuid() }),
  may: may.readVersion,
  async read(db, { policyId, versionId }): Promise<VersionCard | undefined> {
    const { rows } = await CARDS(sql`v.id = ${versionId} and p.id = ${policyId}`).execute(db)
    return rows[0] && cardOf(rows[0])
  },
})

/** Every version of one policy that a person may see, the newest first; of all policies, where none is named. */
export async function versionCards(
  db: Kysely<PoliciesDb>,
  actor: Actor,
  policyId?: Id,
): Promise<VersionCard[]> {
  const { rows } = await cardRows(actor, policyId).execute(db)
  return rows.map(cardOf)
}

/** The same, not sent yet. */
export const cardRows = (actor: Actor, policyId?: Id): RawBuilder<Told> =>
  CARDS(sql`${policyId ? sql`p.id = ${policyId}` : sql`true`} and ${isOnShowTo(actor, sql`v.id`)}`)

export const CARD_TIMES: TimesOf<Told> = {
  broughtAt: 'instant',
  withdrawnAt: 'instant',
  approvedOn: 'day',
  nextReviewOn: 'day',
  effectiveOn: 'day',
  effectiveFrom: 'instant',
}
