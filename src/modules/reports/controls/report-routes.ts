import { z } from 'zod'
import { systemActor } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS, MEMBERSHIPS } from '../../../words/audiences.ts'
import { appointmentsNow } from '../../people/index.ts'

export const TELLERS = [...MEMBERSHIPS, 'community'] as const
export type Teller = (typeof TELLERS)[number]
const DOORS = ['anybody', 'account', 'closed'] as const
export type ReportRoute = { from: Teller; door: (typeof DOORS)[number] }

/** Those who may have no account, and who must be heard all the same. */
const WITHOUT_ACCOUNT: readonly Teller[] = ['pupil', 'parent', 'visitor', 'community']

const sayWho = (from: Teller): string =>
  from === 'community' ? 'anybody of the wider community' : AUDIENCE_WORDS[from].many

const SAYS: Readonly<Record<ReportRoute['door'], string>> = {
  anybody: 'with an account or without one',
  account: 'from every page, once signed in',
  closed: 'in no way',
}

/** A way in for each group. What reporting asks and where it goes are controls of their own. */
export const reportRoutes = control<ReportRoute>({
  name: 'concerns.report-routes',
  asks: 'Give each group a quick way to report from anywhere',
  version: 1,
  parameters: z.object({
    from: z.enum(TELLERS, 'Select who reports').meta({ title: 'Reported by' }),
    door: z.enum(DOORS, 'Select how they report').default('anybody').meta({ title: 'They report' }),
  }),
  keyedBy: ['from'],
  byDefault: TELLERS.map(from => ({ from, door: WITHOUT_ACCOUNT.includes(from) ? 'anybody' : 'account' })),
  stricter: (a, b) => a.from === b.from && DOORS.indexOf(a.door) <= DOORS.indexOf(b.door),
  without: { from: 'staff', door: 'closed' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ from, door }) => `A concern is reported by ${sayWho(from)} ${SAYS[door]}`,
  never({ from, door }) {
    if (door === 'closed' || (door === 'account' && WITHOUT_ACCOUNT.includes(from)))
      return 'No policy closes a door by which a child, or whoever is worried about one, tells the school (Keeping children safe in education, Parts one and two).'
    return undefined
  },
  movedBy: [],
  // How many came by it would tell of children: that it stands open, and that somebody reads, is all that is said.
  async evidence(call, { door }) {
    const held = await appointmentsNow({ ...call, actor: systemActor('reports.report-routes') })
    const isRead = held.some(({ duty }) => duty === 'dsl' || duty === 'deputy-dsl')
    const isKept = door !== 'closed' && isRead
    const open = `Open, ${SAYS[door]}`
    return {
      ...{ state: isKept ? 'met' : 'not-met', kept: Number(isKept), due: 1, exceptions: [] },
      figure: door === 'closed' ? 'Closed' : isRead ? open : `${open}. Nobody leads safeguarding`,
    }
  },
})
