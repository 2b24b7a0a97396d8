import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { socketAddresses } from '../src/platform/db/addresses.ts'
import { socketFolder } from '../src/platform/db/postgres-files.ts'

const MAIN = path.resolve(import.meta.dirname, '../src/main.ts')
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Waits for what must come sooner or later, and says what did not. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | false> | Found | false,
): Promise<Found> {
  for (let tries = 0; tries < 1_200; tries++) {
    const found = await look()
    if (found !== false) return found
    await pause(100)
  }
  throw new Error(`This did not come: ${what}`)
}

export const isAlive = (pid: number): boolean =>
  fs.existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))

export type Kind = 'web' | 'worker' | 'postgres' | 'main'
export type Product = Awaited<ReturnType<typeof productIn>>

/**
 * The product as `npm start` runs it, on a folder of its own that waits for the disk, in processes that can be
 * killed by kind. Nothing of it is left when the test ends.
 */
export async function productIn(t: { after(done: () => Promise<void>): void }, env: NodeJS.ProcessEnv = {}) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-product-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const own: NodeJS.ProcessEnv = {
    ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] },
    ...{ WATCHWORD_DATA: data, PORT: String(port), WATCHWORD_ORIGIN: origin, ...env },
  }
  let main: ChildProcess | undefined
  let said = ''

  function start(): void {
    said = ''
    main = spawn(process.execPath, [MAIN, 'start'], { env: own, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [main.stdout, main.stderr]) {
      stream?.on('data', (chunk: Buffer) => void (said += chunk.toString()))
    }
  }
  /** The process of this kind that runs now. */
  function pidOf(kind: Kind): number | undefined {
    if (kind === 'main') return main?.pid
    if (kind === 'postgres') {
      const file = path.join(data, 'postgres/data/postmaster.pid')
      return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : undefined
    }
    const children = `/proc/${main?.pid}/task/${main?.pid}/children`
    if (!fs.existsSync(children)) return undefined
    return fs
      .readFileSync(children, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number)
      .find(pid => isAlive(pid) && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(kind))
  }
  /** @returns the number of the last that was killed. One that is not there, since it is starting again, is left. */
  function kill(...kinds: Kind[]): number {
    const pids = kinds.map(pidOf).filter(pid => pid !== undefined && isAlive(pid))
    for (const pid of pids) if (pid) process.kill(pid, 'SIGKILL')
    return pids.at(-1) ?? 0
  }
  const isServing = async (): Promise<boolean> => {
    try {
      return (await fetch(`${origin}/health`)).status === 200
    } catch {
      return false
    }
  }
  const serves = () =>
    until('a page is served and a worker runs', async () => Boolean(pidOf('worker')) && (await isServing()))
  const isGone = (...kinds: Kind[]) => {
    const pids = kinds.map(pidOf)
    return until(`an end of ${kinds.join(', ')}`, () => pids.every(pid => !pid || !isAlive(pid)))
  }

  t.after(async () => {
    const pids = (['main', 'web', 'worker', 'postgres'] as const).map(pidOf)
    for (const pid of pids) if (pid && isAlive(pid)) process.kill(pid, 'SIGKILL')
    await until('an end of the product', () => pids.every(pid => !pid || !isAlive(pid)))
    fs.rmSync(data, { recursive: true, force: true })
    fs.rmSync(socketFolder(path.join(data, 'postgres')), { recursive: true, force: true })
  })
  const addresses = socketAddresses(socketFolder(path.join(data, 'postgres')), 'watchword')
  return {
    data,
    addresses,
    port,
    origin,
    env: own,
    start,
    pidOf,
    kill,
    serves,
    isServing,
    isGone,
    ask: () => main?.kill('SIGTERM'),
    said: () => said,
  }
}
