import { bringAbsences } from '../src/modules/attendance/commands/bring-absences.ts'
import type { Walked } from './signed-in.ts'

/** The pupil is absent today, and nobody has said why. */
export async function partsOfAttendance({ as, people }: Walked): Promise<Record<string, string>> {
  await bringAbsences(await as(people.office), { half: 'am', text: people.pupil.name })
  return { 'absences personId': people.pupil.id }
}
