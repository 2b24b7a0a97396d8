import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedSql } from '../queries/prompts-sql.ts'
import { promptsOf } from '../queries/prompts-of.ts'
import { personOf } from './person-of.ts'

const ONE = z.object({ systemId: z.uuid() })

/** Everybody who has an account is asked; what was asked before is over. */
export const askPasswordChange = command({
  name: 'systems.ask-password-change',
  input: ONE.extend({ why: needed('Write why it is asked for', 300) }),
  may: may.grant,
  load: (db, { systemId }, call) => promptsOf.read(db, { systemId }, call),
  async run({ db, call, now, actor, touched }, { systemId, why }, { isUsed, wouldBeDue }) {
    if (!isUsed) throw conflict('This system is not used any more')
    const by = personOf(actor)
    await db
      .updateTable('systems.passwordPrompt')
      .set({ endedAt: now, endedBy: by })
      .where('systemId', '=', systemId)
      .where('endedAt', 'is', null)
      .execute()
    const id = newId()
    await db
      .insertInto('systems.passwordPrompt')
      .values({
        ...{ schoolId: call.school.id, id, systemId, why, dueOn: wouldBeDue },
        ...{ askedAt: now, askedBy: by, endedAt: null, endedBy: null },
      })
      .execute()
    touched(id)
  },
})

/** Nobody is asked any more. */
export const endPasswordChange = command({
  name: 'systems.end-password-change',
  input: ONE,
  may: may.grant,
  load: (db, { systemId }, call) => promptsOf.read(db, { systemId }, call),
  async run({ db, now, actor }, { systemId }) {
    await db
      .updateTable('systems.passwordPrompt')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('systemId', '=', systemId)
      .where('endedAt', 'is', null)
      .execute()
  },
})

/** Of one's own: it is changed. Which it is now is nobody's to know. */
export const sayPasswordChanged = command({
  name: 'systems.say-password-changed',
  input: z.object({ promptId: z.uuid() }),
  may: may.confirmOwn,
  async load(db, { promptId }, { now, actor }) {
    const where = sql`q.id = ${promptId} and h.person_id = ${actor.personId}`
    return (await askedSql(now, where).execute(db)).rows[0]
  },
  async run({ db, call, now }, { promptId }, { personId }) {
    await db
      .insertInto('systems.passwordChanged')
      .values({ schoolId: call.school.id, id: newId(), promptId, personId, saidAt: now })
      .onConflict(on => on.doNothing())
      .execute()
  },
})
