import path from 'node:path'
import { modules } from '../modules.ts'
import type { Addresses } from '../platform/db/addresses.ts'
import { migrate, type Migration, readMigrations } from '../platform/db/migrate.ts'
import { prepareJobs } from '../platform/queues.ts'
import { working } from './house.ts'

export const allMigrations = (): Migration[] =>
  readMigrations([
    { of: 'platform', folder: path.resolve(import.meta.dirname, '../platform/migrations') },
    ...modules.map(({ name, folder }) => ({ of: name, folder: path.join(folder, 'migrations') })),
  ])

/** Brings schema and queues to this version. Safe to run again, and by two processes at once. */
export const migrateAll = ({ keeper }: Addresses): Promise<string[]> =>
  migrate(keeper, allMigrations(), () => prepareJobs(keeper, working))
