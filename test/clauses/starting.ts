import assert from 'node:assert/strict'
import { recordPerson } from '../../src/modules/people/index.ts'
import { beginInduction } from '../../src/modules/starters/listeners/begin.ts'
import { recordCheck } from '../../src/modules/vetting/commands/record-check.ts'
import { systemActor } from '../../src/platform/call.ts'
import type { Id } from '../../src/words/ids.ts'
import type { Cast } from '../world.ts'
import type { underPolicy } from './under-policy.ts'

type Here = Pick<Awaited<ReturnType<typeof underPolicy>>, 'as' | 'callOf' | 'facts' | 'people'>

/** The worker hears that somebody joined. */
export async function begins({ facts, callOf, people }: Here, personId: Id): Promise<void> {
  const joined = facts.findLast(({ name, personId: of }) => name === 'people.joined' && of === personId)
  assert.ok(joined, 'that somebody joined is announced')
  await beginInduction.run(callOf(people.head.school, systemActor(beginInduction.name)), joined)
}

/** Their DBS certificate is seen: some policies let nobody in before. */
export const dbsSeen = async ({ as, people }: Here, personId: Id): Promise<void> =>
  recordCheck(await as(people.office), {
    ...{ personId, kind: 'dbs', seenOn: '2024-09-04', seenBy: people.head.name },
  })

/** The office records that somebody starts, and the worker hears of it. */
export async function starts(
  here: Here,
  familyName: string,
  more: { kinds?: string; startsOn?: string; basis?: string } = {},
): Promise<Cast> {
  const { people, as } = here
  const { personId } = await recordPerson(await as(people.office), {
    ...{ givenName: 'Nia', familyName, kinds: 'staff', startsOn: '2026-12-01' },
    ...{ email: `nia.${familyName.toLowerCase()}@larkmoor.example`, ...more },
  })
  if (more.kinds !== 'visitor') await dbsSeen(here, personId)
  await begins(here, personId)
  return { id: personId, name: `Nia ${familyName}`, school: people.head.school }
}
