import { z } from 'zod'
import { type Id, newId } from '../../../words/ids.ts'
import { needed } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { ownAdultReports } from '../queries/own-adult-reports.ts'
import { managed } from '../queries/standing.ts'
import type { AdultsWork } from './write.ts'

/** The reporter remembers more. What was written first stays as it was. */
export const addToOwnAdultReport = command({
  name: 'adults.add-to-own-report',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), words: needed('Write what you want to add') }),
  may: may.addToOwn,
  load: async (db, { concernId }, call) => (await ownAdultReports.read(db, { concernId }, call))[0],
  run: (work, added) => write(work, { ...added, kind: 'by-reporter' }),
})

/** What the case manager did, heard or was advised. */
export const addAdultNote = command({
  name: 'adults.add-note',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), words: needed('Write what happened') }),
  may: may.answer,
  load: (db, { concernId }) => managed(db, concernId),
  run: (work, added) => write(work, { ...added, kind: 'note' }),
})

type Added = { concernId: Id; words: string; kind: 'by-reporter' | 'note' }

async function write({ db, call, now, actor, commit, touched }: AdultsWork, added: Added): Promise<void> {
  const id = newId()
  const salt = commit(id, added)
  await db
    .insertInto('adults.addition')
    .values({ schoolId: call.school.id, id, ...added, addedAt: now, addedBy: actor.personId, salt })
    .execute()
  touched(id)
}
