import type { Database } from '../src/platform/db/database.ts'

export type Step = { what: string; ms: number; statements: number; sqlMs: number }

/** Times each step of a deed, and how much of it the database took for its statements. */
export function steps(database: Database) {
  const done: Step[] = []
  async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
    const step = { what, ms: 0, statements: 0, sqlMs: 0 }
    database.onStatement = (_sql, _parameters, ms) => {
      step.statements++
      step.sqlMs += ms
    }
    const began = performance.now()
    try {
      return await work()
    } finally {
      database.onStatement = undefined
      step.ms = performance.now() - began
      done.push(step)
    }
  }
  return { timed, done }
}
