import {
  type Answers,
  begunWith,
  IN_SCHOOL,
  PARENTS as TOLD,
  RISK as RISKS,
  SUPPORT as SUPPORTED,
} from './procedures.ts'
import type { world } from './world.ts'

export const SAW = 'She said that he sends her sexual messages and waits for her at the gate.'

/** What the police say, who were asked because it may be a crime. */
export const ASKED: Answers = {
  ...{ offence: 'yes', whom: 'PC 4417, Kent Police', when: 'Today, 10 am, 101', reference: 'KP-9' },
  advised: 'Speak with nobody before noon',
}
export const NO_CRIME: Answers = { offence: 'no' }
export const GO_ON: Answers = { ...ASKED, goOn: 'yes' }
export const WAIT: Answers = { ...ASKED, goOn: 'wait' }

export const REVIEW: Answers = {
  ...{ present: 'Priya led; Tom', policies: 'Child protection and anti-bullying', harm: 'no' },
  ...{
    kind: 'messages',
    assault: 'no',
    forced: 'no',
    adult: 'no',
    picture: 'no',
    where: 'A chat, on Sunday',
  },
}
export const ACCOUNT: Answers = {
  ...{ heard: 'Łukasz, at break', said: '“He will not stop”', again: 'no', wishes: 'That it stops' },
  ...{ next: 'That Priya knows, and who else will', promised: 'no' },
}
export const APART: Answers = { isApart: 'yes', lessons: 'Different rooms', way: 'He is brought by car' }
export const TOGETHER: Answers = {
  ...{
    together: 'some',
    where: 'Assembly, with Tom beside',
    harmed: 'She is content',
    because: 'As assessed',
  },
}
export const ONLINE: Answers = { online: 'yes', where: 'A group chat' }
export const REQUEST: Answers = { whom: 'The service, by its report page', when: 'Today, by Priya' }
export const GONE: Answers = { gone: 'gone', how: 'She looked, on Tuesday' }
export const AGREED: Answers = { agrees: 'yes', because: 'The plan holds' }
export const HANDLED: Answers = {
  handled: 'It went well',
  practice: 'Ring sooner',
  learned: 'Say whom Mira Sandhu can ring',
}

/** Two children in it: one harmed, one said to have done it. */
export async function begunSexual<World extends Awaited<ReturnType<typeof world>>>(here: World) {
  const begun = await begunWith(here, 'sexual-violence', { saw: SAW })
  const { each, record } = begun
  const RISK: Answers = {
    ...{ ...RISKS(each), others: 'His sister, who was asked' },
    ...{ ...each('sharing', 'Two friends know'), ...each('exclusion', 'Nobody has seen that') },
  }
  const SUPPORT: Answers = { ...SUPPORTED(each), ...each('online', 'Blocked and reported him') }
  const PARENTS = TOLD(each)
  /** All that stands before a decision, where it is no crime. */
  async function answered(): Promise<void> {
    await record('review', REVIEW)
    await record('advice', NO_CRIME)
    await record('account', ACCOUNT)
    await record('apart', APART)
    await record('risk', RISK)
    await record('support', SUPPORT)
  }
  /** All that must be settled however it is decided. */
  async function settleTheRest(): Promise<void> {
    await record('together', TOGETHER)
    await record('parents', PARENTS)
    await record('device', { what: 'no-device' })
    await record('online', ONLINE)
    await record('takedown', REQUEST)
    await record('gone', GONE)
    await record('sanctions', { sanction: 'no' })
    await record('other-settings', { others: 'no' })
  }
  return { ...begun, RISK, SUPPORT, PARENTS, IN_SCHOOL, answered, settleTheRest }
}
