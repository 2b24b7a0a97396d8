import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { HELD_AS } from '../../people/index.ts'
import type { OwnChecked } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { clausesThatAsk } from '../queries/clauses-that-ask.ts'

const several = z.preprocess(
  given => (given === undefined ? [] : [given].flat()),
  z.array(z.uuid('Select what you have seen to')).max(400),
)

/** They went through what is asked of them as what they are here, and say which of it is seen to. */
export const checkOwnDuties = command({
  name: 'policies.check-own-duties',
  input: z.object({ heldAs: z.enum(HELD_AS, 'Select which of them you went through'), seen: several }),
  may: may.checkOwnDuties,
  load: async (db, { heldAs }, { now }) => ({ heldAs, asking: await clausesThatAsk(db, now) }),
  async run({ db, call, now, actor, touched, announce }, { seen }, { heldAs, asking }) {
    if (actor.personId === null) throw new Error('Somebody goes through it')
    const id = newId()
    const theirs = asking.filter(({ asks }) => asks.includes(heldAs)).map(({ clauseId }) => clauseId)
    await db
      .insertInto('policies.ownCheck')
      .values({
        ...{ schoolId: call.school.id, id, personId: actor.personId, heldAs, checkedAt: now },
        clauseIds: theirs.filter(one => seen.includes(one)),
      })
      .execute()
    touched(id)
    announce<OwnChecked>({ name: 'policies.own-checked', personId: actor.personId, heldAs })
  },
})
