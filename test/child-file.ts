import { beginProcedure } from '../src/modules/concerns/commands/begin-procedure.ts'
import { decideConcern } from '../src/modules/concerns/commands/decide-concern.ts'
import { endAction } from '../src/modules/concerns/commands/end-action.ts'
import { addNote } from '../src/modules/concerns/commands/add-note.ts'
import { giveAction } from '../src/modules/concerns/commands/give-action.ts'
import { identifyChild } from '../src/modules/concerns/commands/identify-child.ts'
import { keepReferral } from '../src/modules/concerns/commands/keep-referral.ts'
import { letRead } from '../src/modules/concerns/commands/let-read.ts'
import { keepBegan } from '../src/modules/concerns/commands/keep-began.ts'
import { readConcern } from '../src/modules/concerns/commands/read-concern.ts'
import { recordContact } from '../src/modules/concerns/commands/record-contact.ts'
import { recordDebrief } from '../src/modules/concerns/commands/record-debrief.ts'
import { recordSanction } from '../src/modules/concerns/commands/record-sanction.ts'
import { recordSharing } from '../src/modules/concerns/commands/record-sharing.ts'
import { reviewSupport } from '../src/modules/concerns/commands/review-support.ts'
import { planSupport } from '../src/modules/concerns/commands/plan-support.ts'
import { recordStep } from '../src/modules/concerns/commands/record-step.ts'
import { concern } from '../src/modules/concerns/queries/concern.ts'
import { addToOwnReport, reportConcern } from '../src/modules/concerns/index.ts'
import { recordPerson } from '../src/modules/people/index.ts'
import { bar } from '../src/modules/concerns/commands/write.ts'
import { inUnit } from '../src/platform/unit.ts'
import type { Call } from '../src/platform/call.ts'
import { searchingIn } from './searching.ts'
import type { Cast, world } from './world.ts'

type World = Awaited<ReturnType<typeof world>>
const CHOICE = { choice: 'parents', reasons: 'Rowan is older', notReferredBecause: 'No harm seen' }

/** Another child beside Jonah in everything that is written here. */
export const OTHER = { givenName: 'Rowan', familyName: 'Maskell' }
export const addOther = async ({ as, people }: World) =>
  recordPerson(await as(people.head), {
    ...{ ...OTHER, kinds: 'pupil', className: 'Wren', startsOn: '2026-09-01', dateOfBirth: '2015-05-01' },
  })

/** One of each thing that a file can hold, in two concerns: all of it about Jonah, and Rowan beside him. */
export async function wholeFile(here: World) {
  const { as, people, clock } = here
  const { personId: otherId } = await addOther(here)
  const later = () => clock.move({ minutes: 2 })
  const teacher = await as(people.teacher)
  const { concernId } = await reportConcern(teacher, {
    ...{ about: 'a boy in Osprey', saw: 'Rowan Maskell laughed at Jonah.', said: '“Rowan has my photo”' },
    ...{ othersSaid: 'A girl told Mrs Oakshaw-Dunn.', thought: 'It has gone on for weeks.' },
    ...{ happened: 'In the cloakroom', marks: [{ where: 'left arm', words: 'a red mark' }] },
  })
  later()
  const dsl = async () => as(people.dsl)
  await identifyChild(await dsl(), { concernId, personId: people.pupil.id, part: 'harmed' })
  await identifyChild(await dsl(), { concernId, personId: otherId, part: 'alleged' })
  await readConcern(await dsl(), { concernId })
  await letRead(await dsl(), { concernId, askedId: people.governor.id, because: 'She knows the family' })
  await addToOwnReport(await as(people.teacher), { concernId, words: 'Rowan did it again.' })
  await addNote(await dsl(), {
    concernId,
    words: 'I spoke with Łukasz Wraythorne.',
    happenedOn: '2026-11-20',
  })
  later()
  const decision = { ...CHOICE, concernId, parentsTold: 'yes', sayToReporter: 'watching', insteadOf: '' }
  await decideConcern(await dsl(), decision)
  later()
  const [first] = (await concern(await dsl(), { concernId })).decisions
  await decideConcern(await dsl(), { ...decision, insteadOf: first?.id ?? '', reasons: 'Looked at again' })
  const { actionId } = await giveAction(await dsl(), {
    ...{ concernId, ownerId: people.technician.id, what: 'Find out what Rowan sent' },
    ...{ shows: 'task', by: 'onDay', dueOn: '2027-01-14' },
  })
  await endAction(await as(people.technician), { actionId, state: 'done', words: 'Nothing was sent' })
  for (const childId of [people.pupil.id, otherId]) {
    const isOther = childId === otherId
    const { planId } = await planSupport(await dsl(), {
      ...{
        concernId,
        childId,
        adultId: people.technician.id,
        help: isOther ? 'For Rowan alone' : 'For Jonah',
      },
      ...{ firstMeetingOn: '2027-01-14', reviewOn: '2027-02-04' },
    })
    await reviewSupport(await dsl(), {
      ...{ concernId, planId, verdict: 'improved', goesOn: 'ends' },
      words: isOther ? 'Rowan alone is better' : 'He laughs again, away from Rowan',
    })
  }
  const { referralId } = await keepReferral(await dsl(), { concernId, agency: 'police', draft: 'Dear all' })
  const at = '2026-11-23T08:21'
  const spoke = { concernId, how: 'phone', at }
  const step = { ...spoke, referralId, kind: 'sent', who: 'PC Brae', words: 'As it was drafted' }
  await recordStep(await dsl(), step)
  await recordContact(await dsl(), {
    ...spoke,
    side: 'parent',
    who: 'Ana Marsh',
    said: 'She will talk to him',
  })
  await recordSharing(await dsl(), {
    ...{ concernId, at, sharedWith: 'The school nurse', what: 'That he is sad', why: 'To help him' },
    consent: 'given',
  })
  for (const childId of [people.pupil.id, otherId])
    await recordSanction(await dsl(), {
      ...{
        concernId,
        childId,
        sanction: 'none',
        because: childId === otherId ? 'Of Rowan alone' : 'Of Jonah',
      },
    })
  const { runId } = await beginProcedure(await dsl(), { concernId, key: 'bullying' })
  await recordDebrief(await dsl(), {
    ...{ concernId, heldOn: '2026-11-23', people: 'Priya', worked: 'It was quick', lessons: 'Look sooner' },
  })
  await keepBegan(await dsl(), {
    ...{ concernId, began: 'message', source: 'An e-mail of a neighbour', at: '2026-11-20T09:00' },
    lateBecause: 'It lay in an inbox',
  })
  const { take } = await searchingIn(here)
  // The owner’s name says whom it is about.
  const device = await take({ grounds: ['behaviour'] }, people.head)
  return { concernId, otherId, runId, deviceConcernId: device.concernId }
}

/** Keeps somebody from a record, as the register of concerns about adults does. */
export const keepFrom = (call: Call, concernId: string, { id }: Cast) =>
  inUnit(call, unit =>
    bar({ db: unit.unit.db as never, call: unit, now: call.now }, concernId, [id], 'other-register'),
  )
