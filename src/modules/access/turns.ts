import { tooMany } from '../../platform/errors.ts'

/** Behind these a newcomer would wait longer than a person does. */
const MOST_WAITING = 1_000

/** So many at once; the others wait in the order in which they came. */
export function turns(atOnce: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  return async task => {
    if (running >= atOnce) {
      if (waiting.length >= MOST_WAITING)
        throw tooMany('Very many people are signing in. Try again in a minute.')
      await new Promise<void>(resolve => waiting.push(resolve))
    } else {
      running += 1
    }
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      // A waiting task takes over this one's place, so the count stays.
      if (next) next()
      else running -= 1
    }
  }
}
