import { recordPerson } from '../src/modules/people/index.ts'
import { beginList } from '../src/modules/starters/commands/begin-list.ts'
import { systemActor } from '../src/platform/call.ts'
import { dayOf } from '../src/platform/clock.ts'
import type { Walked } from './signed-in.ts'

/** Somebody starts today, and the worker has heard of it. */
export async function partsOfStarters({ as, callOf, schools, people, clock, idOf }: Walked) {
  const { personId } = await recordPerson(await as(people.office), {
    ...{ givenName: 'Nia', familyName: 'Comer', kinds: 'staff', startsOn: dayOf(clock.now()).toString() },
  })
  const aboutId = await idOf('people.membership', 'person_id', personId)
  await beginList(callOf(schools.larkmoor, systemActor('starters.begin-induction')), {
    kind: 'joining',
    aboutId,
  })
  return { listId: await idOf('starters.list', 'person_id', personId), 'lines key': 'keys' }
}
