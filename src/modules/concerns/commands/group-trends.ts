import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { needed, ticks } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { TREND_DEEDS } from '../trend-notes.ts'
import { personOf } from './follow-up-work.ts'
import { refuseNames } from './refuse-names.ts'

/** A lead puts notes of one thing together. */
export const groupTrends = command({
  name: 'concerns.group-trends',
  chain: 'concerns',
  input: z.object({
    title: needed('Write what they are about', 200),
    noteIds: ticks.refine(ids => ids.length > 0, 'Select the notes that belong together'),
  }),
  may: may.seeTrends,
  async load(db, { noteIds }) {
    const found = await db.selectFrom('concerns.trendNote').select('id').where('id', 'in', noteIds).execute()
    return found.length === new Set(noteIds).size ? found : undefined
  },
  async run({ db, call, now, actor, commit, touched }, { title, noteIds }) {
    await refuseNames({ db }, 'title', title)
    const id = newId()
    const by = personOf(actor)
    const salt = commit(id, { title })
    await db
      .insertInto('concerns.trendGroup')
      .values({ schoolId: call.school.id, id, title, salt, madeAt: now, madeBy: by })
      .execute()
    const kept = await db
      .insertInto('concerns.trendGrouped')
      .values(
        noteIds.map(noteId => ({
          ...{ schoolId: call.school.id, noteId, groupId: id, groupedAt: now, groupedBy: by },
        })),
      )
      .onConflict(before => before.doNothing())
      .executeTakeFirst()
    if (Number(kept.numInsertedOrUpdatedRows ?? 0) !== noteIds.length)
      throw conflict('Somebody has put one of these elsewhere meanwhile.')
    touched(id)
  },
})

/** What was done with them; what is for staff stands on their page from now on. */
export const actOnTrend = command({
  name: 'concerns.act-on-trend',
  chain: 'concerns',
  input: z.object({
    groupId: z.uuid(),
    deed: z.enum(TREND_DEEDS, 'Select what is done with them'),
    says: needed('Write the words, or what was done'),
  }),
  may: may.seeTrends,
  load: (db, { groupId }) =>
    db.selectFrom('concerns.trendGroup').select('id').where('id', '=', groupId).executeTakeFirst(),
  async run({ db, call, now, actor, commit, touched }, { groupId, deed, says }) {
    if (deed !== 'else') await refuseNames({ db }, 'says', says)
    const id = newId()
    const row = { groupId, kind: deed, words: says }
    const salt = commit(id, row)
    await db
      .insertInto('concerns.trendDeed')
      .values({ schoolId: call.school.id, id, ...row, salt, doneAt: now, doneBy: personOf(actor) })
      .execute()
    touched(id)
  },
})
