import { makeKey } from '../src/modules/alerts/commands/make-key.ts'
import { placeAlert } from '../src/modules/alerts/listeners/place-alert.ts'
import { systemActor } from '../src/platform/call.ts'
import type { Walked } from './signed-in.ts'

/** Whoever looks after the network lets a filter send alerts. */
export const filterKey = async ({ as, people }: Walked): Promise<string> =>
  (await makeKey(await as(people.technician), { sourceName: 'Filter', endsOn: '2027-07-31' })).secret

type Said = { name: string; text?: string; severity?: string }

/** The filter sends it, and the worker finds its place. @returns its id. */
export async function alertAbout(walked: Walked, secret: string, said: Said): Promise<string> {
  const { name, text = 'He shouted at the screen.', severity = 'medium' } = said
  const { app, clock, facts, callOf, schools } = walked
  const before = facts.length
  const sent = await app.inject({
    ...{ method: 'POST', url: '/api/v1/alerts', headers: { authorization: `Bearer ${secret}` } },
    payload: { reference: `${name} ${text}`, person: { name }, time: clock.now().toString(), text, severity },
  })
  if (sent.statusCode !== 202) throw new Error(sent.body)
  const came = facts.slice(before).find(fact => fact.name === 'alerts.came')
  if (!came) throw new Error('Nothing came')
  await placeAlert.run(callOf(schools.larkmoor, systemActor(placeAlert.name)), came)
  return String(came['alertId'])
}
