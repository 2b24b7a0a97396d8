import type { Call, Unit } from '../../../platform/call.ts'
import { startDeadline, stopDeadline } from '../../../platform/deadlines/deadline.ts'
import { invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { schoolCalendar } from '../../people/index.ts'
import { registerSaid } from '../controls/one-register.ts'
import type { ElsewhereKind } from '../elsewhere.ts'
import { OTHER_DUE } from '../follow-up.ts'
import { personOf } from './follow-up-work.ts'
import type { ConcernsWork } from './write.ts'

const SOURCE = 'This school’s policy'

const awaitedIn = async (call: Call) =>
  (await registerSaid(call)).systems.find(({ within }) => within !== 'not-asked')

/** Another system is to have it by then, where the policy says so; of several the first of their names is waited for. */
export async function awaitElsewhere(call: Call & { unit: Unit }, concernId: Id): Promise<void> {
  const awaited = await awaitedIn(call)
  if (!awaited) return
  await startDeadline(call, {
    ...{ what: OTHER_DUE, about: concernId, calendar: await schoolCalendar(call) },
    rule: { unit: awaited.within === 'same-day' ? 'sameDay' : 'nextSchoolDay', source: SOURCE },
  })
}

/** This system has it. Where another is waited for, that one has it not. */
export async function stopAwaiting(
  call: Call & { unit: Unit },
  concernId: Id,
  system: string,
): Promise<void> {
  const awaited = await awaitedIn(call)
  if (awaited && awaited.system !== system) return
  await stopDeadline(call, { what: OTHER_DUE, about: concernId, why: 'done' })
}

/** A system that the policy names. */
export async function isNamed({ call }: ConcernsWork, system: string): Promise<void> {
  const { systems } = await registerSaid(call)
  if (!systems.some(one => one.system === system))
    throw invalid({ system: 'Select a system that the policy names' })
}

type Row = {
  concernId: Id
  place: string
  words: string | null
  reference: string | null
  lateBecause: string | null
  happenedAt: Temporal.Instant
}

export async function keepElsewhere(work: ConcernsWork, kind: ElsewhereKind, row: Row): Promise<void> {
  const { db, call, now, actor, commit, touched } = work
  const id = newId()
  const salt = commit(id, { ...row, kind, happenedAt: row.happenedAt.toString() })
  const recorded = { recordedAt: now, recordedBy: personOf(actor) }
  await db
    .insertInto('concerns.elsewhere')
    .values({ schoolId: call.school.id, id, kind, ...row, ...recorded, salt })
    .execute()
  touched(id)
}
