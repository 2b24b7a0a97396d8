import { type Call, schoolPath, systemActor } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Work } from '../../../platform/usecase.ts'
import { DUTY_WORDS, type Duty } from '../../../words/duties.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { nextRung } from '../../../words/ladder.ts'
import { queueNotice } from '../../messages/index.ts'
import { appointmentsNow, personForInvitation } from '../../people/index.ts'
import type { Ladder } from '../concern.ts'
import { climbsUnread } from '../controls.ts'
import type { AdultsDb } from '../kit.ts'

export type AdultsWork = Work<AdultsDb>

/** The one named part of the product that may move clocks in this register. It reads no word of it. */
export const asLadder = (call: Call): Call => ({ ...call, actor: systemActor('adults.ladder') })

export type Waiting = {
  concernId: Id
  ladder: Ladder
  rungs: readonly Duty[]
  passedBy: ReadonlySet<Id>
  isUrgent: boolean
  waitsSince: Temporal.Instant
  /** Somebody below has it and has not read it: whoever is next takes it over by a deed of their own. */
  isOffer: boolean
}

/** Puts it on the next rung and tells whoever stands there. @returns the rung; nothing, where the ladder has run out. */
export async function putOnRung(work: AdultsWork, of: Waiting): Promise<Duty | undefined> {
  const { db, call, now } = work
  const rung = nextRung(of.rungs, await appointmentsNow(asLadder(call)), of.passedBy)
  if (!rung) return undefined
  const { minutes, inDanger } = await inForce(call, climbsUnread)
  const { concernId, ladder, isOffer, isUrgent, waitsSince } = of
  await db
    .insertInto('adults.rung')
    .values({
      ...{ schoolId: call.school.id, id: newId(), concernId, ladder, duty: rung.duty },
      ...{ isOffer, isUrgent, waitsSince, reachedAt: now },
      dueAt: now.add({ minutes: isUrgent ? inDanger : minutes }),
      ...{ ranOutAt: null, endedAt: null, endedWhy: null },
    })
    .execute()
  for (const personId of rung.holders) {
    if (isOffer) await offer(work, { concernId, personId, waitsSince })
    else await makeCaseManager(work, { concernId, personId, duty: rung.duty })
    await tell(call, personId)
  }
  return rung.duty
}

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

export async function bar(
  { db, call, now }: Pick<AdultsWork, 'db' | 'call' | 'now'>,
  concernId: Id,
  personIds: readonly Id[],
  because: 'subject' | 'self' | 'family' | 'not-for-me',
): Promise<void> {
  if (!personIds.length) return
  const rows = personIds.map(personId => ({
    ...{ schoolId: call.school.id, concernId, personId, because, barredAt: now },
  }))
  await db
    .insertInto('adults.barred')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Keeps the adult and their family out. Whoever wrote it still sees what they wrote, and nothing else. */
export async function keepOut(
  work: AdultsWork,
  concernId: Id,
  personIds: readonly Id[],
  because: 'subject' | 'family',
): Promise<void> {
  const found = await work.db
    .selectFrom('adults.concern')
    .select('reporterId')
    .where('id', '=', concernId)
    .executeTakeFirst()
  // A report that is being written is not yet there to read.
  const writerId = found ? found.reporterId : work.actor.personId
  const isWriter = (personId: Id) => personId === writerId
  await bar(work, concernId, personIds.filter(isWriter), 'self')
  await bar(
    work,
    concernId,
    personIds.filter(personId => !isWriter(personId)),
    because,
  )
}
