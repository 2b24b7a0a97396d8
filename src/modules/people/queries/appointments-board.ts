import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { DUTIES, type Duty } from '../../../words/duties.ts'
import { type SelfCheck, selfChecks } from '../appointment.ts'
import { dutyHeld } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Standing, standingAppointments } from './standing-appointments.ts'

export type BoardRow = {
  duty: Duty
  holders: Standing[]
  toCome: Standing[]
  /** How many must hold it, as the settings in force ask; 0 where nothing asks. */
  minimum: number
  isVacant: boolean
}

export type Board = { rows: BoardRow[]; selfChecks: (SelfCheck & { name: string })[] }

/** Every duty: who holds it, who will, which are vacant, and who is set to check themself. */
export const appointmentsBoard = query({
  name: 'people.appointments-board',
  input: z.object({}),
  may: may.seeDuties,
  read: async (db, _input, call): Promise<Board> => boardOf(await standingAppointments(db, call.now), call),
})

export async function boardOf(standing: readonly Standing[], call: Call): Promise<Board> {
  const asked = new Map(
    (await allInForce(call, dutyHeld)).map(({ parameters }) => [parameters.duty, parameters.minimum]),
  )
  const held = standing.filter(({ isHeldNow }) => isHeldNow)
  const rows = DUTIES.map(duty => {
    const holders = held.filter(one => one.duty === duty)
    return {
      duty,
      holders,
      toCome: standing.filter(one => one.duty === duty && !one.isHeldNow),
      minimum: asked.get(duty) ?? 0,
      isVacant: holders.length === 0,
    }
  })
  const nameOf = new Map(held.map(({ personId, name }) => [personId, name]))
  return {
    rows,
    selfChecks: selfChecks(held).map(check => ({ ...check, name: nameOf.get(check.personId) ?? '' })),
  }
}
