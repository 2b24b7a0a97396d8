import { beginProcedure } from '../src/modules/adults/commands/begin-procedure.ts'
import { climbAdults } from '../src/modules/adults/commands/climb-adults.ts'
import { reportAboutAdult } from '../src/modules/adults/index.ts'
import { systemActor } from '../src/platform/call.ts'
import { partsOfAdultDocuments } from './adult-documents.ts'
import type { Walked } from './signed-in.ts'

/** A concern about the teacher, whose head has not read it in time: it is offered to the chair. */
export async function partsOfAdults({ people, as, callOf, clock, idOf, schools }: Walked) {
  const { concernId } = await reportAboutAdult(await as(people.deputy), {
    ...{ saw: 'He shouted in a child’s face.', said: 'Get out', about: people.teacher.name },
    ...{ thought: 'He is tired', happened: 'Monday, by the lockers' },
  })
  clock.move({ hours: 3 })
  await climbAdults(callOf(schools.larkmoor, systemActor('adults.ladder')), {})
  const documents = await partsOfAdultDocuments(await as(people.head), concernId)
  const { runId } = await beginProcedure(await as(people.head), { concernId, key: 'staff-allegation' })
  return {
    'concerns-about-adults concernId': concernId,
    'concerns-about-adults runId': runId,
    'concerns-about-adults step': 'safe',
    'concerns-about-adults key': 'staff-allegation',
    ...documents,
    offerId: await idOf('adults.offer', 'concern_id', concernId),
  }
}
