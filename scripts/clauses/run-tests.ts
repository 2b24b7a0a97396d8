import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { withCompileCache } from '../compile-cache.ts'

export type Result = { title: string; passed: boolean }

const root = new URL('../../', import.meta.url)

/**
 * Runs the tests whose titles match, in a process of its own, optionally with one control taken away.
 * @returns one result a test that ran.
 */
export async function runTests(pattern: string, without?: string): Promise<Result[]> {
  const child = spawn(
    process.execPath,
    [
      ...['--test', '--test-isolation=none', `--test-name-pattern=${pattern}`],
      ...[`--test-reporter=${new URL('scripts/clauses/reporter.ts', root).href}`, 'test/clauses/*.test.ts'],
    ],
    {
      cwd: root,
      env: { ...withCompileCache(process.env), ...(without ? { WATCHWORD_WITHOUT: without } : {}) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const results: Result[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{"title"')) results.push(JSON.parse(line) as Result)
  }
  return results
}
