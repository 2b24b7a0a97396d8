import { decideConcern } from '../src/modules/concerns/commands/decide-concern.ts'
import { identifyChild } from '../src/modules/concerns/commands/identify-child.ts'
import { proposeDestruction } from '../src/modules/concerns/commands/keep-file.ts'
import { readConcern } from '../src/modules/concerns/commands/read-concern.ts'
import { reportConcern } from '../src/modules/concerns/index.ts'
import { confirmErasure } from '../src/modules/people/commands/confirm-erasure.ts'
import { proposeErasure } from '../src/modules/people/commands/propose-erasure.ts'
import { endMembership, recordPerson } from '../src/modules/people/index.ts'
import { rowsOf } from './rows-of.ts'
import type { Cast, world } from './world.ts'

type World = Awaited<ReturnType<typeof world>>

export const DECIDED = {
  ...{ choice: 'support', reasons: 'He eats again', notReferredBecause: 'No harm seen', parentsTold: 'yes' },
  ...{ sayToReporter: 'action-taken', insteadOf: '' },
}

/** Somebody who was a pupil here long ago, and whose file was never looked at again. */
export async function oldPupil({ as, people }: World, name = 'Corin Haldane', dateOfBirth = '2001-05-01') {
  const [givenName = '', familyName = ''] = name.split(' ')
  const { personId } = await recordPerson(await as(people.head), {
    ...{ givenName, familyName, kinds: 'pupil', startsOn: '2010-09-01', dateOfBirth },
  })
  return personId
}

/** A record in which these children stand, read and decided. */
export async function decidedRecord(
  { as, people, clock }: World,
  personIds: readonly string[],
  { saw = 'He sat by the kingfisher pond.', by }: { saw?: string; by?: Cast } = {},
) {
  const dsl = async () => as(by ?? people.dsl)
  const { concernId } = await reportConcern(await as(people.teacher), { saw, about: 'a boy by the pond' })
  await readConcern(await dsl(), { concernId })
  for (const personId of personIds) await identifyChild(await dsl(), { concernId, personId, part: 'harmed' })
  await decideConcern(await dsl(), { ...DECIDED, concernId })
  clock.move({ minutes: 2 })
  return concernId
}

/** Of one old file its destruction is proposed by the lead. */
export async function proposedFile(here: World) {
  const personId = await oldPupil(here)
  const concernId = await decidedRecord(here, [personId])
  const { reviewId } = await proposeDestruction(await here.as(here.people.dsl), {
    ...{ personId, destroyWhy: 'Nobody has asked for it, and none of it is needed' },
  })
  here.clock.move({ minutes: 2 })
  return { personId, concernId, reviewId }
}

/** They leave, and their own record is erased by two people. */
export async function erased(here: World, personId: string): Promise<string> {
  const open = await rowsOf(
    here,
    'select id from people.membership where person_id = $1 and ends_on is null',
    [personId],
  )
  for (const { id } of open)
    await endMembership(await here.as(here.people.head), { membershipId: id, when: 'now' })
  here.clock.move({ days: 1 })
  const { erasureId } = await proposeErasure(await here.as(here.people.dpo), {
    ...{ personId, rule: 'asked', reason: 'The family asked for it' },
  })
  await confirmErasure(await here.as(here.people.head), { erasureId, understood: 'yes' })
  return erasureId
}
