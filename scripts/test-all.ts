import { spawn } from 'node:child_process'
import { atOnce } from './at-once.ts'
import { withCompileCache } from './compile-cache.ts'

/**
 * The whole suite on the embedded server in four parts, and the journeys on Debian's, two at a time: each is a process
 * with a database server of its own, they wait for it more than they work, and no two of them share anything.
 */
const TESTS = ['src/**/*.test.ts', 'test/**/*.test.ts']
const part = (shard: string) => ['--test', '--test-isolation=none', `--test-shard=${shard}`, ...TESTS]
// The longest first, so that none runs alone at the end.
const JOBS = [part('4/4'), part('1/4'), part('2/4'), part('3/4'), ['scripts/on-debian.ts']]

const ended = await atOnce(
  JOBS,
  job =>
    new Promise<number>((resolve, reject) => {
      const child = spawn(process.execPath, job, { stdio: 'inherit', env: withCompileCache(process.env) })
      child.once('error', reject)
      child.once('exit', code => resolve(code ?? 1))
    }),
)
process.exitCode = Math.max(...ended)
