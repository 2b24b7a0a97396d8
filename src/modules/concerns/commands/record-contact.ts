import { z } from 'zod'
import { startDeadline, stopDeadline } from '../../../platform/deadlines/deadline.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { schoolCalendar } from '../../people/index.ts'
import { needed, words } from '../fields.ts'
import { HOW, REPLY_DUE } from '../follow-up.ts'
import { command } from '../kit.ts'
import { happened, moment } from '../moment.ts'
import { may } from '../permissions.ts'
import { agenciesOffered } from '../queries/agencies-offered.ts'
import { askedOnce } from '../queries/asked-once.ts'
import { readableConcern } from '../queries/standing.ts'
import { TELL_PARENTS } from '../procedures/acts.ts'
import { personOf } from './follow-up-work.ts'
import { althoughShut } from './procedure-work.ts'

const optional = (most: number) => words(most).default('')
const DAYS_OF_OTHERS = 5
const MEANWHILE =
  'Somebody wrote down their reply meanwhile. Record this all the same, and it stands as a contact by itself'

/** Somebody spoke with an agency, or with a parent, about it. An answer that is to come is waited for. */
export const recordContact = command({
  name: 'concerns.record-contact',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    side: z.enum(['agency', 'parent'], 'Select with whom it was'),
    agency: optional(200),
    who: needed('Write who it was', 500),
    how: z.enum(HOW, 'Select how'),
    purpose: optional(2_000),
    said: needed('Write what was said'),
    advice: optional(5_000),
    theirReference: optional(200),
    spokenBy: optional(200),
    although: optional(5_000),
    awaitsReply: z.boolean().default(false),
    replyTo: z
      .uuid()
      .or(z.literal('').transform(() => null))
      .nullable()
      .default(null),
    at: moment('Enter the day and the time'),
  }),
  may: may.see,
  async load(db, { concernId, replyTo }, { actor, now }) {
    const standing = await readableConcern(db, concernId, actor, now)
    if (!replyTo) return standing
    return standing && (await askedOnce(db, concernId, replyTo)) ? standing : undefined
  },
  async run(work, { at, ...said }) {
    const { db, call, now, actor } = work
    const isAgency = said.side === 'agency'
    if (isAgency && !said.agency) throw invalid({ agency: 'Write which agency' })
    const happenedAt = happened(at, now, 'at')
    const although = isAgency
      ? null
      : await althoughShut(work, said.concernId, { act: TELL_PARENTS, although: said.although })
    const id = newId()
    const row = {
      ...{ ...said, although },
      agency: isAgency ? said.agency : null,
      purpose: isAgency ? said.purpose || null : null,
      advice: isAgency ? said.advice || null : null,
      theirReference: isAgency ? said.theirReference || null : null,
      spokenBy: said.spokenBy || null,
      awaitsReply: isAgency && said.awaitsReply,
    }
    const salt = work.commit(id, { ...row, happenedAt: happenedAt.toString() })
    const recorded = { recordedAt: now, recordedBy: personOf(actor) }
    // An answer is written down once; nothing else can stand in its way.
    const kept = await db
      .insertInto('concerns.contact')
      .values({ schoolId: call.school.id, id, ...row, salt, happenedAt, ...recorded })
      .onConflict(already => already.doNothing())
      .executeTakeFirst()
    if (!kept.numInsertedOrUpdatedRows) throw invalid({ said: MEANWHILE })
    if (said.replyTo) await stopDeadline(call, { what: REPLY_DUE, about: said.replyTo, why: 'done' })
    if (row.awaitsReply) {
      const known = (await agenciesOffered(call)).find(({ agency }) => agency === row.agency)
      const calendar = await schoolCalendar(call)
      await startDeadline(call, {
        ...{ what: REPLY_DUE, about: id, from: happenedAt, calendar },
        rule: {
          ...{ unit: 'workingDays', count: known?.chaseWorkingDays ?? DAYS_OF_OTHERS },
          source: 'This school’s policy, or ours until it says',
        },
      })
    }
    work.touched(id)
  },
})
