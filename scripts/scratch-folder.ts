import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const MEMORY = '/dev/shm'
/** Several servers side by side stay well below it. */
const ROOM_BYTES = 6 * 2 ** 30

function isRoomy(): boolean {
  try {
    const { bavail, bsize } = fs.statfsSync(MEMORY)
    return bavail * bsize > ROOM_BYTES && os.freemem() > ROOM_BYTES
  } catch {
    return false
  }
}

/** A new folder for what a test throws away: in memory where there is room, because a disk is most of what it waits for. */
export const scratchFolder = (name: string): string =>
  fs.mkdtempSync(path.join(isRoomy() ? MEMORY : os.tmpdir(), `watchword-${name}-`))
