import { sql } from 'kysely'
import { z } from 'zod'
import { startOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { ADULTS_WITH_ACCOUNTS, type AdultWithAccount } from '../agreement.ts'
import { query } from '../kit.ts'
import { linesFor } from '../lines.ts'
import { may } from '../permissions.ts'

type Wording = {
  personId: Id
  audience: AdultWithAccount
  versionId: Id
  title: string
  number: number
  /** The newest version of it that stood signed by them by the end of that day. */
  signedNumber: number | null
  signedAt: Temporal.Instant | null
}
export type AdultWording = Wording & { lines: readonly string[] }

/** The words that were in force on a day for what these adults were here then, line by line. It leaves no trace. */
export const adultWordingsOnDay = query({
  name: 'agreements.adult-wordings-on-day',
  input: z.object({ personIds: z.array(z.uuid()).max(100), on: z.instanceof(Temporal.PlainDate) }),
  may: may.seeSignedByAdult,
  async read(db, { personIds, on }): Promise<AdultWording[]> {
    if (!personIds.length) return []
    const [began, ended] = [startOf(on), startOf(on.add({ days: 1 }))]
    const { rows } = await sql<Wording & { text: string }>`
      with on_day as (
        select distinct on (v.agreement_id) v.agreement_id, v.id as version_id, v.number, v.text, a.title, a.audience
          from agreements.version v join agreements.agreement a on a.id = v.agreement_id
         where a.audience in (${sql.join([...ADULTS_WITH_ACCOUNTS])}) and v.effective_from <= ${began}
           and not exists (select from agreements.withdrawal w
                            where w.agreement_id = v.agreement_id and w.withdrawn_at < ${began})
         order by v.agreement_id, v.number desc
      ), here as (
        select distinct m.person_id, m.kind
          from people.membership_card m
         where m.person_id in (${sql.join([...personIds])}) and m.starts_on <= ${on}
           and (m.ends_on is null or m.ends_on >= ${on}) and (m.stopped_at is null or m.stopped_at >= ${began})
      )
      select h.person_id, o.audience, o.version_id, o.title, o.number, o.text, s.number as signed_number, s.signed_at
        from here h
        join on_day o on o.audience = h.kind
        left join lateral (
          select v.number, s.signed_at
            from agreements.signature s join agreements.version v on v.id = s.version_id
           where s.person_id = h.person_id and v.agreement_id = o.agreement_id and v.number <= o.number
             and s.signed_at < ${ended} and (s.lapsed_at is null or s.lapsed_at >= ${began})
           order by v.number desc, s.signed_at desc limit 1) s on true
       order by h.person_id, o.title, o.version_id`.execute(db)
    return rows.map(({ text, ...wording }) => ({ ...wording, lines: [...new Set(linesFor('line', text))] }))
  },
})
