import assert from 'node:assert/strict'
import { Client } from 'pg'
import { type Answers, type Begun, begunWith } from './procedures.ts'
import { browsing, walkable } from './signed-in.ts'
import type { Cast, world } from './world.ts'

/** A record that follows one of the procedures in which the police come first, on the web. */
export async function onTheWeb(t: Parameters<typeof world>[0], key: string) {
  const here = await begunWith(await walkable(t), key)
  const record = `/s/larkmoor/concerns/${here.concernId}`
  const keeper = new Client(here.addresses.keeper)
  await keeper.connect()
  t.after(() => keeper.end())
  /** What the room's chain keeps of what was refused to somebody. */
  const refusedOf = async ({ id }: Cast) => {
    const { rows } = await keeper.query<{ chain: string; body: string }>(
      `select chain, body from platform.audit_entry where person_id = $1 and outcome = 'refused' order by n`,
      [id],
    )
    return rows
  }
  return { ...here, ...browsing(here), page: record, run: `${record}/procedures/${here.runId}`, refusedOf }
}
export type OnTheWeb = Awaited<ReturnType<typeof onTheWeb>>

/** No step of it has a place for a picture or a file, and one that is sent is refused and kept without content. */
export async function takesNoFile({ get, post, people, run, at, refusedOf }: OnTheWeb, typed: Answers) {
  const { run: kept } = await at()
  for (const { key } of kept.procedure.steps) {
    const { body, statusCode } = await get(people.dsl, `${run}/steps/${key}`)
    assert.equal(statusCode, 200, key)
    assert.doesNotMatch(body, /type="file"|multipart|contenteditable/, key)
  }
  const { statusCode } = await post(people.dsl, `${run}/steps/handled`, {
    ...typed,
    how: 'data:image/jpeg;base64,SkZJRg==',
  })
  assert.equal(statusCode, 422)
  const [refused] = await refusedOf(people.dsl)
  assert.equal(refused?.chain, 'concerns')
  assert.match(refused?.body ?? '', /"why":"file"/)
  assert.doesNotMatch(refused?.body ?? '', /SkZ|base64/)
  assert.equal((await at()).run.entries.length, kept.entries.length)
}

export const HANDLED = { whom: 'A teacher', how: 'Unlocked it at noon', done: 'The police were told' }
export const STRANGER: Answers = {
  ...{ what: 'stranger', harm: 'no', meeting: 'no', crime: 'yes', platform: 'A building game' },
  ...{ handle: 'drake_92', other: 'Says that he is 14', happened: 'He asked her for a picture' },
}
export const POLICE: Answers = {
  ...{
    number: '101',
    when: 'Today, 9 am',
    whom: 'PC 4471',
    reference: 'CR/118',
    advised: 'Keep her phone off',
  },
  ...{ goOn: 'yes', parents: 'yes' },
}
export const ADVICE = {
  whom: 'Education safeguarding team, duty adviser',
  when: '9 am',
  reference: 'None',
  advised: 'Ring 101',
}
export const REFERRED = { referred: 'yes', reason: 'She is 14', when: 'Today, by phone', reference: 'SC-9' }
export const NOT_REFERRED = { referred: 'no', reason: 'They know him already and said so' }
export const VOICE = (each: Begun['each']): Answers => ({
  ...{ ...each('views', 'She wants it to stop'), ...each('on', 'Today, to Mr Ferriby') },
  ...{ ...each('changed', 'She keeps her account'), ...each('ceop', 'yes', 'offered') },
  ...each('ceopReference', 'Today, CE-5', ''),
})
export const NO_DEVICE = { what: 'no-device' }
export const TOLD_FIRST = /The police come first/

export const IMAGES = (each: Begun['each']): Answers => ({
  ...{ harm: 'no', crime: 'yes', how: 'A pupil said so at noon', where: 'The library computer' },
  ...{ seenBy: 'Two pupils and an assistant', ...each('exposed', 'yes', 'no'), ...each('shown', 'no') },
})
export const IMAGES_POLICE: Answers = { ...POLICE, copies: 'may-go' }
export const IWF = { addresses: 'reported', which: 'example.test/a', when: 'Today, 9 am', reference: 'IWF-3' }
export const COPY = {
  ...{ what: 'deleted', where: 'The mailbox of 7B', deleter: 'Tom', when: 'Today, 3 pm' },
  witness: 'Ruth',
}
export const KEEP = { officer: 'PC 4471, CR/118', place: 'The safe', holder: 'Priya', others: 'yes' }
export const EXTREMISM: Answers = {
  ...{
    who: 'child',
    harm: 'no',
    witnessed: 'He said that they must burn',
    belief: 'no',
    beyond: 'A wish to hurt',
  },
  promised: 'no',
}
export const ASSESSED = { trained: 'yes', when: 'In May, by the council', assessed: 'He reads it each night' }
export const CONSENT = { asked: 'given', who: 'His mother, by Priya, at noon' }
export const CHANNEL: Answers = { ...REFERRED, agency: 'The council’s Prevent team, by its form' }
