import { z } from 'zod'
import type { Call, Unit } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { offeredAfter, whoAnswers } from '../../adults/index.ts'
import { goesOnAfter, isRaised } from '../../concerns/index.ts'
import { queueFolded } from '../../messages/index.ts'
import { type Meant, whomKnownAs } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Alert, allWords, type Place, pupilOf } from '../place.ts'
import { familyOf, toPlace } from '../queries/to-place.ts'
import { readersOfChild } from '../queries/readers-of.ts'
import { settleByItself } from './settle-by-itself.ts'
import { asPlacing, chainOf } from './write.ts'

type Found = { place: Place; readers: readonly Id[] }

/**
 * Looks whom an alert is about and puts it before whoever may read it. What is urgent, and what nobody could read, is a
 * record of its register in the same transaction, with the ladder and the clocks of one.
 */
export const placeAlert = (call: Call, alertId: Id): Promise<void> =>
  inUnit(asPlacing(call), async joined => {
    const { alert } = await toPlace(joined, { alertId })
    if (!alert) return
    const { place, readers } = await placeOf(joined, alert)
    const inChain = { ...joined, chain: chainOf(place.side) }
    await keepPlace(inChain, { alertId, place })
    const isUrgent = alert.severity === 'urgent' || (await isRaised(joined, allWords(alert)))
    if (isUrgent || readers.length === 0) await settleByItself(joined, { ...alert, ...place })
    else for (const personId of readers) await queueFolded(inChain, { personId })
  })

async function placeOf(call: Call & { unit: Unit }, alert: Alert): Promise<Found> {
  const words = allWords(alert)
  const { upn, email, personName: name, account } = alert
  const meant = await whomKnownAs(call, { upn, email, name, account, words })
  const answers = await whoAnswers(call, { subjectIds: meant.adultIds, words })
  const isOfChild = pupilOf(meant) !== undefined && answers.subjectIds.length === 0
  const found = await (isOfChild ? childSide(call, meant) : adultSide(call, meant, answers))
  if (alert.severity !== 'low') return found
  return { ...found, place: { ...found.place, dueAt: call.now.add(LOW_WAITS) } }
}

/** Systems send many low ones: as records after an hour or two they would bury what somebody wrote. */
const LOW_WAITS = { hours: 7 * 24 }

async function childSide(call: Call & { unit: Unit }, { pupilIds, isSure }: Meant): Promise<Found> {
  const { minutes } = await goesOnAfter(call)
  // Those of today by name: the wall asks for the family of each day as well.
  const family = await familyOf(call, pupilIds)
  const readers = await readersOfChild(call, family)
  const place: Place = {
    ...{ side: 'child', pupilIds, subjectIds: [], isSure, duty: null, keptFrom: [...family] },
    dueAt: call.now.add({ minutes }),
  }
  return { place, readers }
}

async function adultSide(
  call: Call & { unit: Unit },
  { pupilIds, isSure }: Meant,
  { subjectIds, keptFrom, duty, holderIds }: Awaited<ReturnType<typeof whoAnswers>>,
): Promise<Found> {
  const { minutes } = await offeredAfter(call)
  const family = await familyOf(call, pupilIds)
  const place: Place = {
    ...{ side: 'adult', pupilIds, subjectIds, isSure, duty: duty ?? LAST },
    keptFrom: [...new Set([...keptFrom, ...family])],
    dueAt: call.now.add({ minutes }),
  }
  return { place, readers: holderIds.filter(id => !family.has(id)) }
}

/** Of a ladder on which nobody is left: it waits before nobody. */
const LAST: Duty = 'headteacher'

const keepPlace = command({
  name: 'alerts.keep-place',
  chain: 'adults',
  input: z.object({ alertId: z.uuid(), place: z.custom<Place>() }),
  may: may.place,
  load: async () => true,
  async run({ db, call, now }, { alertId, place }) {
    const { pupilIds, subjectIds, keptFrom, ...rest } = place
    await db
      .insertInto('alerts.place')
      .values({
        ...{ schoolId: call.school.id, alertId, ...rest, placedAt: now },
        ...{ pupilIds: [...pupilIds], subjectIds: [...subjectIds], keptFrom: [...keptFrom] },
      })
      .execute()
  },
})
