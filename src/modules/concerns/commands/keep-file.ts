import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { dayNeeded, needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { type FileRetention, proposalOf, readFileRetention, readyOf } from '../queries/file-retention.ts'
import { LINES } from '../retention.ts'
import { personOf } from './follow-up-work.ts'

/** Nobody decides about the file of their own child; that is said whether there is one or not. */
export const refuseOwn = ({ isOwn }: FileRetention): void => {
  if (isOwn) throw conflict('You are recorded as this child’s family: somebody else decides what is kept.')
}
const MOST_YEARS = 25
const UNTIL = `Enter until which day it is kept: a day that is still to come, ${MOST_YEARS} years from now at most`
const refuseProposed = (file: FileRetention): void => {
  if (proposalOf(file)) throw conflict('Its destruction is proposed already. Take that back first.')
}

/** A lead looks at a file whose time has come, and keeps it until a day: then it comes back. */
export const keepFile = command({
  name: 'concerns.keep-file',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    keepWhy: needed('Write why it is kept longer', 2_000),
    keptUntil: dayNeeded(UNTIL),
  }),
  may: may.keepFile,
  load: (db, { personId }, { now }) => readFileRetention(db, personId, now),
  async run({ db, call, now, actor, commit, touched }, { personId: childId, keepWhy: why, keptUntil }, file) {
    refuseOwn(file)
    refuseProposed(file)
    const today = dayOf(now)
    const last = today.add({ years: MOST_YEARS })
    if (Temporal.PlainDate.compare(keptUntil, today) <= 0 || Temporal.PlainDate.compare(keptUntil, last) > 0)
      throw invalid({ keptUntil: UNTIL })
    const due = file.records.filter(
      ({ waits }) => !waits.some(one => one === 'not-due' || one === 'no-birthday'),
    )
    const withRest = file.hasRest && !file.restWaits.some(one => one === 'not-due' || one === 'no-birthday')
    if (!due.length && !withRest) throw conflict('Its time has not come: nothing has to be decided.')
    const id = newId()
    const schoolId = call.school.id
    const concernIds = due.map(({ concernId }) => concernId)
    const row = { childId, decided: 'keep', why, keptUntil, concernIds, withRest }
    await db
      .insertInto('concerns.fileReview')
      .values({
        ...{ schoolId, id, ...row, salt: commit(id, row), decidedAt: now, decidedBy: personOf(actor) },
        ...{ endedAt: null, endedBy: null, endedBecause: null },
      })
      .execute()
    await db
      .insertInto('concerns.recordKept')
      .values(
        [...concernIds, ...(withRest ? [null] : [])].map(concernId => ({
          ...{ schoolId, id: newId(), reviewId: id, childId, concernId, keptUntil },
        })),
      )
      .execute()
    touched(id)
  },
})

/** The first of two: nothing is destroyed until somebody else confirms it. */
export const proposeDestruction = command({
  name: 'concerns.propose-destruction',
  chain: 'concerns',
  input: z.object({ personId: z.uuid(), destroyWhy: needed('Write why it need not be kept', 2_000) }),
  may: may.keepFile,
  load: (db, { personId }, { now }) => readFileRetention(db, personId, now),
  async run({ db, call, now, actor, commit, touched }, { personId: childId, destroyWhy: why }, file) {
    refuseOwn(file)
    refuseProposed(file)
    const ready = readyOf(file)
    if (!ready.concernIds.length && !ready.withRest)
      throw conflict('Nothing of it can be destroyed today. What stands in the way is on the page.')
    const id = newId()
    const row = { childId, decided: 'destroy', why, ...ready }
    await db
      .insertInto('concerns.fileReview')
      .values({
        ...{ schoolId: call.school.id, id, ...row, keptUntil: null, salt: commit(id, row) },
        ...{ decidedAt: now, decidedBy: personOf(actor), endedAt: null, endedBy: null, endedBecause: null },
      })
      .execute()
    touched(id)
    return { reviewId: id }
  },
})

/** Which line of the schedule a child’s file follows. */
export const setFileLine = command({
  name: 'concerns.set-file-line',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    line: z.enum(LINES, 'Select which line of the schedule it follows'),
    lineWhy: needed('Write how that is known', 1_000),
  }),
  may: may.keepFile,
  load: (db, { personId }, { now }) => readFileRetention(db, personId, now),
  async run({ db, call, now, actor, commit, touched }, { personId: childId, line, lineWhy: why }, file) {
    refuseOwn(file)
    refuseProposed(file)
    const id = newId()
    const row = { childId, line, why }
    await db
      .insertInto('concerns.fileLine')
      .values({
        schoolId: call.school.id,
        id,
        ...row,
        salt: commit(id, row),
        setAt: now,
        setBy: personOf(actor),
      })
      .execute()
    touched(id)
  },
})
