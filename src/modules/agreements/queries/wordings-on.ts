import { type Kysely, sql } from 'kysely'
import { startOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { SigningAudience } from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import { linesFor } from '../lines.ts'

type Row<Audience> = {
  personId: Id
  audience: Audience
  versionId: Id
  title: string
  number: number
  /** The newest version of it that stood signed for them by the end of that day. */
  signatureId: Id | null
  signedNumber: number | null
  signedAt: Temporal.Instant | null
}
export type Wording<Audience = SigningAudience> = Row<Audience> & { lines: readonly string[] }

type Of<Audience> = { personIds: readonly Id[]; audiences: readonly Audience[]; on: Temporal.PlainDate }

/** The words that were in force on a day for what these people were here then, and for their class, line by line. */
export async function wordingsOn<Audience extends SigningAudience>(
  db: Kysely<AgreementsDb>,
  { personIds, audiences, on }: Of<Audience>,
): Promise<Wording<Audience>[]> {
  const [began, ended] = [startOf(on), startOf(on.add({ days: 1 }))]
  const { rows } = await sql<Row<Audience> & { text: string }>`
    with on_day as (
      select distinct on (v.agreement_id) v.agreement_id, v.id as version_id, v.number, v.text, a.title, a.audience,
             a.class_names
        from agreements.version v join agreements.agreement a on a.id = v.agreement_id
       where a.audience = any (${[...audiences]}) and v.effective_from <= ${began}
         and not exists (select from agreements.withdrawal w
                          where w.agreement_id = v.agreement_id and w.withdrawn_at < ${began})
       order by v.agreement_id, v.number desc
    )
    select distinct on (h.person_id, o.title, o.version_id)
           h.person_id, o.audience, o.version_id, o.title, o.number, o.text, s.id as signature_id,
           s.number as signed_number, s.signed_at
      from on_day o
      join people.membership_card h on h.kind = o.audience and h.person_id = any (${[...personIds]}::uuid[])
       and h.starts_on <= ${on} and (h.ends_on is null or h.ends_on >= ${on})
       and (h.stopped_at is null or h.stopped_at >= ${began})
       and (o.class_names = '{}' or h.class_name = any (o.class_names))
      left join lateral (
        select s.id, v.number, s.signed_at
          from agreements.signature s join agreements.version v on v.id = s.version_id
         where s.person_id = h.person_id and v.agreement_id = o.agreement_id and v.number <= o.number
           and s.signed_at < ${ended} and (s.lapsed_at is null or s.lapsed_at >= ${began})
         order by v.number desc, s.signed_at desc limit 1) s on true
     order by h.person_id, o.title, o.version_id`.execute(db)
  return rows.map(({ text, ...wording }) => ({ ...wording, lines: [...new Set(linesFor('line', text))] }))
}
