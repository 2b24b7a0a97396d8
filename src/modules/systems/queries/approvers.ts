import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import { isHeld } from './duties-of.ts'

/** Who may agree that something differs from the policy for a time. */
export const approversSql = (now: Temporal.Instant) => sql<{ id: Id; name: string }>`
  select distinct p.id, p.name from people.duty_card d join people.person_card p on p.id = d.person_id
   where d.duty in ('headteacher', 'deputy-headteacher', 'senior-information-risk-officer', 'chair-of-governors',
     'data-protection-officer') and ${isHeld(now)} order by p.name, p.id`
