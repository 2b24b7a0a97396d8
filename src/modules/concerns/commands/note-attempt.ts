import { sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'

/** Somebody asked for a record that is not theirs. Whoever may read it was refused something else, and is not noted. */
export const noteAttempt = command({
  name: 'concerns.note-attempt',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.report,
  load: async () => ({}),
  async run({ db, actor, now }, { concernId }) {
    if (await readableConcern(db, concernId, actor, now)) return
    await sql`select concerns.note_attempt(${newId()}, ${concernId}, ${now})`.execute(db)
  },
})

const isId = (text: string | undefined) => z.uuid().safeParse(text).success

/** After a refusal, in a transaction of its own: what was refused is rolled back. */
export async function noteRefusedAt(call: Call, params: Readonly<Record<string, string>>): Promise<void> {
  if (call.actor.personId === null || !isId(params['concernId'])) return
  await noteAttempt(call, { concernId: params['concernId'] })
}
