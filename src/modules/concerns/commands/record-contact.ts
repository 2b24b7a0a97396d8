import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { needed, words } from '../fields.ts'
import { HOW } from '../follow-up.ts'
import { command } from '../kit.ts'
import { happened, moment } from '../moment.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { personOf } from './follow-up-work.ts'

const optional = (most: number) => words(most).default('')

/** Somebody spoke with an agency, or with a parent, about it. */
export const recordContact = command({
  name: 'concerns.record-contact',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    side: z.enum(['agency', 'parent'], 'Select with whom it was'),
    agency: optional(200),
    who: needed('Write who it was', 500),
    how: z.enum(HOW, 'Select how'),
    said: needed('Write what was said'),
    advice: optional(5_000),
    theirReference: optional(200),
    spokenBy: optional(200),
    at: moment('Enter the day and the time'),
  }),
  may: may.see,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { at, ...said }) {
    const { db, call, now, actor } = work
    const isAgency = said.side === 'agency'
    if (isAgency && !said.agency) throw invalid({ agency: 'Write which agency' })
    const happenedAt = happened(at, now, 'at')
    const id = newId()
    const row = {
      ...said,
      agency: isAgency ? said.agency : null,
      advice: isAgency ? said.advice || null : null,
      theirReference: isAgency ? said.theirReference || null : null,
      spokenBy: said.spokenBy || null,
    }
    const salt = work.commit(id, { ...row, happenedAt: happenedAt.toString() })
    const recorded = { recordedAt: now, recordedBy: personOf(actor) }
    await db
      .insertInto('concerns.contact')
      .values({ schoolId: call.school.id, id, ...row, salt, happenedAt, ...recorded })
      .execute()
    work.touched(id)
  },
})
