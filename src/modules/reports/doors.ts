import { type Door, type DoorKey, keyOnRecord } from './door.ts'
import { contactedMe, officialChannel, shortNote } from './doors/about-a-child.ts'
import { holdingNote, onAVisit, onPaper } from './doors/later.ts'
import { cover, visitorBreach } from './doors/of-the-house.ts'
import { conflictsWithMyRole, happenedToMe } from './doors/about-myself.ts'
import { technicalFinding } from './doors/technical-finding.ts'

const ALL = [
  ...[shortNote, holdingNote, onPaper, onAVisit, cover, visitorBreach],
  officialChannel,
  contactedMe,
  conflictsWithMyRole,
  happenedToMe,
  technicalFinding,
] satisfies readonly Door[]

/** As they stand on what somebody wrote of themself. */
const OF_WRITER = ALL.filter(({ goes }) => goes.otherwise === 'self').map(door => keyOnRecord(door, true))

/** A record of concerns about adults that its writer wrote of themself. The children’s register has none. */
export const isOfWriter = (one: object): boolean =>
  'ladder' in one && 'door' in one && OF_WRITER.some(key => key === one.door)

export const DOORS: Readonly<Record<DoorKey, Door>> = Object.fromEntries(
  ALL.map(door => [door.key, door]),
) as Record<DoorKey, Door>
