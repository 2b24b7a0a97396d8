import { sql } from 'kysely'
import { z } from 'zod'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { conflict, invalid, notAllowed } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { isKindName, riskTypes } from '../controls/risk-types.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { mayAddKinds, ownKindsOffered } from '../queries/own-kinds.ts'
import { pupilsNamedIn } from '../queries/pupils-named-in.ts'
import { AREAS, isSameKind } from '../risks.ts'
import { personOf } from './follow-up-work.ts'

/** A kind of risk beside those of the policy, offered from now on to whoever decides. About no child. */
export const addOwnKind = command({
  name: 'concerns.add-own-kind',
  chain: 'concerns',
  input: z.object({
    area: z.enum(AREAS, 'Select the area'),
    name: isKindName(needed('Write what it is called', 80)),
    why: needed('Write why it is needed: what you saw or heard of', 1_000),
  }),
  may: may.seeTrends,
  load: async () => ({}),
  async run({ db, call, now, actor, commit, touched }, { area, name, why }) {
    if (!(await mayAddKinds(call)))
      throw notAllowed('add a kind of risk: this school’s policy does not let leads')
    if ((await pupilsNamedIn(db, `${name} ${why}`)).length)
      throw invalid({ name: 'This names a child. Write only what kind of risk it is' })
    await sql`select pg_advisory_xact_lock(hashtextextended(${`own-kind ${call.school.id}`}, 0))`.execute(db)
    const listed = (await allInForce(call, riskTypes)).map(({ parameters }) => parameters)
    const all = [
      ...listed
        .filter(({ neededAt }) => neededAt !== 'not-offered')
        .map(one => ({ area: one.area, name: one.type })),
      ...(await ownKindsOffered(call)),
    ]
    if (all.some(one => isSameKind(one, { area, name }))) throw invalid({ name: 'It is on the list already' })
    const id = newId()
    const salt = commit(id, { area, name, why })
    await db
      .insertInto('concerns.ownKind')
      .values({ schoolId: call.school.id, id, area, name, why, addedAt: now, addedBy: personOf(actor), salt })
      .execute()
    touched(id)
    return { kindId: id }
  },
})

/** From now on it is not offered. What was decided with it stays. */
export const endOwnKind = command({
  name: 'concerns.end-own-kind',
  chain: 'concerns',
  input: z.object({ kindId: z.uuid() }),
  may: may.seeTrends,
  load: (db, { kindId }) =>
    db.selectFrom('concerns.ownKind').select('id').where('id', '=', kindId).executeTakeFirst(),
  async run({ db, call, now, actor, touched }, { kindId }) {
    const ended = await db
      .insertInto('concerns.ownKindEnd')
      .values({ schoolId: call.school.id, kindId, endedAt: now, endedBy: personOf(actor) })
      .onConflict(one => one.doNothing())
      .executeTakeFirst()
    if (!ended.numInsertedOrUpdatedRows) throw conflict('It is offered no more already')
    touched(kindId)
  },
})
