import type { Door, DoorKey } from './door.ts'
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

/** Ways in by which somebody writes of themself, or may. */
const OF_WRITER: readonly string[] = ALL.filter(({ goes }) => goes.otherwise === 'self').map(({ key }) => key)

/** A record of concerns about adults that its writer wrote of themself. The children’s register has none. */
export const isOfWriter = (one: object): boolean =>
  'ladder' in one && 'door' in one && OF_WRITER.some(key => key === one.door)

export const DOORS: Readonly<Record<DoorKey, Door>> = Object.fromEntries(
  ALL.map(door => [door.key, door]),
) as Record<DoorKey, Door>
