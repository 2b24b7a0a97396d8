import { spawn } from 'node:child_process'
import { atOnce } from './at-once.ts'

/**
 * The whole suite in two halves, each in a process and on a database server of its own: the tests wait for the
 * database more than they work, and no two of them share anything.
 */
const HALVES = ['1/2', '2/2']
const ended = await atOnce(
  HALVES,
  half =>
    new Promise<number>((resolve, reject) => {
      const child = spawn(
        process.execPath,
        [
          ...['--test', '--test-isolation=none', `--test-shard=${half}`],
          ...['src/**/*.test.ts', 'test/**/*.test.ts'],
        ],
        { stdio: 'inherit' },
      )
      child.once('error', reject)
      child.once('exit', code => resolve(code ?? 1))
    }),
)
process.exitCode = Math.max(...ended)
