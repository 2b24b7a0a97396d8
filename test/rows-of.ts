import { Client } from 'pg'
import type { Addresses } from '../src/platform/db/addresses.ts'

/** What stands in the database of a world, for whoever keeps it: past every wall. */
export async function rowsOf({ addresses }: { addresses: Addresses }, said: string, values: unknown[] = []) {
  const client = new Client(addresses.keeper)
  await client.connect()
  try {
    return (await client.query(said, values)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}
