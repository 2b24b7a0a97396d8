import type { Walked } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { needsOf } from '../../platform/question.ts'
import { inUnit } from '../../platform/unit.ts'
import { recordPerson } from '../people/index.ts'
import { type Induction, induction } from './controls/induction.ts'
import type { StarterAudience } from './lines.ts'
import { listeners } from './listeners/begin.ts'
import { listsWait } from './queries/lists-wait.ts'

/** What the worker does with all that was announced. */
export async function heard({ facts, callOf, schools }: Walked): Promise<void> {
  for (const fact of facts.splice(0))
    for (const one of listeners.filter(({ on }) => on === fact.name))
      await one.run(callOf(schools.larkmoor, systemActor(one.name)), fact)
}

export async function starts(walked: Walked, kinds = 'staff', startsOn = '2026-11-23'): Promise<Cast> {
  const { as, people, schools } = walked
  const { personId } = await recordPerson(await as(people.office), {
    ...{ givenName: 'Nia', familyName: 'Comer', kinds, startsOn, email: 'nia.comer@larkmoor.example' },
  })
  await heard(walked)
  return { id: personId, name: 'Nia Comer', school: schools.larkmoor }
}

export const waits = async (walked: Walked, who: Cast) =>
  (await needsOf(await walked.as(who), [listsWait]))
    .map(({ when, title }) => `${when.words}: ${title}`)
    .join('. ')

export const plain = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
export const listAt = (body: string, name: string) =>
  new RegExp(`href="(/s/larkmoor/starters/[\\w-]{36})"[^>]*>${name}`).exec(body)?.[1] ?? ''
export const lineIn = (body: string, words: string) =>
  /name="lineId" value="([\w-]+)"/.exec(body.split('<li>').find(part => part.includes(words)) ?? '')?.[1] ??
  ''

/** The policy opens Watchword to them only after they have read it, or done another thing. */
export async function asksToRead(
  { callOf, schools, clock }: Walked,
  whom: StarterAudience,
  more: Partial<Induction> = {},
): Promise<Induction> {
  const parameters: Induction = {
    ...{ item: 'Read the policy', audiences: [whom], doers: ['starter'], shownBy: 'tick' },
    ...{ withinDays: 7, before: 'account', ...more },
  }
  await inUnit(callOf(schools.larkmoor, systemActor('test')), async ({ unit, now }) => {
    await unit.db
      .insertInto('platform.setting')
      .values({
        ...{ schoolId: schools.larkmoor.id, control: induction.name, key: parameters.item, audience: '' },
        ...{ inForceFrom: now, writtenAt: now, parameters: JSON.stringify(parameters) },
        ...{ parametersVersion: induction.version, productVersion: 'test' },
      })
      .execute()
  })
  clock.move({ minutes: 1 })
  return parameters
}
