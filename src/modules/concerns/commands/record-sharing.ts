import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { needed, words } from '../fields.ts'
import { CONSENTS } from '../follow-up.ts'
import { command } from '../kit.ts'
import { happened, moment } from '../moment.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { SHARE_OUTSIDE } from '../procedures/acts.ts'
import { personOf } from './follow-up-work.ts'
import { althoughShut } from './procedure-work.ts'

/** Something of it was told to somebody outside: to whom, what, why, and with whose consent or why without. */
export const recordSharing = command({
  name: 'concerns.record-sharing',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    sharedWith: needed('Write with whom it was shared', 500),
    what: needed('Write what was shared', 5_000),
    why: needed('Write why it was shared', 5_000),
    consent: z.enum(CONSENTS, 'Select whether consent was sought'),
    withoutBecause: words(5_000).default(''),
    although: words(5_000).default(''),
    at: moment('Enter the day and the time'),
  }),
  may: may.see,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { at, ...said }) {
    const { db, call, now, actor } = work
    const isGiven = said.consent === 'given'
    if (!isGiven && !said.withoutBecause)
      throw invalid({ withoutBecause: 'Write why it was shared without consent' })
    const happenedAt = happened(at, now, 'at')
    const although = await althoughShut(work, said.concernId, {
      ...{ act: SHARE_OUTSIDE, although: said.although },
    })
    const id = newId()
    const row = { ...said, although, withoutBecause: isGiven ? null : said.withoutBecause }
    const salt = work.commit(id, { ...row, happenedAt: happenedAt.toString() })
    const recorded = { recordedAt: now, recordedBy: personOf(actor) }
    await db
      .insertInto('concerns.sharing')
      .values({ schoolId: call.school.id, id, ...row, salt, happenedAt, ...recorded })
      .execute()
    work.touched(id)
  },
})
