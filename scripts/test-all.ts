import { spawn } from 'node:child_process'
import os from 'node:os'
import { atOnce } from './at-once.ts'
import { withCompileCache } from './compile-cache.ts'

/**
 * The whole suite on the embedded server in parts, then the journeys on Debian's and some clauses proven by lot: each is a
 * process with a database server of its own, and no two of them share anything. One more at a time than there are
 * processors, since a quarter of a part is waiting: for a process that starts, a page that is drawn, a lock that runs out.
 */
const AT_ONCE = os.availableParallelism() + 1
const TESTS = ['src/**/*.test.ts', 'test/**/*.test.ts']
const PARTS = 3
const parts = Array.from({ length: PARTS }, (_, n) => [
  ...['--test', '--test-isolation=none', `--test-shard=${n + 1}/${PARTS}`],
  ...TESTS,
])
// The short ones last, so that no part runs alone at the end.
const JOBS = [...parts, ['scripts/clauses.ts', '--prove', '--sample'], ['scripts/on-debian.ts']]

const ended = await atOnce(
  JOBS,
  job =>
    new Promise<number>((resolve, reject) => {
      const child = spawn(process.execPath, job, { stdio: 'inherit', env: withCompileCache(process.env) })
      child.once('error', reject)
      child.once('exit', code => resolve(code ?? 1))
    }),
  AT_ONCE,
)
process.exitCode = Math.max(...ended)
