import { type Call, schoolPath } from '../../../platform/call.ts'
import type { Need } from '../../../platform/module.ts'
import { can } from '../../../platform/permission.ts'
import { dutyInWords } from '../appointment.ts'
import { may } from '../permissions.ts'
import { appointmentsBoard } from './appointments-board.ts'

/** For whoever may appoint: the duties that need somebody, as one row of the home page. */
export async function vacanciesNeed(call: Call): Promise<Need[]> {
  if (!can(call.actor, may.appoint, { duty: 'headteacher' })) return []
  const { rows } = await appointmentsBoard(call)
  const short = rows.filter(
    ({ duty, holders, minimum }) => holders.length < minimum && can(call.actor, may.appoint, { duty }),
  )
  if (!short.length) return []
  return [
    {
      when: { state: 'next', words: 'Next' },
      title: short.length === 1 ? 'A duty needs somebody' : `${short.length} duties need somebody`,
      says: `Nobody is ${short.map(({ duty }) => dutyInWords(duty)).join(', or ')}.`,
      action: { text: 'Appoint somebody', url: `${schoolPath(call.school)}/duties` },
    },
  ]
}
