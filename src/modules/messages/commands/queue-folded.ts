import { sql } from 'kysely'
import { z } from 'zod'
import { type Call, schoolPath, systemActor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { personForInvitation } from '../../people/index.ts'
import { command, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { queueNotice } from './queue-notice.ts'

/** Of what comes in many somebody is told once in so long, and once more for all that came meanwhile. */
const FOLD_MINUTES = 10

/** A sealed notice that something waits, or the debt of one. */
export const queueFolded = command({
  name: 'messages.queue-folded',
  input: z.object({ personId: z.uuid() }),
  may: { to: 'give notice', who: ['anyone'] },
  load: async () => true,
  async run({ call, db, now }, { personId }) {
    const isOver = sql<boolean>`folded.told_at <= ${now.subtract({ minutes: FOLD_MINUTES })}`
    const owedIn = call.chain ?? 'main'
    const { rows } = await sql<{ isOwed: boolean }>`
      insert into messages.folded (school_id, person_id, told_at, owed_in)
      values (${call.school.id}, ${personId}, ${now}, null)
      on conflict (school_id, person_id) do update set
        told_at = case when ${isOver} then excluded.told_at else folded.told_at end,
        owed_in = case when ${isOver} then null when folded.owed_in = 'adults' then folded.owed_in else ${owedIn} end
      returning owed_in is not null as is_owed`.execute(db)
    if (!rows[0]?.isOwed) await tell(call, personId)
  },
})

type Owed = { personId: Id; owedIn: 'main' | 'concerns' | 'adults' }

const owed = query({
  name: 'messages.owed',
  input: z.object({}),
  may: may.send,
  async read(db, _, { now }) {
    const { rows } = await sql<Owed>`
      select person_id, owed_in from messages.folded
       where owed_in is not null and told_at <= ${now.subtract({ minutes: FOLD_MINUTES })}`.execute(db)
    return rows
  },
})

/** What was held back is said once its time has come, in the log of what it is about. */
export async function sendOwed(call: Call): Promise<void> {
  for (const { personId, owedIn } of await owed(call))
    await queueFolded({ ...call, chain: owedIn }, { personId })
}

async function tell(call: Call, personId: Id): Promise<void> {
  const asSystem = { ...call, actor: systemActor('messages.folded') }
  const { email: address } = await personForInvitation(asSystem, { personId })
  await queueNotice(call, {
    ...{ personId, kind: 'person', saidTo: 'Somebody for whom something waits', template: 'waits', address },
    ...{ path: schoolPath(call.school), isSealed: true },
  })
}
