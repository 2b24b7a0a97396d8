import { authoriseSearcher } from '../src/modules/concerns/commands/authorise-searcher.ts'
import { letRead } from '../src/modules/concerns/commands/let-read.ts'
import { identifyChild } from '../src/modules/concerns/commands/identify-child.ts'
import { readConcern } from '../src/modules/concerns/commands/read-concern.ts'
import { reportConcern } from '../src/modules/concerns/index.ts'
import { partsOfAlerts } from './permission-parts-alerts.ts'
import { partsOfAttendance } from './permission-parts-attendance.ts'
import { partsOfDocuments } from './permission-parts-documents.ts'
import { partsOfEarlier } from './permission-parts-earlier.ts'
import { partsOfFollowUp } from './permission-parts-follow-up.ts'
import { partsOfFigures } from './permission-parts-figures.ts'
import { partsOfExtracts, partsOfGlass } from './permission-parts-glass.ts'
import { partsOfDisclosures } from './permission-parts-disclosures.ts'
import { partsOfRetention } from './permission-parts-retention.ts'
import { partsOfTransfers } from './permission-parts-transfers.ts'
import { searchingIn, TAKEN } from './searching.ts'
import type { Walked } from './signed-in.ts'

/** A concern that the teacher reported about the pupil, and that the safeguarding governor was asked to read. */
export async function partsOfConcerns(walked: Walked): Promise<Record<string, string>> {
  const { as, people, idOf } = walked
  const said = { about: 'a boy in Osprey', saw: 'He sat alone.', said: 'They have a chat and I’m not in it.' }
  const { concernId } = await reportConcern(await as(people.teacher), said)
  const dsl = await as(people.dsl)
  await identifyChild(dsl, { concernId, personId: people.pupil.id, part: 'harmed' })
  await letRead(dsl, { concernId, askedId: people.governor.id, because: 'She knows the family' })
  // Opened, so that it waits on nobody's home, where it would be asked for before it is opened and not after.
  await readConcern(await as(people.governor), { concernId })
  return {
    'concerns concernId': concernId,
    childId: await idOf('concerns.child', 'concern_id', concernId),
    'readers readerId': await idOf('concerns.reader', 'concern_id', concernId),
    'children personId': people.pupil.id,
    ...(await partsOfDocuments(walked, concernId)),
    ...(await partsOfFollowUp(walked, concernId)),
    ...(await partsOfSearches(walked)),
    ...(await partsOfGlass(walked)),
    ...(await partsOfExtracts(walked, concernId)),
    ...(await partsOfTransfers(walked, concernId)),
    ...(await partsOfAlerts(walked)),
    ...(await partsOfAttendance(walked)),
    ...(await partsOfDisclosures(walked)),
    ...(await partsOfEarlier(walked)),
    ...(await partsOfFigures(walked)),
    ...(await partsOfRetention(walked)),
  }
}

/** A device that the headteacher recorded, and the teacher on the list of those who were authorised and are no more. */
async function partsOfSearches(walked: Walked): Promise<Record<string, string>> {
  const { as, people } = walked
  const { take, keepGuidance, end } = await searchingIn(walked)
  await keepGuidance()
  await end()
  const { searcherId } = await authoriseSearcher(await as(people.head), {
    ...{ personId: people.office.id, post: 'Office' },
  })
  const { searchId, concernId } = await take({ ...TAKEN, grounds: ['behaviour'] }, people.head)
  await readConcern(await as(people.dsl), { concernId })
  return { searcherId, searchId, 'searches part': 'hand' }
}
