import type { Call } from '../../../platform/call.ts'
import { type Answers, one } from '../../../platform/page.ts'
import { addToAdultByCode, adultAnswersByCode, openAdultWayBack } from '../../adults/index.ts'
import { addByCode, answersByCode, openWayBack } from '../../concerns/index.ts'
import { boxInForce } from '../queries/box-in-force.ts'
import { keyOf, newTwoWords } from '../two-words.ts'
import { sendFromOutside, type Sent } from './send.ts'

const DAYS_OPEN = 365
const ROUTE_OF: Readonly<Record<string, string>> = { yes: 'both', no: 'child' }

/** As the child wrote it: no message comes in itself, and no picture of one. */
function messageOf(answers: Answers): string[] {
  const [from, says] = [one(answers['messageFrom']).trim(), one(answers['messageSays']).trim()]
  if (!from && !says) return []
  return ['A message upset them.', ...(from ? [`From: ${from}`] : []), ...(says ? [`It says: ${says}`] : [])]
}

/** A child tells of a worry, with a name or without. @returns the two words to come back with. */
export async function tellWorry(call: Call, answers: Answers, address: string): Promise<string> {
  const name = one(answers['name'])
  const { choices, parts } = await boxInForce(call)
  const chosen = choices.find(choice => choice === one(answers['choice']))
  const isOfFriend = one(answers['whose']) === 'friend'
  const saw = [
    ...(chosen ? [`Chosen: “${chosen}”`] : []),
    ...(isOfFriend ? ['About a friend.'] : []),
    ...(parts.has('upsetting-message') ? messageOf(answers) : []),
    one(answers['saw']),
  ]
  const sent = await sendFromOutside(
    call,
    {
      // A child who writes only their name wants to be found.
      ...{ saw: saw.filter(Boolean).join('\n\n'), name, aboutChild: isOfFriend ? '' : name },
      trusted: one(answers['trusted']),
      ...{ source: 'pupil', route: ROUTE_OF[one(answers['isAdult'])] ?? 'not-sure' },
    },
    { address, ifEmpty: 'Write what is worrying you. A few words are enough' },
  )
  return openWaysBack(call, sent)
}

/** A parent, a carer or a visitor tells the school. @returns the two words to come back with. */
export async function tellSchool(call: Call, answers: Answers, address: string): Promise<string> {
  const source = one(answers['source']) === 'parent' ? 'parent' : 'visitor'
  const sent = await sendFromOutside(
    call,
    { ...answers, source },
    { address, ifEmpty: 'Write what you saw, heard or found out. One sentence is enough' },
  )
  return openWaysBack(call, sent)
}

/** Two words that nobody has: of 16.7 million, so the first are nearly always free. */
async function openWaysBack(call: Call, sent: Sent): Promise<string> {
  const endsAt = call.now.add({ hours: 24 * DAYS_OPEN })
  for (;;) {
    const words = newTwoWords()
    const key = keyOf(call.school, words)
    const { childConcernId, adultConcernId } = sent
    const isFree =
      (!childConcernId || (await openWayBack(call, { concernId: childConcernId, key, endsAt }))) &&
      (!adultConcernId || (await openAdultWayBack(call, { concernId: adultConcernId, key, endsAt })))
    if (isFree) return words
  }
}

export type Answer = { words: string; addedAt: Temporal.Instant }
export type Standing = { answers: readonly Answer[]; isRead: boolean }

/** Whether it was read, and the school's answers, oldest first. Nothing, where the two words open nothing here. */
export async function answersTo(call: Call, words: string): Promise<Standing | undefined> {
  const key = keyOf(call.school, words)
  const found = [await answersByCode(call, { key }), await adultAnswersByCode(call, { key })]
  if (!found.some(({ isFound }) => isFound)) return undefined
  const answers = found
    .flatMap(({ answers }) => answers)
    .toSorted((a, b) => Temporal.Instant.compare(a.addedAt, b.addedAt))
  return { answers, isRead: found.some(({ isRead }) => isRead) }
}

/** More from the same child, wherever their own words stand. */
export async function addToWorry(call: Call, words: string, more: string): Promise<void> {
  const key = keyOf(call.school, words)
  if ((await answersByCode(call, { key })).isFound) await addByCode(call, { key, words: more })
  if ((await adultAnswersByCode(call, { key })).isFound) await addToAdultByCode(call, { key, words: more })
}
