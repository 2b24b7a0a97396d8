import type { Duty } from '../../words/duties.ts'
import { type Answers, one } from '../../platform/page.ts'
import { words } from '../concerns/index.ts'
import { type Ask, type Door, keyOnRecord, type Way } from './door.ts'

/** What a report carries that came by a door of its own. */
export type Through = {
  door: string
  doorName: string
  /** Its own questions with their answers, as they stand in the account. */
  beside: string
  /** Of these the words in which adults are looked for. */
  lookedAt: string
  isOfWriter: boolean
  alsoTold: readonly Duty[]
  awaitsAccount: boolean
}

export function wayOf({ goes: { by, to, otherwise } }: Pick<Door, 'goes'>, answers: Answers): Way {
  return (by !== undefined && to?.[one(answers[by])]) || otherwise
}

const OWN = words(2_000)
/** An answer as it is kept: of a choice its words. */
const answered = ({ name, items }: Ask, answers: Answers): string => {
  const typed = one(answers[name])
  return items ? (items.find(({ value }) => value === typed)?.text ?? '') : typed.trim()
}

/** What is wrong with an answer to a question of the door’s own. */
export function wrongIn({ asks }: Pick<Door, 'asks'>, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    asks.flatMap(ask => {
      const read = ask.head === undefined ? undefined : OWN.safeParse(answered(ask, answers))
      return read && !read.success ? [[ask.name, read.error.issues[0]?.message ?? '']] : []
    }),
  )
}

export function throughOf(door: Door & { called: string }, answers: Answers, advice = ''): Through {
  const asked = door.asks.flatMap(ask => {
    const words = ask.head === undefined ? '' : answered(ask, answers)
    return words ? [{ says: `${ask.head}: ${words}`, isAside: ask.isAside === true }] : []
  })
  // What was advised is part of the account: the names in it are asked about like others.
  const own = advice ? [...asked, { says: advice, isAside: false }] : asked
  const { ask, duties = [] } = door.tellsBy ?? {}
  const isOfWriter = wayOf(door, answers) === 'self'
  return {
    ...{ door: keyOnRecord(door, isOfWriter), doorName: door.called },
    beside: own.map(({ says }) => says).join('\n\n'),
    lookedAt: own.flatMap(({ says, isAside }) => (isAside ? [] : [says])).join('\n'),
    isOfWriter,
    awaitsAccount: door.awaitsAccount === true,
    alsoTold: duties.filter(duty => ask !== undefined && duty === one(answers[ask])),
  }
}
