import { withClient } from '../../../test/backed-up.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import type { Fact } from '../../platform/facts.ts'
import { register } from '../adults/queries/register.ts'
import { queue } from '../concerns/queries/queue.ts'
import { makeKey } from './commands/make-key.ts'
import { settleLate } from './jobs/settle-late.ts'
import { placeAlert } from './listeners/place-alert.ts'
import { alertsOfAdults, alertsOfChildren } from './queries/alerts.ts'

export const SAID = {
  person: { name: 'Jonah Tillerby' },
  time: '2026-11-23T08:05:00+00:00',
  text: 'Searched for “how to get out of school” six times in ten minutes.',
  severity: 'medium',
}

/** A school to which a filter sends alerts. */
export async function alerting(t: Parameters<typeof walkable>[0]) {
  const walked = await walkable(t)
  const { app, as, people, facts, callOf, schools, clock } = walked
  const keyBy = async (who: Cast) =>
    (await makeKey(await as(who), { sourceName: 'Filter at the gateway', endsOn: '2027-07-31' })).secret
  const key = await keyBy(people.technician)

  let sent = 0
  const post = async (body: unknown, { secret = key, type = 'application/json' } = {}) =>
    app.inject({
      ...{ method: 'POST', url: '/api/v1/alerts' },
      headers: { authorization: `Bearer ${secret}`, 'content-type': type },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const system = (name: string) => callOf(schools.larkmoor, systemActor(name))
  /** What the worker does a moment after. */
  async function worked(): Promise<void> {
    const came = facts.splice(0).filter((fact: Fact) => fact.name === 'alerts.came')
    for (const fact of came) await placeAlert.run(system(placeAlert.name), fact)
  }
  /** Sent, taken and placed. */
  async function came(more: Record<string, unknown> = {}) {
    const answer = await post({ ...SAID, reference: `R-${(sent += 1)}`, ...more })
    await worked()
    return answer
  }
  const aMinute = () => settleLate.run(system(settleLate.name))
  const ofChildren = async (who: Cast) =>
    (await alertsOfChildren(await as(who))).rows.filter(({ settledAt }) => settledAt === null)
  const ofAdults = async (who: Cast) =>
    (await alertsOfAdults(await as(who))).rows.filter(({ settledAt }) => settledAt === null)
  const concernsOf = async (who: Cast) => queue(await as(who))
  const casesOf = async (who: Cast) => (await register(await as(who))).rows
  const rows = (sql: string, values: unknown[] = []) =>
    withClient(walked.addresses.keeper, async client => (await client.query(sql, values)).rows)
  return {
    ...{ ...walked, ...browsing(walked), clock, key, keyBy, send: post, came, worked, aMinute },
    ...{ ofChildren, ofAdults, concernsOf, casesOf, rows },
  }
}
