import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import { newId } from '../../../words/ids.ts'
import { words } from '../../concerns/index.ts'
import { OUTCOMES } from '../absence.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { absentChild, watchedAbsent } from '../queries/absent-today.ts'
import { personOf } from './person-of.ts'

const WHEN = 'Enter when you rang, such as 9:40'
const CALL = {
  personId: z.uuid(),
  rungAt: z.string(WHEN).regex(/^([01]\d|2[0-3]):[0-5]\d$/, WHEN),
  outcome: z.enum(OUTCOMES, 'Select what came of it'),
  answeredBy: words(200).default(''),
  reason: words(1_000).default(''),
}
type Typed = z.output<z.ZodObject<typeof CALL>>

/** One call, as whoever keeps the register made it. Never changed: the next call is the next line. */
export const recordCall = command({
  name: 'attendance.record-call',
  input: z.object(CALL),
  may: may.ring,
  load: (db, { personId }, { now }) => absentChild(db, personId, now),
  async run({ db, call, now, actor, touched }, typed) {
    const row = rowOf(typed, now)
    await db
      .insertInto('attendance.familyCall')
      .values({ schoolId: call.school.id, ...row, recordedBy: personOf(actor) })
      .execute()
    touched(row.id)
  },
})

/** The same by a safeguarding lead, of a child whom they watch: nobody else sees it. */
export const recordLeadCall = command({
  name: 'attendance.record-lead-call',
  chain: 'concerns',
  input: z.object(CALL),
  may: may.watch,
  async load(db, { personId }, { now }) {
    const watched = await watchedAbsent(db, now)
    return watched.find(one => one.personId === personId)
  },
  async run({ db, call, now, actor, touched }, typed) {
    const row = rowOf(typed, now)
    await db
      .insertInto('attendance.leadCall')
      .values({ schoolId: call.school.id, ...row, recordedBy: personOf(actor) })
      .execute()
    touched(row.id)
  },
})

function rowOf({ personId, rungAt, outcome, answeredBy, reason }: Typed, now: Temporal.Instant) {
  const absentOn = dayOf(now)
  const at = absentOn.toZonedDateTime({ timeZone: 'Europe/London', plainTime: rungAt }).toInstant()
  if (Temporal.Instant.compare(at, now) > 0) throw invalid({ rungAt: 'Enter a time that has been' })
  if (outcome === 'answered' && !answeredBy) throw invalid({ answeredBy: 'Write who answered' })
  if (outcome === 'answered' && !reason) throw invalid({ reason: 'Write the reason that they gave' })
  const id: Id = newId()
  return { id, pupilId: personId, absentOn, rungAt: at, outcome, answeredBy, reason, recordedAt: now }
}
