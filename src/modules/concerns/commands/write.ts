import { sql } from 'kysely'
import { type Call, schoolPath, systemActor } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Work } from '../../../platform/usecase.ts'
import type { Duty } from '../../../words/duties.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { nextRung } from '../../../words/ladder.ts'
import { queueFolded, queueNotice } from '../../messages/index.ts'
import { appointmentsNow, personForInvitation, rightsOfSeveral } from '../../people/index.ts'
import { dueAt, LADDER, LAST, type RightNow } from '../concern.ts'
import { acknowledgeAndEscalate } from '../controls.ts'
import type { ConcernsDb } from '../kit.ts'
import { BY_DUTY } from '../permissions.ts'

export type ConcernsWork = Work<ConcernsDb>

/** The product itself at work on the ladder: it may ask who holds a duty, whoever it is that reports. */
export const asLadder = (call: Call): Call => ({ ...call, actor: systemActor('concerns.ladder') })

type Waiting = {
  concernId: Id
  rightNow: RightNow
  rungs: readonly Duty[]
  passedBy: ReadonlySet<Id>
  /** It came from outside, where many may come: they are told of all together. */
  isFolded: boolean
  /** Whoever pressed it on to here. */
  askedBy?: Id
}

/**
 * Puts it on the next rung and tells whoever stands there. Where the ladder has run out it waits on the last, before
 * nobody, so that the chair learns that something waits.
 */
export async function putOnRung(work: ConcernsWork, of: Waiting): Promise<void> {
  const { db, call, now } = work
  const found = nextRung(of.rungs, await appointmentsNow(asLadder(call)), of.passedBy)
  const rung = found ?? { duty: LAST, holders: [] }
  await db
    .insertInto('concerns.rung')
    .values({
      ...{ schoolId: call.school.id, id: newId(), concernId: of.concernId, duty: rung.duty, reachedAt: now },
      dueAt: dueAt(now, of.rightNow, await inForce(call, acknowledgeAndEscalate)),
      ...{ told: rung.holders.length ? [rung.duty] : [], askedBy: of.askedBy ?? null },
      ...{ endedAt: null, endedWhy: null, chairToldAt: null, remindedAt: null },
    })
    .execute()
  // The lead and the deputies read by their duty; whoever stands above them by a row that says why.
  if (!BY_DUTY.includes(rung.duty))
    for (const personId of rung.holders)
      await letRead(work, of.concernId, personId, 'Nobody below them on the ladder had read it')
  for (const personId of rung.holders) await (of.isFolded ? tellFolded : tell)(call, personId)
}

export async function letRead(
  { db, call, now }: ConcernsWork,
  concernId: Id,
  personId: Id,
  because: string,
): Promise<void> {
  await db
    .insertInto('concerns.reader')
    .values({
      ...{ schoolId: call.school.id, id: newId(), concernId, personId, grantedAt: now, grantedBy: null },
      ...{ because, endsAt: null, endedAt: null, endedBy: null },
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

/** Nobody is asked to read about a child of their own. */
export async function familyOf({ db }: Pick<ConcernsWork, 'db'>, pupilIds: readonly Id[]): Promise<Id[]> {
  if (!pupilIds.length) return []
  const related = await db
    .selectFrom('people.relatedAdult')
    .select('personId')
    .distinct()
    .where('pupilId', 'in', pupilIds)
    .execute()
  return related.map(({ personId }) => personId)
}

export async function passedBy({ db }: Pick<ConcernsWork, 'db'>, concernId: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select concerns.passed_by(${concernId}) as id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Nobody reads about a child of their own; but whoever wrote it still sees their own words. */
export async function barFamily(work: ConcernsWork, concernId: Id, family: readonly Id[]): Promise<void> {
  const writer = await writerWhoReadsNoOthers(work, concernId, family)
  await bar(
    work,
    concernId,
    family.filter(personId => personId !== writer),
    'family',
  )
}

/** A parent who wrote it still sees their own words; but not by a duty that would open the rest to them. */
export async function writerWhoReadsNoOthers(
  { db, call }: Pick<ConcernsWork, 'db' | 'call'>,
  concernId: Id,
  family: readonly Id[],
): Promise<Id | undefined> {
  if (!family.length) return undefined
  const found = await db
    .selectFrom('concerns.concern')
    .select('reporterId')
    .where('id', '=', concernId)
    .executeTakeFirst()
  const writer = family.find(personId => personId === found?.reporterId)
  if (!writer) return undefined
  const rights = (await rightsOfSeveral(call, [writer])).get(writer)?.rights
  return rights && LADDER.some(duty => rights.has(duty)) ? undefined : writer
}

export type Because = 'not-for-me' | 'family' | 'other-register'

export async function bar(
  { db, call, now }: Pick<ConcernsWork, 'db' | 'call' | 'now'>,
  concernId: Id,
  personIds: readonly Id[],
  because: Because,
): Promise<void> {
  if (!personIds.length) return
  const rows = personIds.map(personId => ({
    ...{ schoolId: call.school.id, concernId, personId, because, barredAt: now },
  }))
  await db
    .insertInto('concerns.barred')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
