import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'

export type Kept = { ready: Promise<void>; stop(): Promise<void> }

const MAIN = path.resolve(import.meta.dirname, '../main.ts')
const FIRST_WAIT = 200
const LONGEST_WAIT = 30_000
/** Whoever ran so long was well: its next end is answered at once. */
const WELL_AFTER = 60_000
/** Whoever was never ready after so many starts will not be: a port that is taken, a setting that is wrong. */
const MOST_FIRST_STARTS = 6
const MOST_DRAINING = 15_000
/** A minute without an answer: no work of ours holds a process so long, and people have given up before. */
const ASK_EACH = 10_000
const MOST_UNANSWERED = 6

/**
 * Keeps one process of this kind running: whatever ends it, another is started, soon at first and then less and
 * less often; one that hangs is ended. It stops by itself when we are gone, however we went.
 */
export function keepRunning(
  kind: 'web' | 'worker',
  env: NodeJS.ProcessEnv,
  { main = MAIN, askEach = ASK_EACH } = {},
): Kept {
  let child: ChildProcess
  let [isStopping, wait, starts] = [false, FIRST_WAIT, 0]
  let again: NodeJS.Timeout | undefined

  const stop = async () => {
    isStopping = true
    clearTimeout(again)
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise(resolve => child.once('exit', resolve))
    const late = setTimeout(() => child.kill('SIGKILL'), MOST_DRAINING)
    if (child.connected) child.disconnect()
    else child.kill('SIGTERM')
    await gone
    clearTimeout(late)
  }

  const ready = new Promise<void>((resolve, reject) => {
    let isReady = false
    function start(): void {
      starts++
      const startedAt = performance.now()
      child = fork(main, [kind], { env, stdio: 'inherit' })
      endIfSilent(child, kind, askEach)
      child.once('message', () => {
        isReady = true
        resolve()
      })
      child.once('error', error => console.error(`${kind}: ${error.message}`))
      child.once('exit', (code, signal) => {
        if (isStopping) return
        if (!isReady && starts >= MOST_FIRST_STARTS)
          return reject(new Error(`The ${kind} process does not start.`))
        if (performance.now() - startedAt > WELL_AFTER) wait = FIRST_WAIT
        console.error(`The ${kind} process ended by itself (${signal ?? code}); starting it again.`)
        again = setTimeout(start, wait)
        wait = Math.min(wait * 2, LONGEST_WAIT)
      })
    }
    start()
  })
  return { ready, stop }
}

/** Asks it again and again whether it is there. One whose event loop is held answers nobody else either. */
function endIfSilent(child: ChildProcess, kind: string, askEach: number): void {
  let [hasSpoken, unanswered] = [false, 0]
  child.on('message', () => {
    hasSpoken = true
    unanswered = 0
  })
  const asking = setInterval(() => {
    if (!hasSpoken || !child.connected) return
    if (unanswered >= MOST_UNANSWERED) {
      clearInterval(asking)
      console.error(`The ${kind} process answers no more; ending it.`)
      child.kill('SIGKILL')
      return
    }
    unanswered++
    // One that goes at this very moment is seen to by its end.
    child.send('Are you there?', () => {})
  }, askEach)
  child.once('exit', () => clearInterval(asking))
}
