import { Worker } from 'node:worker_threads'
import type { AnyControl } from './controls/control.ts'

/**
 * Slow work on plain data that a module declares. It runs in a thread of its own, so that others are answered
 * meanwhile; it has no database and no environment, and it is ended where it takes too long.
 */
export type Aside<In, Out> = {
  name: `${string}.${string}`
  seconds: number
  run: (input: In, controls: readonly AnyControl[]) => Out | Promise<Out>
}
export type RunAside = <In, Out>(aside: Aside<In, Out>, input: In) => Promise<Out>

/** It took too long or too much room, or too many wait: nothing was done. */
export class AsideEnded extends Error {
  override readonly name = 'AsideEnded'
}

export type AsideAnswer = { value: unknown } | { bug: string }

const MOST_WAITING = 20
const MEGABYTES = 400
const IDLE_MS = 120_000

/** Its stack is the thread's: that is where it failed. */
const bugIn = (name: string, bug: string): Error =>
  Object.assign(new Error(`${name} failed: ${bug}`), { stack: bug })

/** One thread, made when it is first wanted and kept a while: what waits is done in turn. */
export function openAsides(
  thread: URL,
  { megabytes = MEGABYTES }: { megabytes?: number } = {},
): { run: RunAside; close(): Promise<void> } {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let idle: NodeJS.Timeout | undefined

  const begin = (): Worker =>
    // a thread that is being ended may still say why: nobody listens by then, and that is no fault of the process
    new Worker(thread, {
      ...{ env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: megabytes } },
    }).on('error', () => {})

  const end = async (): Promise<void> => {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }

  function ask<In, Out>({ name, seconds }: Aside<In, Out>, input: In): Promise<Out> {
    clearTimeout(idle)
    const asked = (worker ??= begin())
    asked.ref()
    return new Promise<Out>((resolve, reject) => {
      const failed = (why: Error): void => {
        settle()
        void end()
        reject(why)
      }
      const broken = (): void => failed(new AsideEnded(`${name} ended its thread`))
      const timer = setTimeout(
        () => failed(new AsideEnded(`${name} took ${seconds} seconds`)),
        seconds * 1000,
      )
      const settle = (): void => {
        clearTimeout(timer)
        asked.off('message', answered).off('error', broken).off('exit', broken).unref()
      }
      const answered = (answer: AsideAnswer): void => {
        settle()
        idle = setTimeout(() => void end(), IDLE_MS).unref()
        if ('bug' in answer) reject(bugIn(name, answer.bug))
        else resolve(answer.value as Out)
      }
      asked.on('message', answered).on('error', broken).on('exit', broken)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
      asked.postMessage({ name, input })
    })
  }

  return {
    run(aside, input) {
      if (waiting >= MOST_WAITING) return Promise.reject(new AsideEnded(`${aside.name} has too many waiting`))
      waiting += 1
      const turn = last
        .then(() => ask(aside, input))
        .finally(() => {
          waiting -= 1
        })
      last = turn.catch(() => {})
      return turn
    },
    close: end,
  }
}
