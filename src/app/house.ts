import { modules } from '../modules.ts'
import type { House } from '../platform/call.ts'
import type { Clock } from '../platform/clock.ts'
import type { Addresses } from '../platform/db/addresses.ts'
import { openDatabase, refuseUnsafeRole } from '../platform/db/database.ts'
import { openStore } from '../platform/files/open-store.ts'
import type { FileStore } from '../platform/files/store.ts'
import { type Jobs, openJobs } from '../platform/jobs.ts'
import { startAsides } from './asides.ts'
import { deadlinesModule } from './deadlines.ts'
import { filesModule } from './files.ts'
import { readingsModule } from './readings.ts'

export type OpenHouse = { house: House; close(): Promise<void> }

export const allControls = modules.flatMap(module => module.controls ?? [])

/** The modules, and what works in the background for all of them. */
export const working = [...modules, readingsModule(allControls), filesModule, deadlinesModule(modules)]

/** Joins the modules to a database. A worker also runs listeners and jobs. */
export async function openHouse(
  { app }: Pick<Addresses, 'app'>,
  {
    clock,
    works,
    connections = 10,
    files = openStore(process.env),
  }: { clock: Clock; works: boolean; connections?: number; files?: FileStore },
): Promise<OpenHouse> {
  const database = openDatabase(app, connections)
  await refuseUnsafeRole(database)
  const asides = startAsides()
  let jobs: Jobs | undefined
  const house: House = {
    database,
    controls: allControls,
    aside: asides.run,
    files,
    onPerson: modules.flatMap(({ onPerson }) => onPerson ?? []),
    cautions: modules.flatMap(({ caution }) => caution ?? []),
    onLink: modules.flatMap(({ onLink }) => onLink ?? []),
    deliver: async (unit, school, facts) => jobs?.deliver(unit, school, facts),
  }
  jobs = await openJobs(database, working, works ? { clock, house: () => house } : undefined)
  return {
    house,
    async close() {
      await jobs?.stop()
      await asides.close()
      await database.close()
    },
  }
}
