import pg from 'pg'
import type { Addresses } from '../platform/db/addresses.ts'
import { readConfig } from './config.ts'
import { reachDatabase } from './start.ts'

/** One thing that an operator may ask for on the command line. @returns the exit code. */
export type CliCommand = (args: readonly string[]) => Promise<number>

export const withDatabase = (work: (keeper: pg.PoolConfig) => Promise<number>): Promise<number> =>
  withAddresses(({ keeper }) => work(keeper))

/** The server that the environment names, or the embedded one, started for as long as `work` takes. */
export async function withAddresses(work: (addresses: Addresses) => Promise<number>): Promise<number> {
  const { addresses, adopted, stop } = await reachDatabase(readConfig(process.env))
  try {
    return await work(addresses)
  } finally {
    if (!adopted) await stop()
  }
}

/** One connection that sees every row. */
export const withKeeper = (work: (client: pg.Client) => Promise<number>): Promise<number> =>
  withDatabase(async keeper => {
    const client = new pg.Client(keeper)
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  })

/** What stands after an option, if it was given. */
export function valueOf(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option)
  return at >= 0 ? args[at + 1] : undefined
}
