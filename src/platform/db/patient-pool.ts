import pg from 'pg'
import { failureOf, sayKind } from '../errors.ts'
import { PreparedClient } from './prepared-client.ts'

const TRY_EACH = 200
/** Fifteen seconds: longer than a crash takes to recover, shorter than people wait before they leave. */
const MOST_TRIES = 75
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

type Done = (
  error: Error | undefined,
  client?: pg.PoolClient,
  release?: (error?: Error | boolean) => void,
) => void

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? ''

/** A name or a password that is wrong stays wrong: there is nothing to wait for. */
const isHopeless = (error: unknown) => /^(28|3D)/.test(codeOf(error))

/**
 * A pool that waits for a database that is starting again, so that whoever opens a page meanwhile waits too
 * instead of being turned away. Only for a connection: nothing was asked yet, so nothing is asked twice.
 */
class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(done: Done): void
  override connect(done?: Done): Promise<pg.PoolClient> | void {
    if (!done) return this.#wait()
    void this.#handOver(done)
  }

  async #handOver(done: Done): Promise<void> {
    try {
      const client = await this.#wait()
      done(undefined, client, error => client.release(error))
    } catch (error) {
      done(error as Error)
    }
  }

  async #wait(): Promise<pg.PoolClient> {
    for (let tries = 1; ; tries++) {
      try {
        return await super.connect()
      } catch (error) {
        if (this.ending || isHopeless(error) || tries === MOST_TRIES) throw error
        await pause(TRY_EACH)
      }
    }
  }
}

export function patientPool(config: pg.PoolConfig): pg.Pool {
  const pool = new PatientPool({ ...config, Client: PreparedClient })
  pool.on('error', error => console.error(`A database connection was lost: ${sayKind(failureOf(error))}`))
  // One that is lost in use fails its statement; unheard, the same error would end the whole process.
  pool.on('connect', client => void client.on('error', () => {}))
  return pool
}

const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_DESTROYED'],
  ...['57P01', '57P02', '57P03', '53300'],
])

/** Whether this failed because the database was not there, and may be again in a moment. */
export const isAway = (error: unknown): boolean =>
  AWAY.has(codeOf(error)) ||
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect)/.test(
    (error as Error).message,
  )
