import { z } from 'zod'
import { dayOf, startOf } from '../../../platform/clock.ts'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { rightsToday } from '../../people/index.ts'
import { isKnowNeeded } from '../controls/need-to-know.ts'
import { ACCOUNT_PARTS } from '../extracts.ts'
import { dayNeeded, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { extract } from '../queries/extract.ts'
import { readableConcern } from '../queries/standing.ts'
import { personOf, tellThoseWhoMayKnow } from './follow-up-work.ts'
import { refuseWhileRestricted } from './restrict.ts'
import { familyOf } from './write.ts'

/** Some words of a record for one colleague: which, why and until when. They see these words, and nothing else of it. */
export const shareExtract = command({
  name: 'concerns.share-extract',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    recipientId: z.uuid('Select who is to read it'),
    parts: z.array(z.enum(ACCOUNT_PARTS)).default([]),
    words: words(5_000).default(''),
    because: words(1_000).default(''),
    until: dayNeeded('Enter the last day on which they may read it'),
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, recipientId, parts, words: typed, because, until }) {
    const { db, call, now, actor } = work
    await refuseWhileRestricted(work, concernId)
    if (!because && (await isKnowNeeded(call, 'extract-reason')))
      throw invalid({ because: 'Write why they need to know it: without a reason nothing is shared' })
    if (Temporal.PlainDate.compare(until, dayOf(now)) < 0)
      throw invalid({ until: 'Enter a day that is still to come' })
    const account = await db
      .selectFrom('concerns.concern')
      .select(ACCOUNT_PARTS)
      .where('id', '=', concernId)
      .executeTakeFirstOrThrow()
    const shared = [...parts.map(part => account[part]), typed].filter(Boolean).join('\n\n')
    if (!shared) throw invalid({ words: 'Write what they are to read, or select it from the account' })
    const children = await db
      .selectFrom('concerns.child')
      .select('personId')
      .where('concernId', '=', concernId)
      .where('endedAt', 'is', null)
      .execute()
    const family = await familyOf(
      work,
      children.map(({ personId }) => personId),
    )
    if (family.includes(recipientId)) throw invalid({ recipientId: 'They are of the child’s family' })
    const rights = (await rightsToday(call, recipientId))?.rights
    if (!may.see.who.some(kind => rights?.has(kind))) throw conflict('They do not work or help here today.')
    const id = newId()
    const row = { concernId, recipientId, words: shared, because: because || 'Not asked by the policy' }
    const salt = work.commit(id, row)
    await db
      .insertInto('concerns.givenExtract')
      .values({
        ...{ schoolId: call.school.id, id, ...row, salt, sharedAt: now, sharedBy: personOf(actor) },
        ...{ endsAt: startOf(until.add({ days: 1 })), endedAt: null, endedBy: null },
      })
      .execute()
    work.touched(id)
    await tellThoseWhoMayKnow(work, concernId, [recipientId])
    return { extractId: id }
  },
})

/** From now on they read it no more. */
export const endExtract = command({
  name: 'concerns.end-extract',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), extractId: z.uuid() }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run({ db, now, actor }, { concernId, extractId }) {
    const ended = await db
      .updateTable('concerns.givenExtract')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('id', '=', extractId)
      .where('concernId', '=', concernId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    if (!ended.numUpdatedRows) throw notFound('This page')
  },
})

/** Whoever it is for opens it: kept each time. */
export const readExtract = command({
  name: 'concerns.read-extract',
  chain: 'concerns',
  input: z.object({ extractId: z.uuid() }),
  may: may.readExtract,
  load: (db, input, call) => extract.read(db, input, call),
  async run({ db, call, now }, { extractId }, { concernId }) {
    await db
      .insertInto('concerns.extractReading')
      .values({ schoolId: call.school.id, id: newId(), extractId, concernId, readAt: now })
      .execute()
  },
})
