import { z } from 'zod'
import { systemActor } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { appointmentsNow } from '../../people/index.ts'
import { DOOR_KEYS, type DoorKey } from '../door.ts'
import { DOORS } from '../doors.ts'

const STANDS = ['open', 'not-open'] as const
export type ReportDoor = { door: DoorKey; stands: (typeof STANDS)[number]; called: string }

export const nameOf = ({ door, called }: Pick<ReportDoor, 'door' | 'called'>): string =>
  called || DOORS[door].name

/** A way in beside the one form, which a policy names. What it asks and where it goes is data (`doors/`). */
export const reportDoors = control<ReportDoor>({
  name: 'concerns.report-doors',
  asks: 'Have a short way of its own to report one kind of thing, beside the report form',
  // 3: more ways in; what was stored is read as it stands.
  version: 3,
  parameters: z.object({
    door: z.enum(DOOR_KEYS, 'Select the way in').meta({ title: 'Way in' }),
    stands: z.enum(STANDS, 'Select whether it is open').default('open').meta({ title: 'Open?' }),
    called: z
      .string()
      .trim()
      .max(80, 'Write at most 80 characters')
      .default('')
      .meta({ title: 'What this policy calls it, if it has a name' }),
  }),
  upgrade: stored => stored,
  keyedBy: ['door'],
  byDefault: [],
  stricter: (a, b) => a.door === b.door && STANDS.indexOf(a.stands) <= STANDS.indexOf(b.stands),
  without: { door: 'short-note', stands: 'not-open', called: '' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ door, stands, called }) =>
    `“${nameOf({ door, called })}” ${stands === 'open' ? 'stands' : 'does not stand'} beside the form by which concerns are reported`,
  movedBy: [],
  // How many came by it would tell: that it stands open, and that somebody reads, is all that is said.
  async evidence(call, { stands }) {
    const held = await appointmentsNow({ ...call, actor: systemActor('reports.report-doors') })
    const isRead = held.some(({ duty }) => duty === 'dsl' || duty === 'deputy-dsl' || duty === 'headteacher')
    const isKept = stands === 'open' && isRead
    return {
      ...{ state: isKept ? 'met' : 'not-met', kept: Number(isKept), due: 1, exceptions: [] },
      figure:
        stands !== 'open' ? 'Not open' : isRead ? 'Open' : 'Open, and nobody is appointed who would read it',
    }
  },
})
