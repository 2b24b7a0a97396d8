import fs from 'node:fs'
import path from 'node:path'
import { initialise, nativeFolder, socketFolder, SUPERUSER } from './postgres-files.ts'
import { isListening, launch, type Place, runningServer, stopServer } from './postmaster.ts'

export type Embedded = {
  /** The folder of its Unix socket: there is no TCP. */
  host: string
  superuser: { host: string; user: string; database: string }
  adopted: boolean
  stop(): Promise<void>
}

const LOOK_EACH = 500
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/**
 * Starts the real PostgreSQL on a folder, or adopts the one that outlived an earlier process; and starts it
 * again whenever it ends by itself. Only a database that nobody will miss, as in a test, may be told not to
 * wait for the disk.
 */
export async function startEmbedded(folder: string, { durable = true } = {}): Promise<Embedded> {
  const home = path.resolve(folder)
  fs.mkdirSync(home, { recursive: true, mode: 0o700 })
  const [data, host, native] = [path.join(home, 'data'), socketFolder(home), nativeFolder()]
  const place: Place = { native, home, data, host, durable }
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) initialise(native, home, data)

  const state = { pid: 0, isStopping: false }
  let starting: Promise<void> = Promise.resolve()
  const again = () => void (starting = startAgain())
  /** @returns whether it was running already. */
  async function findOrLaunch(): Promise<boolean> {
    const running = await runningServer(place)
    state.pid = running ?? (await launch(place, again))
    if (running) lookAfter()
    return running !== undefined
  }
  async function startAgain(): Promise<void> {
    if (state.isStopping) return
    console.error('The database ended by itself; starting it again.')
    for (let wait = 200; !state.isStopping; wait = Math.min(wait * 2, 5_000)) {
      try {
        await findOrLaunch()
        return
      } catch (error) {
        console.error(`The database did not start: ${(error as Error).message}`)
        await pause(wait)
      }
    }
  }
  /** Another process's child tells us nothing when it ends. */
  function lookAfter(): void {
    const look = async () => {
      if (state.isStopping) return
      if (await isListening(host)) setTimeout(() => void look(), LOOK_EACH).unref()
      else again()
    }
    void look()
  }

  const adopted = await findOrLaunch()
  return {
    host,
    superuser: { host, user: SUPERUSER, database: 'postgres' },
    adopted,
    async stop() {
      state.isStopping = true
      await starting
      await stopServer(state.pid, data)
      fs.rmSync(host, { recursive: true, force: true })
    },
  }
}
