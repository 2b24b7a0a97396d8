import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { isSignedByParent, STAGES } from '../agreement.ts'
import { signedOnBehalf } from '../controls.ts'
import { waiting } from '../kit.ts'
import { duesSql } from './dues.ts'

/** How many children wait for a parent's signature while nobody holds a link to give it. */
export const linksWait = waiting({
  name: 'agreements.links-wait',
  may: { who: ['office'] },
  async rows(_db, call) {
    const { stage } = await inForce(call, signedOnBehalf)
    const stages = STAGES.filter(one => isSignedByParent(one, stage))
    return sql<{ count: number }>`
      select count(distinct due.person_id)::integer as count
        from (${duesSql(call.now, { stages, isSigned: false, isNameless: true })}) due
       where not exists (
           select from agreements.signs_for f
             join agreements.link l on l.parent_id = f.parent_id
            where f.pupil_id = due.person_id and f.ended_at is null
              and l.used_at is null and l.replaced_at is null and l.expires_at > ${call.now}
         )`
  },
  times: {},
  says([found], { school }) {
    if (!found?.count) return []
    return [
      {
        when: { state: 'next', words: 'Next' },
        title:
          found.count === 1
            ? 'A child waits for a parent’s signature'
            : `${found.count} children wait for a parent’s signature`,
        says: 'No parent of theirs holds a link to sign.',
        action: { text: 'Make links', url: `${schoolPath(school)}/agreements/families` },
      },
    ]
  },
})
