import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { seal } from '../../../platform/seal.ts'
import { newId } from '../../../words/ids.ts'
import { seenByOf } from '../called-that.ts'
import type { RecordChanged } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { adultsKnown } from '../queries/adults-known.ts'
import { SEALED_AS } from '../queries/entries.ts'
import { newOf, RECORD } from '../queries/preview-record.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { personOf } from './person-of.ts'

/** The record that the school kept until now, as it was looked at. What cannot be read is left out. */
export const bringRecord = command({
  name: 'vetting.bring-record',
  input: z.object(RECORD),
  may: may.keep,
  async load(db, { text }, call) {
    await oneAtATime(db, call)
    return newOf(db, call, text)
  },
  async run({ db, call, now, actor, touched, announce }, _, { taken }) {
    if (!taken.length) throw invalid({ text: 'There is no check in it that is not on the record' })
    const adults = await adultsKnown(db)
    const rows = taken.flatMap(({ person, seen }) =>
      seen.map(({ kind, seenOn, seenBy, number }) => {
        const id = newId()
        return {
          ...{ schoolId: call.school.id, id, personId: person.personId, kind },
          ...{ seenOn: Temporal.PlainDate.from(seenOn), ...seenByOf(seenBy, adults) },
          numberSealed: number ? seal(SEALED_AS, id, number) : null,
          ...{ detail: '', goodUntil: null, recordedAt: now, recordedBy: personOf(actor) },
        }
      }),
    )
    await db.insertInto('vetting.entry').values(rows).execute()
    touched(...rows.map(({ id }) => id))
    for (const { person } of taken)
      announce<RecordChanged>({ name: 'vetting.changed', personId: person.personId })
  },
})
