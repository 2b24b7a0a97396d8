import type { Expression, Kysely } from 'kysely'
import type { Call, Right, Unit } from './call.ts'
import { rowsInJson, type TimesOf } from './db/rows-in-json.ts'
import { sendAsOne } from './db/together.ts'
import type { Need } from './module.ts'
import { holds, type Permission, withoutLeaks } from './permission.ts'
import { inUnit } from './unit.ts'

type Joined = Call & { unit: Unit }
type Perhaps<Value> = Value | Promise<Value>

/** What a room answers on a page that belongs to no room. Those of all rooms are sent as one statement. */
export type Question<Answer> = {
  who: readonly Right[]
  /** A query that is not sent yet; undefined where this reader is not to be answered. */
  rows?: (call: Joined) => Perhaps<Expression<unknown> | undefined>
  answer: (found: unknown, call: Joined) => Perhaps<Answer>
}

/** A room's way to ask, over its own tables and no others. */
export const questionIn =
  <Tables, Answer>() =>
  <Row extends object>({
    name,
    may,
    rows,
    times,
    says,
  }: {
    name: `${string}.${string}`
    /** Who is answered, and of which rows: nobody else's page asks it. */
    may: Pick<Permission<Row>, 'who' | 'when'>
    /** A query that is not sent yet; undefined where this reader is not to be answered. */
    rows: (db: Kysely<Tables>, call: Joined) => Perhaps<Expression<Row> | undefined>
    times: TimesOf<Row>
    says: (rows: readonly Row[], call: Joined) => Perhaps<Answer>
  }): Question<Answer> => ({
    who: may.who,
    rows: call => rows(call.unit.db as unknown as Kysely<Tables>, call),
    answer: (found, call) => says(withoutLeaks(call, { name, may }, rowsInJson<Row>(found, times)), call),
  })

/** Where somebody must go before they go on, if they must. */
export type Gate = Question<string | undefined>

/** The gates of all rooms, in their order: the first that is shut. */
export const firstShut = async (call: Call, gates: readonly Gate[]): Promise<string | undefined> =>
  (await answersTo(call, gates)).find(path => path !== undefined)

/** What of a room waits for the reader of home. */
export type Waiting = Question<readonly Need[]>

export const needsOf = async (call: Call, waiting: readonly Waiting[]): Promise<Need[]> =>
  (await answersTo(call, waiting)).flat()

/** An answer that needs no asking. */
export const told = <Answer>(may: Pick<Permission<never>, 'who'>, answer: Answer): Question<Answer> => ({
  who: may.who,
  answer: () => answer,
})

/** What the rooms answer this reader, in the order of the questions. One statement, however many they are. */
export const answersTo = <Answer>(call: Call, questions: readonly Question<Answer>[]): Promise<Answer[]> =>
  inUnit(call, async joined => {
    const sent: Expression<unknown>[] = []
    const asked: { answer: Question<Answer>['answer']; column: number | undefined }[] = []
    for (const { who, rows, answer } of questions) {
      if (!holds(call.actor, who)) continue
      const query = await rows?.(joined)
      if (rows && !query) continue
      asked.push({ answer, column: query && sent.push(query) - 1 })
    }
    const found = await sendAsOne(joined.unit.db, sent)
    const answers: Answer[] = []
    for (const { answer, column } of asked)
      answers.push(await answer(column === undefined ? [] : found[column], joined))
    return answers
  })
