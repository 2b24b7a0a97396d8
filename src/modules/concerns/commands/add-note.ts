import { z } from 'zod'
import { type Id, newId } from '../../../words/ids.ts'
import { PARTICULARS } from '../../people/index.ts'
import { day, needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { ownReports } from '../queries/own-reports.ts'
import { type Field, FIELDS } from '../record-fields.ts'
import { readableConcern } from '../queries/standing.ts'
import { dealersNow, tellThoseWhoMayKnow } from './follow-up-work.ts'
import type { ConcernsWork } from './write.ts'

/** The reporter remembers more. What was written first stays as it was, and the leads learn that something waits. */
export const addToOwnReport = command({
  name: 'concerns.add-to-own-report',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), words: needed('Write what you want to add') }),
  may: may.addToOwn,
  // Somebody else's is not there, as one that nobody has written is not.
  load: async (db, { concernId }, call) => (await ownReports.read(db, { concernId }, call))[0],
  async run(work, { concernId, words }) {
    const added = await write(work, {
      ...{ concernId, words, kind: 'by-reporter', happenedOn: null, completes: null },
    })
    const others = (await dealersNow(work.call)).filter(personId => personId !== work.actor.personId)
    await tellThoseWhoMayKnow(work, concernId, others)
    return added
  },
})

/** What somebody who deals with it did, heard or found, and on which day. */
export const addNote = command({
  name: 'concerns.add-note',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    words: needed('Write what happened'),
    happenedOn: day('Enter the day on which it happened'),
    /** The field that the writer left empty, and which this completes. */
    completes: z.enum(FIELDS).exclude(PARTICULARS).nullable().default(null),
  }),
  may: may.see,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  run: (work, note) => write(work, { ...note, kind: 'note' }),
})

type Added = {
  concernId: Id
  words: string
  kind: 'by-reporter' | 'note'
  happenedOn: Temporal.PlainDate | null
  completes: Field | null
}

export async function write(work: ConcernsWork, added: Added): Promise<{ additionId: Id }> {
  const id = newId()
  const salt = work.commit(id, { ...added, happenedOn: added.happenedOn?.toString() ?? null })
  await work.db
    .insertInto('concerns.addition')
    .values({
      ...{ schoolId: work.call.school.id, id, ...added, salt },
      ...{ addedAt: work.now, addedBy: work.actor.personId },
    })
    .execute()
  work.touched(id)
  return { additionId: id }
}
