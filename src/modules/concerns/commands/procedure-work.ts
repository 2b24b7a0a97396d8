import { invalid } from '../../../platform/errors.ts'
import { keepClocks } from '../../../platform/procedures/clocks.ts'
import { sayShut } from '../../../platform/procedures/run.ts'
import type { Shut } from '../../../platform/procedures/walk.ts'
import type { Id } from '../../../words/ids.ts'
import { schoolCalendar } from '../../people/index.ts'
import { followedIn, proceduresToChange } from '../queries/procedures.ts'
import type { ConcernsWork } from './write.ts'

export const ROOM = 'concerns'

/** The clocks of every run on this record, by where it stands after the deed. */
export async function keepProcedureClocks({ db, call }: ConcernsWork, concernId: Id): Promise<void> {
  const found = await proceduresToChange(db, concernId)
  const followed = found ? followedIn(found) : []
  if (!followed.length) return
  const calendar = await schoolCalendar(call)
  for (const { run, walk } of followed)
    await keepClocks(call, { room: ROOM, runId: run.runId, procedure: run.procedure, walk, calendar })
}

/** An act that a procedure on this record keeps shut is refused, and says what it waits for. */
export async function refuseWhileShut(
  { db }: Pick<ConcernsWork, 'db'>,
  concernId: Id,
  { act, field }: { act: string; field: string },
): Promise<void> {
  const shut = await shutNow(db, concernId, act)
  if (shut) throw invalid({ [field]: `${shut.says} ${shut.missing.join('; ')}` })
}

/**
 * What has happened is never refused a place in the record, but where a procedure kept it shut somebody says how it
 * came about.
 */
export async function althoughShut(
  { db }: Pick<ConcernsWork, 'db'>,
  concernId: Id,
  { act, although }: { act: string; although: string },
): Promise<string | null> {
  const shut = await shutNow(db, concernId, act)
  if (shut && !although) throw invalid({ although: `${sayShut(shut)}. If it has happened, write how` })
  return shut ? although : null
}

async function shutNow(db: ConcernsWork['db'], concernId: Id, act: string): Promise<Shut | undefined> {
  const found = await proceduresToChange(db, concernId)
  return (found ? followedIn(found) : []).flatMap(({ walk }) => walk.locks).find(one => one.act === act)
}
