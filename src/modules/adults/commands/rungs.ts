import { type Call, schoolPath } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { DUTY_WORDS, type Duty } from '../../../words/duties.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { queueFolded, queueNotice } from '../../messages/index.ts'
import { appointmentsNow, personForInvitation } from '../../people/index.ts'
import { type Ladder, LADDERS } from '../concern.ts'
import { climbsUnread } from '../controls.ts'
import type { Passed } from '../queries/people.ts'
import { rungFor } from '../queries/rung-for.ts'
import { type AdultsWork, asLadder } from './write.ts'

export type Waiting = Passed & {
  concernId: Id
  ladder: Ladder
  rungs: readonly Duty[]
  isUrgent: boolean
  waitsSince: Temporal.Instant
  /** Somebody below has it and has not read it: whoever is next takes it over by a deed of their own. */
  isOffer: boolean
  /** It came from outside, where many may come: whoever is told is told of all together. */
  fromOutside?: boolean
}

/** Puts it on the next rung and tells whoever stands there. @returns the rung; nothing, where the ladder has run out. */
export async function putOnRung(work: AdultsWork, of: Waiting): Promise<Duty | undefined> {
  const { db, call, now } = work
  const rung = rungFor(await appointmentsNow(asLadder(call)), of)
  if (!rung) {
    await noteRunOut(work, of)
    return undefined
  }
  const { minutes, inDanger } = await inForce(call, climbsUnread)
  const { concernId, ladder, isOffer, isUrgent, waitsSince, fromOutside = false } = of
  await db
    .insertInto('adults.rung')
    .values({
      ...{ schoolId: call.school.id, id: newId(), concernId, ladder, duty: rung.duty },
      ...{ isOffer, isUrgent, fromOutside, waitsSince, reachedAt: now },
      dueAt: now.add({ minutes: isUrgent ? inDanger : minutes }),
      ...{ ranOutAt: null, endedAt: null, endedWhy: null },
    })
    .execute()
  for (const personId of rung.holders) await putBefore(work, { ...of, personId, duty: rung.duty })
  return rung.duty
}

/** Before one of those who stand on its rung, who is told that something waits. */
export async function putBefore(
  work: AdultsWork,
  {
    isOffer,
    fromOutside,
    ...of
  }: Pick<Waiting, 'concernId' | 'waitsSince' | 'isOffer' | 'fromOutside'> & { personId: Id; duty: Duty },
): Promise<void> {
  const { concernId, personId, duty, waitsSince } = of
  if (isOffer) await offer(work, { concernId, personId, waitsSince })
  else await makeCaseManager(work, { concernId, personId, duty })
  await (fromOutside ? tellFolded : tell)(work.call, personId)
}

/** Its ladder became another, and whoever answers for it goes on: the next rung is found from here. */
export async function noteLadder(
  { db, call, now, actor }: AdultsWork,
  { concernId, ladder, isUrgent, waitsSince }: Omit<Waiting, 'isOffer'>,
): Promise<void> {
  const duty = LADDERS[ladder].find(one => actor.rights.has(one)) ?? LADDERS[ladder][0]
  await db
    .updateTable('adults.rung')
    .set({ endedAt: now, endedWhy: 'named' })
    .where('concernId', '=', concernId)
    .where('endedAt', 'is', null)
    .execute()
  await db
    .insertInto('adults.rung')
    .values({
      ...{ schoolId: call.school.id, id: newId(), concernId, ladder, duty, isOffer: false, isUrgent },
      ...{ waitsSince, reachedAt: now, dueAt: now.add({ minutes: 1 }) },
      ...{ ranOutAt: null, endedAt: now, endedWhy: 'read' },
    })
    .execute()
}

/** There is nobody left: its reporter sees the LADO’s number. Of a record that never stood on a rung this is the only one. */
async function noteRunOut({ db, call, now }: AdultsWork, of: Waiting): Promise<void> {
  const { concernId, ladder, isOffer, isUrgent, waitsSince } = of
  const last = await lastRungOf(db, concernId)
  if (last) {
    if (last.ranOutAt === null)
      await db.updateTable('adults.rung').set({ ranOutAt: now }).where('id', '=', last.id).execute()
    return
  }
  const id = newId()
  await db
    .insertInto('adults.rung')
    .values({
      ...{ schoolId: call.school.id, id, concernId, ladder, duty: LADDERS[ladder][0] },
      ...{ isOffer, isUrgent, waitsSince, reachedAt: now, dueAt: now.add({ minutes: 1 }) },
      ...{ ranOutAt: now, endedAt: now, endedWhy: 'vacant' },
    })
    .execute()
}

const lastRungOf = (db: AdultsWork['db'], concernId: Id) =>
  db
    .selectFrom('adults.rung')
    .select(['id', 'ranOutAt'])
    .where('concernId', '=', concernId)
    .orderBy('reachedAt', 'desc')
    .orderBy('endedAt', order => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst()

async function offer(
  { db, call, now }: AdultsWork,
  of: { concernId: Id; personId: Id; waitsSince: Temporal.Instant },
) {
  await db
    .insertInto('adults.offer')
    .values({ schoolId: call.school.id, id: newId(), ...of, offeredAt: now, endedAt: null })
    .execute()
}

export async function makeCaseManager(
  { db, call, now, actor }: AdultsWork,
  { concernId, personId, duty }: { concernId: Id; personId: Id; duty: Duty },
): Promise<void> {
  await db
    .insertInto('adults.reader')
    .values({
      ...{ schoolId: call.school.id, id: newId(), concernId, personId, part: 'case-manager', duty },
      because: `${DUTY_WORDS[duty]}: the policy’s ladder comes to them`,
      ...{ grantedAt: now, grantedBy: actor.personId, endsAt: null, endedAt: null },
    })
    .execute()
}

/** The same sentence as every other notice, and the same link: that something waits. */
export async function tell(call: Call, personId: Id): Promise<void> {
  const { email: address } = await personForInvitation(asLadder(call), { personId })
  await queueNotice(call, {
    ...{ personId, kind: 'person', saidTo: 'Somebody for whom something waits', template: 'waits', address },
    ...{ path: schoolPath(call.school), isSealed: true },
  })
}

/** As one notice for many, at most every few minutes. */
export const tellFolded = (call: Call, personId: Id): Promise<void> => queueFolded(call, { personId })
