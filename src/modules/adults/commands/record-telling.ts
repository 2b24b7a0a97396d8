import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { dayNeeded, needed } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { managed } from '../queries/standing.ts'
import { refuseWhereShut } from './shut.ts'

/**
 * The adult was told: who agreed that they might be, what was said, and when. Requests for access are answered from
 * here. It opens nothing to them in Watchword. Where an allegation is followed it is shut until the LADO agrees.
 */
export const recordTelling = command({
  name: 'adults.record-telling',
  chain: 'adults',
  input: z.object({
    concernId: z.uuid(),
    agreedBy: needed('Write who agreed: the LADO, the police, or why nobody had to', 1_000),
    said: needed('Write what the adult was told', 5_000),
    toldOn: dayNeeded('Enter the day on which they were told'),
  }),
  may: may.answer,
  load: (db, { concernId }) => managed(db, concernId),
  async run(work, told) {
    const { db, call, now, actor, commit, touched } = work
    if (Temporal.PlainDate.compare(told.toldOn, dayOf(now)) > 0)
      throw invalid({ toldOn: 'Enter a day that is not in the future' })
    if (actor.personId === null) throw new Error('A telling is somebody’s')
    await refuseWhereShut(work, { concernId: told.concernId, act: 'telling', field: 'agreedBy' })
    const id = newId()
    const salt = commit(id, { ...told, toldOn: told.toldOn.toString() })
    const recorded = { recordedAt: now, recordedBy: actor.personId }
    await db
      .insertInto('adults.telling')
      .values({ schoolId: call.school.id, id, ...told, ...recorded, salt })
      .execute()
    touched(id)
  },
})
