import { sentAlert } from '../src/modules/alerts/alert.ts'
import { makeKey } from '../src/modules/alerts/commands/make-key.ts'
import { takeAlert } from '../src/modules/alerts/commands/take-alert.ts'
import { placeAlert } from '../src/modules/alerts/listeners/place-alert.ts'
import { keys } from '../src/modules/alerts/queries/keys.ts'
import { nobody, systemActor } from '../src/platform/call.ts'
import type { Walked } from './signed-in.ts'

/** An alert about the pupil waits before the leads. */
export async function partsOfAlerts({
  as,
  people,
  callOf,
  schools,
  clock,
  idOf,
}: Walked): Promise<Record<string, string>> {
  const technician = await as(people.technician)
  await makeKey(technician, { sourceName: 'Filter', endsOn: '2027-07-31' })
  const [key] = await keys(technician)
  const alert = sentAlert.parse({
    ...{ reference: 'R-1', person: { name: people.pupil.name }, severity: 'medium' },
    ...{ time: clock.now().toString(), text: 'Looked for a way out of school.' },
  })
  await takeAlert(callOf(schools.larkmoor, nobody), { keyId: key?.keyId, alert })
  const alertId = await idOf('alerts.alert', 'reference', 'R-1')
  await placeAlert.run(callOf(schools.larkmoor, systemActor(placeAlert.name)), {
    name: 'alerts.came',
    alertId,
  })
  return { alertId }
}
