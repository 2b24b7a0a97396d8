import { type Actor, type Call, systemActor } from '../../../platform/call.ts'
import type { Work } from '../../../platform/usecase.ts'
import type { Id } from '../../../words/ids.ts'
import type { AdultsDb } from '../kit.ts'

export type AdultsWork = Work<AdultsDb>

/** The one named part of the product that may move clocks in this register. It reads no word of it. */
export const asLadder = (call: Call): Call => ({ ...call, actor: systemActor('adults.ladder') })

/** Whoever writes it down. */
export function personOf({ personId }: Actor): Id {
  if (personId === null) throw new Error('What is recorded is somebody’s')
  return personId
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
