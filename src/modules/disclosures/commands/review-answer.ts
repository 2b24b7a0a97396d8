import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { words } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { requestToChange } from '../queries/request.ts'
import { givenAsSent, standingOf } from '../queries/standing.ts'
import { personOf } from './person-of.ts'

/** A second lead agrees to what is given, or sends it back with the reason. */
export const reviewAnswer = command({
  name: 'disclosures.review-answer',
  chain: 'concerns',
  input: z.object({
    requestId: z.uuid(),
    personId: z.uuid(),
    answerId: z.uuid(),
    agrees: z.enum(['yes', 'no'], 'Select whether it can be given'),
    words: words(5_000).default(''),
  }),
  may: may.review,
  async load(db, { requestId, answerId }) {
    const found = await requestToChange(db, requestId)
    return found?.answer?.answerId === answerId ? found.answer : undefined
  },
  async run({ db, call, now, actor, commit, touched }, given, { chosenBy, review }) {
    const { requestId, personId, answerId, agrees, words } = given
    if (review) throw conflict('Somebody has said so already')
    if (agrees === 'no' && !words) throw invalid({ words: 'Write what is to be looked at again' })
    if (agrees === 'yes' && !givenAsSent(await standingOf(call, { requestId, personId })))
      throw conflict('Something has changed since it was sent to you. It is sent again first')
    const id = newId()
    const salt = commit(id, { answerId, agrees, words })
    await db
      .insertInto('disclosures.review')
      .values({
        ...{ schoolId: call.school.id, id, answerId, chosenBy: [...chosenBy], agrees: agrees === 'yes' },
        ...{ words, reviewedAt: now, reviewedBy: personOf(actor), salt },
      })
      .execute()
    touched(requestId, answerId)
  },
})
