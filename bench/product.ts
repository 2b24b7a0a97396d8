import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Addresses } from '../src/platform/db/addresses.ts'

export const MAIN = path.resolve(import.meta.dirname, '../src/main.ts')

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}

export type Product = { origin: string; cpuMs(): number; memoryMb(): number; stop(): Promise<void> }

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Serves a school's database from a process of its own. */
export async function startProduct({ app, keeper }: Addresses, now: Temporal.Instant): Promise<Product> {
  const port = await freePort()
  const child = spawn(process.execPath, [...profiling(), path.join(import.meta.dirname, 'serve.ts')], {
    env: {
      ...process.env,
      ...{ PORT: String(port), BENCH_ADDRESSES: JSON.stringify({ app, keeper }), BENCH_NOW: now.toString() },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The product stopped with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('serving') && resolve())
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    memoryMb: () =>
      Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: () => stopProcess(child),
  }
}

/** `BENCH_PROFILE=folder` leaves a profile of the product's processor there. */
const profiling = (): string[] => {
  const folder = process.env['BENCH_PROFILE']
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
}

const TICKS_A_SECOND = 100

/** What a process has used of the processor, as Linux counts it. */
function cpuMsOf(pid: number): number {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND
}
