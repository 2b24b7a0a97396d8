import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { needed } from '../fields.ts'
import { lastOn } from '../for-a-time.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { type ForATime, forATimeSql } from '../queries/for-a-time-here.ts'
import { readSignIns } from '../read-sign-ins.ts'
import { personOf } from './person-of.ts'
import { sql } from 'kysely'

/** As many as one statement takes. */
const MOST = 5_000

/** Of these lines the one by which somebody might come in then. */
export function agreedBy(lines: readonly ForATime[], who: string, at: Temporal.Instant): Id | null {
  const day = dayOf(at)
  const said = who.toLowerCase()
  const { compare } = Temporal.PlainDate
  return (
    lines.find(
      line =>
        compare(line.startsOn, day) <= 0 &&
        compare(day, lastOn(line)) <= 0 &&
        [line.name, line.agency, line.contact].some(name => name && name.toLowerCase() === said),
    )?.timedAccessId ?? null
  )
}

/** Sign-ins as the system itself wrote them down, each matched to what was agreed; the others wait for somebody. */
export const bringSignIns = command({
  name: 'systems.bring-sign-ins',
  input: z.object({
    systemId: z.uuid('Select which system wrote them down'),
    text: needed('Paste the sign-ins, one a line', 200_000),
  }),
  may: may.keep,
  load: async (db, { systemId }) => (await forATimeSql(sql`f.system_id = ${systemId}`).execute(db)).rows,
  async run({ db, call, now, actor, touched }, { systemId, text }, lines) {
    const { read, not } = readSignIns(text)
    if (not.length)
      throw invalid({
        text: not
          .slice(0, 3)
          .map(({ line, why }) => `Line ${line}: ${why}`)
          .join('. '),
      })
    if (!read.length) throw invalid({ text: 'No line names somebody and when' })
    if (read.length > MOST)
      throw invalid({ text: `Bring at most ${MOST.toLocaleString('en-GB')} lines at a time` })
    const rows = read.map(({ who, at }) => ({
      ...{ schoolId: call.school.id, id: newId(), systemId, saidWho: who, signedInAt: at },
      ...{ timedAccessId: agreedBy(lines, who, at), broughtAt: now, broughtBy: personOf(actor) },
    }))
    await db
      .insertInto('systems.signInSeen')
      .values(rows)
      .onConflict(on => on.doNothing())
      .execute()
    touched(...rows.map(({ id }) => id))
  },
})

/** Somebody found out what a sign-in was that nothing agreed explains. */
export const settleSignIn = command({
  name: 'systems.settle-sign-in',
  input: z.object({ signInId: z.uuid(), how: needed('Write what it was, and what was done', 500) }),
  may: may.keep,
  load: (db, { signInId }) =>
    db.selectFrom('systems.signInSeen').select('id').where('id', '=', signInId).executeTakeFirst(),
  async run({ db, now, actor, touched }, { signInId, how }) {
    await db
      .updateTable('systems.signInSeen')
      .set({ settledAt: now, settledBy: personOf(actor), settledHow: how })
      .where('id', '=', signInId)
      .where('settledAt', 'is', null)
      .execute()
    touched(signInId)
  },
})
