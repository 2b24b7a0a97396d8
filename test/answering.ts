import { recordRequest } from '../src/modules/disclosures/commands/record-request.ts'
import { choose } from '../src/modules/disclosures/commands/choose.ts'
import { offer } from '../src/modules/disclosures/commands/offer.ts'
import { reviewAnswer } from '../src/modules/disclosures/commands/review-answer.ts'
import { pdfPage } from '../src/modules/disclosures/pages/pdf.ts'
import { request } from '../src/modules/disclosures/queries/request.ts'
import { requestsOfChild } from '../src/modules/disclosures/queries/requests-of-child.ts'
import { standingOf } from '../src/modules/disclosures/queries/standing.ts'
import type { Thing } from '../src/modules/disclosures/going.ts'
import { addOther, wholeFile } from './child-file.ts'
import { type Cast, visitOf, world } from './world.ts'

export const ASKED = {
  ...{ asks: 'child', checked: 'Known to the lead', wants: 'everything', cameOn: '2026-11-20' },
}
export { addOther }

/** A child with a whole file, who asks for it; and what two leads do with it. */
export async function answering(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { as, people, clock } = here
  const made = await wholeFile(here)
  const personId = people.pupil.id
  clock.move({ minutes: 1 })
  const ask = async (more = {}, by = people.dsl) =>
    (await recordRequest(await as(by), { ...ASKED, personId, ...more })).requestId
  const standing = async (requestId: string, by = people.dsl) =>
    standingOf(await as(by), { requestId, personId })
  const things = async (requestId: string, by = people.dsl): Promise<Thing[]> =>
    (await standing(requestId, by)).gone.flatMap(one => one.things)
  const put = async (requestId: string, choices: object[], by = people.dsl) => {
    clock.move({ minutes: 1 })
    return choose(await as(by), { requestId, personId, choices })
  }
  /** All that nobody has chosen yet is given. */
  const giveRest = async (requestId: string, by = people.dsl) => {
    const open = (await things(requestId, by)).filter(({ choice }) => choice === null)
    return put(
      requestId,
      open.map(({ key }) => ({ key, how: 'give' })),
      by,
    )
  }
  const send = async (requestId: string, by = people.dsl) => {
    clock.move({ minutes: 1 })
    return offer(await as(by), { requestId, personId })
  }
  const answerOf = async (requestId: string, by: Cast = people.dsl) =>
    (await request(await as(by), { requestId, personId })).answer
  const review = async (requestId: string, agrees = 'yes', by = people.deputy, words = '') => {
    const answerId = (await answerOf(requestId))?.answerId
    return reviewAnswer(await as(by), { requestId, personId, answerId, agrees, words })
  }
  const print = async (requestId: string, by = people.dsl) => {
    const reply = await pdfPage.post?.(visitOf(await as(by), { params: { personId, requestId } }))
    if (!reply || !('file' in reply) || !(reply.file.body instanceof Uint8Array))
      throw new Error('No PDF was made')
    return { name: reply.file.name, body: reply.file.body }
  }
  const look = async (by = people.dsl) => requestsOfChild(await as(by), { personId })
  const all = { ask, standing, things, put, giveRest, send, answerOf, review, print, look }
  return { ...here, ...made, personId, ...all }
}
