import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { keyedHash } from '../../../platform/seal.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { type SentAlert, sentAlert } from '../alert.ts'
import type { AlertCame } from '../events.ts'
import { type AlertsDb, command } from '../kit.ts'
import { may } from '../permissions.ts'
import { standingKey } from '../queries/key-standing.ts'

/** Within a minute, by one key. */
export const MOST_A_MINUTE = 60

/** Thrown, so that nothing is written, and no refusal of ours: a source that goes on fills no log with it. */
export class TooFast extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super('Too many alerts within a minute')
    this.seconds = seconds
  }
}

/**
 * An alert comes in. It is put down as it came and nobody looks whom it is about before its source is answered: the
 * answer, and how long it takes, say nothing of the roll.
 */
export const takeAlert = command({
  name: 'alerts.take-alert',
  // Which side it is for nobody knows yet, so that it came is in the most sealed of the logs.
  chain: 'adults',
  input: z.object({ keyId: z.uuid(), alert: sentAlert }),
  may: may.send,
  load: (db, { keyId }, { now }) => standingKey(db, now).where('id', '=', keyId).executeTakeFirst(),
  async run({ db, call, now, announce, commit, touched }, { alert }, { keyId, sourceName }) {
    const happenedAt = timeOf(alert, now)
    await countOne(db, call, keyId)
    if (!(await isNew(db, call, keyId, alert))) return
    const alertId = newId()
    const { reference, person, severity, text: words } = alert
    const { upn = '', email = '', name: personName = '', account = '' } = person
    const { address = '', device = '', rule: firedRule = '' } = alert
    const said = {
      ...{ reference, upn, email, personName, account, severity, words, address, device, firedRule },
      ...{ keyId, sourceName },
    }
    const salt = commit(alertId, { ...said, happenedAt: happenedAt.toString() })
    await db
      .insertInto('alerts.alert')
      .values({ schoolId: call.school.id, id: alertId, ...said, happenedAt, receivedAt: now, salt })
      .execute()
    touched(alertId)
    announce<AlertCame>({ name: 'alerts.came', alertId })
  },
})

function timeOf({ time }: SentAlert, now: Temporal.Instant): Temporal.Instant {
  const at = Temporal.Instant.from(time).round('millisecond')
  const isNear = at.until(now).total('hours') > -24 && at.epochMilliseconds > 0
  if (!isNear) throw invalid({ time: 'Send when it happened: this is another time' })
  return at
}

/** Whatever a source sends at once is counted one after another: its row is held until the answer. */
async function countOne(db: Kysely<AlertsDb>, { school, now }: Call, keyId: Id): Promise<void> {
  const isOver = sql`rate.started_at <= ${now.subtract({ minutes: 1 })}`
  const { rows } = await sql<{ came: number; startedAt: Temporal.Instant }>`
    insert into alerts.rate (school_id, key_id, started_at, came) values (${school.id}, ${keyId}, ${now}, 1)
    on conflict (school_id, key_id) do update set
      came = case when ${isOver} then 1 else rate.came + 1 end,
      started_at = case when ${isOver} then excluded.started_at else rate.started_at end
    returning came, started_at`.execute(db)
  const [found] = rows
  if (!found || found.came <= MOST_A_MINUTE) return
  throw new TooFast(Math.max(1, 60 - Math.floor(found.startedAt.until(now).total('seconds'))))
}

/** The same again is the same. @throws where what stands under its reference says something else. */
async function isNew(
  db: Kysely<AlertsDb>,
  { school, now }: Call,
  keyId: Id,
  alert: SentAlert,
): Promise<boolean> {
  const reference = keyedHash('alerts.reference', `${keyId} ${alert.reference}`)
  const content = keyedHash('alerts.content', `${keyId} ${JSON.stringify(inOneOrder(alert))}`)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('alerts.taken')
    .values({ schoolId: school.id, keyId, reference, content, takenOn: dayOf(now) })
    .onConflict(before => before.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 1n) return true
  const before = await db
    .selectFrom('alerts.taken')
    .select('content')
    .where('keyId', '=', keyId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (before && Buffer.compare(before.content, content) === 0) return false
  throw conflict('Another alert came under this reference. Send a reference of its own')
}

const inOneOrder = ({ reference, person, time, text, severity, address, device, rule }: SentAlert) => [
  ...[reference, person.upn, person.email, person.name, person.account],
  ...[Temporal.Instant.from(time).toString(), text, severity, address, device, rule],
]
