import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { grantById } from '../queries/grant-by-id.ts'
import { personOf } from './person-of.ts'

/** “I still need this”; and where the system has a policy of its own, that they have read it. */
export const confirmNeed = command({
  name: 'systems.confirm-need',
  input: z.object({ grantedId: z.uuid(), readPolicy: z.literal('yes').optional().catch(undefined) }),
  may: may.confirmOwn,
  load: (db, { grantedId }) => grantById(db, grantedId),
  async run({ db, call, now, actor }, { grantedId, readPolicy }, { endedAt, ownPolicy }) {
    if (endedAt) throw conflict('This has ended already')
    if (ownPolicy && !readPolicy)
      throw invalid({ [`readPolicy-${grantedId}`]: `Read ${ownPolicy}, and say that you follow it` })
    await db
      .insertInto('systems.stillNeeded')
      .values({
        ...{ schoolId: call.school.id, id: newId(), grantedId, readPolicy: readPolicy === 'yes' },
        ...{ confirmedAt: now, confirmedBy: personOf(actor) },
      })
      .execute()
  },
})
