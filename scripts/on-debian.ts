import { execFileSync, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { freePort } from '../test/product.ts'
import { scratchFolder } from './scratch-folder.ts'

/** One journey through each room, from its pages to its tables and back. */
const JOURNEYS = [
  'src/modules/people/pages/roll-pages.test.ts',
  'src/modules/access/pages/pages.test.ts',
  'src/modules/messages/messages.test.ts',
  'src/modules/policies/thread.test.ts',
  'src/modules/agreements/pages/pages.test.ts',
  'src/modules/concerns/pages.test.ts',
  'src/modules/adults/pages.test.ts',
  'src/modules/reports/pages/report.test.ts',
  'src/modules/outside/outside.test.ts',
  'src/modules/record/record.test.ts',
]

/**
 * Runs the tests that must also pass on Debian's own PostgreSQL: a throw-away cluster on loopback, started by
 * an ordinary user, where no role of the product is superuser.
 */
const TESTS = [
  'test/migrations.test.ts',
  'test/database-walls.test.ts',
  'test/usecase.test.ts',
  'test/journeys.test.ts',
  'test/two-of-each.test.ts',
  ...JOURNEYS,
  'test/backup.test.ts',
]

/** Nobody will miss what is on it. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'max_connections=60',
  'fsync=off',
  'full_page_writes=off',
  'autovacuum=off',
  'plan_cache_mode=force_generic_plan',
]

const versions = fs.existsSync('/usr/lib/postgresql') ? fs.readdirSync('/usr/lib/postgresql') : []
const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0]
if (!newest) {
  console.error('There is no PostgreSQL of Debian here: apt-get install postgresql')
  process.exit(process.env['CI'] ? 1 : 0)
}
const bin = `/usr/lib/postgresql/${newest}/bin`
const port = String(await freePort())
const folder = scratchFolder('debian')
const isRoot = process.getuid?.() === 0
const as = (program: string, args: readonly string[]): [string, string[]] =>
  isRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, [...args]]
const run = (program: string, args: readonly string[]) =>
  execFileSync(...as(program, args), { stdio: 'pipe', cwd: folder })

if (isRoot) execFileSync('chown', ['postgres', folder])
const secret = path.join(folder, 'secret')
fs.writeFileSync(secret, 'only-for-tests', { mode: 0o644 })
const data = path.join(folder, 'data')
run(`${bin}/initdb`, [
  '-D',
  data,
  '-U',
  'tester',
  '--auth=scram-sha-256',
  `--pwfile=${secret}`,
  '--encoding=UTF8',
  '--locale=C.UTF-8',
])
const server = spawn(
  ...as(`${bin}/postgres`, [
    '-D',
    data,
    '-k',
    folder,
    '-p',
    port,
    ...SETTINGS.flatMap(setting => ['-c', setting]),
  ]),
  { stdio: 'ignore', cwd: folder },
)
try {
  for (let tries = 0; spawnSync(`${bin}/pg_isready`, ['-h', '127.0.0.1', '-p', port]).status !== 0; tries++) {
    if (tries > 100) throw new Error('PostgreSQL did not start')
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  const done = spawnSync(
    process.execPath,
    ['--test', '--test-isolation=none', ...TESTS.filter(file => fs.existsSync(file))],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        WATCHWORD_TEST_SERVER: `postgres://tester:only-for-tests@127.0.0.1:${port}/postgres`,
      },
    },
  )
  process.exitCode = done.status ?? 1
} finally {
  const stopped = new Promise(resolve => server.once('exit', resolve))
  run(`${bin}/pg_ctl`, ['-D', data, 'stop', '-m', 'immediate'])
  await stopped
  fs.rmSync(folder, { recursive: true, force: true })
}
