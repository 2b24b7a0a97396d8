import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** A policy that was approved, and since which day each of its versions stood; the newest first. */
export type PolicyThatStood = {
  policyId: Id
  title: string
  versions: readonly { versionId: Id; number: number; since: string }[]
}

export const policiesThatStood = query({
  name: 'policies.policies-that-stood',
  input: z.object({}),
  may: may.read,
  async read(db): Promise<PolicyThatStood[]> {
    const { rows } = await sql<PolicyThatStood>`
      select p.id as policy_id, p.title,
             json_agg(json_build_object('versionId', v.id, 'number', v.number, 'since', a.effective_on)
               order by a.effective_on desc, v.number desc) as versions
        from policies.policy p
        join policies.version v on v.school_id = p.school_id and v.policy_id = p.id
        join policies.approval a on a.school_id = v.school_id and a.version_id = v.id
       group by p.id, p.title
       order by p.title, p.id`.execute(db)
    return rows
  },
})

/** Which of them stood on a day. */
export const stoodOn = (
  { versions }: Pick<PolicyThatStood, 'versions'>,
  on: Temporal.PlainDate,
): PolicyThatStood['versions'][number] | undefined =>
  versions.find(({ since }) => Temporal.PlainDate.compare(Temporal.PlainDate.from(since), on) <= 0)
