import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from './store.ts'

/** Nothing there is an answer; whatever else goes wrong is not. */
const orNothing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error
  return undefined
}

/** A folder of files, one folder a school, which only this user may read. */
export function folderStore(folder: string): FileStore {
  const home = path.resolve(folder)
  const place = (name: string) => path.join(home, name)
  return {
    async put(name, bytes) {
      const file = place(name)
      await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      const half = `${file}.half-${randomBytes(4).toString('hex')}`
      await fs.writeFile(half, bytes, { mode: 0o600, flag: 'wx', flush: true })
      await fs.rename(half, file)
      await flushed(path.dirname(file))
    },
    get: name => fs.readFile(place(name)).catch(orNothing),
    async *list(school) {
      for (const file of (await fs.readdir(place(school)).catch(orNothing)) ?? []) {
        const stat = await fs.stat(path.join(place(school), file)).catch(orNothing)
        if (stat)
          yield {
            name: `${school}/${file}`,
            changedAt: Temporal.Instant.fromEpochMilliseconds(Math.floor(stat.mtimeMs)),
          }
      }
    },
    remove: name => fs.rm(place(name), { force: true }),
  }
}

/** A name in a folder is on the disk when the folder is. Windows has no such call. */
async function flushed(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await using handle = await fs.open(folder, 'r')
  await handle.sync()
}
