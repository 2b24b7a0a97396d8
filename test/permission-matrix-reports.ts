import { sendReport } from '../src/modules/reports/commands/send-report.ts'
import type { Walked } from './signed-in.ts'

/** The teacher's own report about a child. */
export async function partsOfReports({ people, as }: Walked): Promise<Readonly<Record<string, string>>> {
  const written = { about: people.pupil.name, saw: 'He hid under the table.' }
  const { register, concernId } = await sendReport(await as(people.teacher), 'child', written)
  return { route: 'child', register, 'my-reports concernId': concernId }
}
