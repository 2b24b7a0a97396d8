import { sql } from 'kysely'
import { z } from 'zod'
import { startOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { linesFor } from '../lines.ts'
import { may } from '../permissions.ts'

type Wording = {
  versionId: Id
  title: string
  number: number
  /** The newest version of it that stood signed for the pupil by the end of that day. */
  signedNumber: number | null
  signedAt: Temporal.Instant | null
}
export type WordingOnDay = Wording & { lines: readonly string[] }

/** The words that were in force on a day for the class in which a pupil was then, line by line. */
export const wordingsOnDay = query({
  name: 'agreements.wordings-on-day',
  input: z.object({ pupilId: z.uuid(), on: z.instanceof(Temporal.PlainDate) }),
  may: may.readForPupil,
  async read(db, { pupilId, on }): Promise<WordingOnDay[]> {
    const [began, ended] = [startOf(on), startOf(on.add({ days: 1 }))]
    const { rows } = await sql<Wording & { text: string }>`
      with on_day as (
        select distinct on (v.agreement_id) v.agreement_id, v.id as version_id, v.number, v.text, a.title, a.class_names
          from agreements.version v join agreements.agreement a on a.id = v.agreement_id
         where a.audience = 'pupil' and v.effective_from <= ${began}
           and not exists (select from agreements.withdrawal w
                            where w.agreement_id = v.agreement_id and w.withdrawn_at < ${began})
         order by v.agreement_id, v.number desc
      )
      select o.version_id, o.title, o.number, o.text, s.number as signed_number, s.signed_at
        from on_day o
        left join lateral (
          select v.number, s.signed_at
            from agreements.signature s join agreements.version v on v.id = s.version_id
           where s.person_id = ${pupilId} and v.agreement_id = o.agreement_id and v.number <= o.number
             and s.signed_at < ${ended} and (s.lapsed_at is null or s.lapsed_at >= ${began})
           order by v.number desc, s.signed_at desc limit 1) s on true
       where exists (
         select from people.membership_card m
          where m.person_id = ${pupilId} and m.kind = 'pupil' and m.starts_on <= ${on}
            and (m.ends_on is null or m.ends_on >= ${on}) and (m.stopped_at is null or m.stopped_at >= ${began})
            and (o.class_names = '{}' or m.class_name = any (o.class_names)))
       order by o.title, o.version_id`.execute(db)
    return rows.map(({ text, ...wording }) => ({ ...wording, lines: [...new Set(linesFor('line', text))] }))
  },
})
