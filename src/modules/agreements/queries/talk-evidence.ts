import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { Id } from '../../../words/ids.ts'
import type { TalkedThrough } from '../controls/talked-through.ts'
import type { AgreementsDb } from '../kit.ts'
import { isOfClass } from '../talk.ts'
import { noAgreementFor } from './evidence.ts'
import {
  classesJudged,
  classRows,
  eventRows,
  isMissed,
  isNear,
  roomRows,
  roomsJudged,
  staffJudged,
  staffRows,
} from './talk-rows.ts'

type Judged = { isDone: boolean; isLate: boolean }

const nothing = (figure: string): Evidence => ({
  state: 'nothing-due',
  kept: 0,
  due: 0,
  figure,
  exceptions: [],
})

function evidenceOf(
  all: readonly Judged[],
  what: string,
  open: readonly string[] = [],
  exceptions: readonly Id[] = [],
): Evidence {
  const left = all.filter(one => !one.isDone)
  const names = open.length
    ? `; not yet ${open.slice(0, 3).join(', ')}${open.length > 3 ? ' and others' : ''}`
    : ''
  return {
    state: left.some(one => one.isLate) ? 'not-met' : left.length ? 'at-risk' : 'met',
    kept: all.length - left.length,
    due: all.length,
    figure: `${all.length - left.length} of ${all.length} ${what}${names}`,
    exceptions,
  }
}

/** Of the classes, staff and rooms of today; a reading that stands in the margin names classes and rooms, and no person. */
export async function talkEvidence(call: Call & { unit: Unit }, asked: TalkedThrough): Promise<Evidence> {
  if (asked.every === 'never') return nothing('Not asked for')
  const db = call.unit.db as unknown as Kysely<AgreementsDb>
  const [{ way }, today] = [asked, dayOf(call.now)]
  if (isOfClass(way)) {
    const { rows } = await classRows(call.now, [way]).execute(db)
    if (!rows.length) return nothing('No class has pupils')
    const all = classesJudged(rows, [asked], today)
    const open = all.filter(one => !one.isDone).map(({ className }) => className)
    return all.length ? evidenceOf(all, 'classes', open) : noAgreementFor('pupils')
  }
  if (way === 'staff-talk') {
    const all = staffJudged((await staffRows(call.now).execute(db)).rows, [asked], today)
    const missing = all.filter(one => !one.isDone).map(({ personId }) => personId)
    return all.length ? evidenceOf(all, 'staff', [], missing) : noAgreementFor('staff')
  }
  if (way === 'room-poster') {
    const { rows } = await roomRows(call.now).execute(db)
    if (!rows.length)
      return { state: 'not-measured', kept: 0, due: 0, figure: 'No room is listed', exceptions: [] }
    const all = roomsJudged(rows, [asked], today)
    const open = all.filter(one => !one.isDone).map(({ name }) => name)
    return all.length ? evidenceOf(all, 'rooms have the poster', open) : noAgreementFor('pupils')
  }
  const { rows } = await eventRows(call.now).execute(db)
  if (!rows.length) return nothing('No event is listed')
  const due = rows.filter(one => one.remindedOn !== null || isMissed(one, today) || isNear(one, today))
  return evidenceOf(
    due.map(one => ({ isDone: one.remindedOn !== null, isLate: isMissed(one, today) })),
    'events had their reminder',
  )
}
