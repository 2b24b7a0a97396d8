import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { isEnded } from '../ended.ts'
import { givenSha256 } from '../given.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { requestToChange } from '../queries/request.ts'
import { givenAsSent, givenNow, standingOf } from '../queries/standing.ts'
import { personOf } from './person-of.ts'

/** All is chosen: it goes to another lead as it stands. */
export const offer = command({
  name: 'disclosures.offer',
  chain: 'concerns',
  input: z.object({ requestId: z.uuid(), personId: z.uuid() }),
  may: may.answer,
  load: (db, { requestId }) => requestToChange(db, requestId),
  async run({ db, call, now, actor, touched }, { requestId, personId }, found) {
    if (isEnded(found)) throw conflict('This one is done')
    const standing = await standingOf(call, { requestId, personId })
    const given = givenNow(standing)
    if (!given) throw conflict(`${standing.open} things have no choice yet. Go through them first`)
    const { answer } = found
    if (answer && answer.review?.agrees !== false && !found.outcomes.length && givenAsSent(standing))
      throw conflict('It is with another lead already')
    const chosen = standing.gone.flatMap(({ things }) =>
      things.flatMap(({ choice }) => choice?.chosenById ?? []),
    )
    const id = newId()
    const by = personOf(actor)
    await db
      .insertInto('disclosures.answer')
      .values({
        ...{ schoolId: call.school.id, id, requestId, concernIds: [...standing.concernIds] },
        givenSha256: Buffer.from(givenSha256(given), 'hex'),
        chosenBy: [...new Set([by, ...chosen])],
        ...{ offeredAt: now, offeredBy: by },
      })
      .execute()
    for (const concernId of standing.concernIds)
      await db
        .insertInto('disclosures.answerConcern')
        .values({
          ...{ schoolId: call.school.id, answerId: id, concernId },
          entries: given.filter(one => one.concernId === concernId).length,
        })
        .execute()
    touched(requestId, id)
    return { answerId: id }
  },
})
