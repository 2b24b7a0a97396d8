import type { Id } from '../../../words/ids.ts'
import { keepConcern } from './keep-concern.ts'
import { signedIn } from './report-concern.ts'
import { type ConcernsWork, passedBy } from './write.ts'

type Raised = { concernId: Id; owner: string; pupilIds: readonly Id[]; words: string }

/**
 * A picture is suspected on a device that stands in a concern already: the leads have it at once as a raised report of
 * its own, with the ladder and the clock of one, whether or not the first was read. Whoever the first is kept from is
 * kept from this one.
 */
export async function raiseForPicture(work: ConcernsWork, { concernId, owner, pupilIds, words }: Raised) {
  const { now, actor } = work
  const { reference } = await work.db
    .selectFrom('concerns.concern')
    .select('reference')
    .where('id', '=', concernId)
    .executeTakeFirstOrThrow()
  const saw = `The search of a device was stopped: a nude, sexual or indecent picture is suspected. The device stands in ${reference}.`
  return keepConcern(work, {
    ...{ marks: [], writtenAt: now, sender: signedIn(actor), pupilIds, isRaisedAs: 'imagery' },
    keepFrom: { always: await passedBy(work, concernId), whileOthers: [] },
    written: {
      ...{ about: owner, saw: words ? `${saw} ${words}` : saw, said: '', othersSaid: '', thought: '' },
      ...{ happened: '', rightNow: 'not-asked' },
    },
  })
}
