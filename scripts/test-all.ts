import { spawn } from 'node:child_process'
import os from 'node:os'
import { atOnce } from './at-once.ts'
import { withCompileCache } from './compile-cache.ts'

/**
 * The whole suite on the embedded server in parts, and the journeys on Debian's: each is a process with a database server
 * of its own, and no two of them share anything. One more at a time than there are processors, since a quarter of a part
 * is waiting: for a process that starts, a page that is drawn, a lock that is to run out.
 */
const TESTS = ['src/**/*.test.ts', 'test/**/*.test.ts']
const PARTS = 6
const parts = Array.from({ length: PARTS }, (_, n) => [
  ...['--test', '--test-isolation=none', `--test-shard=${n + 1}/${PARTS}`],
  ...TESTS,
])
// Debian's is one test after another, so it does not stand alone at the end.
const JOBS = [['scripts/on-debian.ts'], ...parts]

const ended = await atOnce(
  JOBS,
  job =>
    new Promise<number>((resolve, reject) => {
      const child = spawn(process.execPath, job, { stdio: 'inherit', env: withCompileCache(process.env) })
      child.once('error', reject)
      child.once('exit', code => resolve(code ?? 1))
    }),
  os.availableParallelism() + 1,
)
process.exitCode = Math.max(...ended)
