import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import { optional, words } from '../../concerns/index.ts'
import { ROUTES } from '../../reports/index.ts'
import { REASONS } from '../alert.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sideOf } from '../queries/alert.ts'
import { waitingAlert } from '../queries/to-place.ts'
import { type Made, makeRecords } from './make-records.ts'
import { type AlertsWork, chainOf, personOf } from './write.ts'

const GONE = 'Somebody has dealt with this alert, or it went on by itself'

/** The first question of every report. Whoever presses answers it, whatever the source knew. */
const makeConcern = command({
  name: 'alerts.make-concern',
  chain: 'adults',
  input: z.object({
    alertId: z.uuid(),
    route: z.enum(ROUTES, 'Select what it is about'),
    line: optional(2_000),
  }),
  may: may.see,
  load: (db, { alertId }) => waitingAlert(db, alertId).then(alert => ({ alert })),
  async run(work, { route, line }, { alert }): Promise<Made> {
    if (!alert) throw conflict(GONE)
    await settle(work, alert.alertId, { became: 'concern', why: null, words: '' })
    return makeRecords(work.call, alert, { route, line: line ?? '' })
  },
})

const setAside = command({
  name: 'alerts.set-aside',
  chain: 'adults',
  input: z.object({
    alertId: z.uuid(),
    why: z.enum(REASONS, 'Select why it is no concern'),
    words: words(2_000).min(1, 'Write how you know'),
  }),
  may: may.see,
  load: (db, { alertId }) => waitingAlert(db, alertId).then(alert => ({ alert })),
  async run(work, { why, words: said }, { alert }) {
    if (!alert) throw conflict(GONE)
    await settle(work, alert.alertId, { became: 'none', why, words: said })
  },
})

/** It is about them or their family: a record that is kept from them, before whoever comes next. */
const passOn = command({
  name: 'alerts.not-for-me',
  chain: 'adults',
  input: z.object({ alertId: z.uuid() }),
  may: may.see,
  load: (db, { alertId }) => waitingAlert(db, alertId).then(alert => ({ alert })),
  async run(work, _, { alert }) {
    if (!alert) throw conflict(GONE)
    await settle(work, alert.alertId, { became: 'concern', why: null, words: '' })
    await makeRecords(work.call, alert, { route: 'as-it-stands', notForIds: [personOf(work.actor)] })
  },
})

type Settled = { became: 'concern' | 'none'; why: string | null; words: string }

async function settle(
  { db, call, now, actor, commit }: AlertsWork,
  alertId: Id,
  settled: Settled,
): Promise<void> {
  await db
    .insertInto('alerts.outcome')
    .values({
      ...{ schoolId: call.school.id, alertId, ...settled, pressedBy: personOf(actor), settledAt: now },
      salt: commit(alertId, settled),
    })
    .execute()
}

type Input = Readonly<Record<string, unknown>> & { alertId: unknown }

/** In the log of its own side. @throws as of one that is not there, where it is not theirs to see. */
const onItsSide = async (call: Call, { alertId }: Input): Promise<Call> => ({
  ...call,
  chain: chainOf((await sideOf(call, { alertId })).side),
})

export const pressAlert = {
  makeConcern: async (call: Call, input: Input) => makeConcern(await onItsSide(call, input), input),
  setAside: async (call: Call, input: Input) => setAside(await onItsSide(call, input), input),
  notForMe: async (call: Call, input: Input) => passOn(await onItsSide(call, input), input),
}
