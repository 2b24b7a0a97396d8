import fs from 'node:fs'
import { type Addresses, socketAddresses } from '../src/platform/db/addresses.ts'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { prepareServer } from '../src/platform/db/roles.ts'
import { scratchFolder } from './scratch-folder.ts'

/** A server of its own in a temporary folder, for as long as the work lasts. */
export async function withScratchDatabase<Result>(work: (at: Addresses) => Promise<Result>): Promise<Result> {
  const folder = scratchFolder('script')
  const server = await startEmbedded(folder)
  try {
    await prepareServer(server.superuser, 'scratch')
    return await work(socketAddresses(server.host, 'scratch'))
  } finally {
    await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
