import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { asNobody } from './postgres-files.ts'

export type Place = { native: string; home: string; data: string; host: string; durable: boolean }

const TELL_EACH = 250
/** One that recovers after a crash may take its time; one that never listens is not ours to wait for. */
const MOST_TELLS = 240
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

const socketIn = (host: string) => path.join(host, '.s.PGSQL.5432')
const pidFile = (data: string) => path.join(data, 'postmaster.pid')

function pidIn(data: string): number | undefined {
  try {
    return Number(fs.readFileSync(pidFile(data), 'utf8').split('\n')[0]) || undefined
  } catch {
    return undefined
  }
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whether a server answers at the socket. A number in a file may be anybody's by now; this is not. */
export const isListening = (host: string): Promise<boolean> =>
  new Promise(resolve => {
    const socket = net.connect(socketIn(host))
    const answer = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })

/** Whether the process of this number works on this folder: the number may have been given to another program. */
function worksOn(pid: number, data: string): boolean {
  const file = `/proc/${pid}/cmdline`
  if (fs.existsSync('/proc/self/cmdline'))
    return fs.existsSync(file) && fs.readFileSync(file, 'utf8').split('\0').includes(data)
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(data)
}

/**
 * The server that outlived an earlier process of ours on this folder. What is left of one that is dead, and
 * would keep a new one from starting, is cleared away.
 */
export async function runningServer({ data, host }: Place): Promise<number | undefined> {
  for (let tells = 0; ; tells++) {
    const pid = pidIn(data)
    if (pid !== undefined && (await isListening(host))) return pid
    if (pid === undefined || !isAlive(pid) || !worksOn(pid, data)) {
      for (const left of [pidFile(data), `${socketIn(host)}.lock`]) fs.rmSync(left, { force: true })
      return undefined
    }
    if (tells === MOST_TELLS)
      throw new Error(`A database server (process ${pid}) holds ${data} and is silent.`)
    await pause(TELL_EACH)
  }
}

/** Fast: open transactions are rolled back. Over when its number is free or it has taken its file away. */
export async function stopServer(pid: number, data: string): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  while (isAlive(pid) && pidIn(data) === pid) await pause(20)
}

/**
 * A new server. Detached, so that Ctrl-C reaches the app first and the database is stopped last.
 * @returns its number once it takes connections; `onEnd` is told when it ends after that.
 */
export function launch({ native, home, data, host, durable }: Place, onEnd: () => void): Promise<number> {
  const onOff = durable ? 'on' : 'off'
  const [program, args] = asNobody(path.join(native, 'bin/postgres'), [
    ...['-D', data, '-k', host],
    ...[
      'listen_addresses=',
      `fsync=${onOff}`,
      `full_page_writes=${onOff}`,
      // Nothing grows old on a server that is thrown away, and its many databases are looked at in vain.
      `autovacuum=${onOff}`,
      // There each question is asked a few times: planned for all values at once, it is planned once.
      ...(durable ? [] : ['plan_cache_mode=force_generic_plan']),
      'logging_collector=off',
      'max_connections=80',
      // A disk of this century: an index in the order of a join then beats hashing a whole roll.
      'random_page_cost=1.1',
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
      if (!log.includes('ready to accept connections') || server.pid === undefined) return
      server.removeListener('exit', onExit)
      server.once('exit', onEnd)
      server.stderr.removeAllListeners('data')
      server.stderr.resume()
      server.unref()
      ;(server.stderr as unknown as { unref(): void }).unref()
      resolve(server.pid)
    })
  })
}
