import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../src/platform/db/embedded.ts'

/**
 * A server that waits for the disk, as a school's does. The world of the tests is built on it: a test's own
 * server does not wait.
 */
export async function durableServer(): Promise<{ stop(): Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-bench-'))
  const { host, stop } = await startEmbedded(folder)
  process.env['WATCHWORD_TEST_SERVER'] =
    `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(host)}`
  return {
    async stop() {
      await stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
