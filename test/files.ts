import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { folderStore } from '../src/platform/files/folder-store.ts'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-files-'))
after(() => fs.rmSync(scratch, { recursive: true, force: true }))

/** A store of one test's own, and where it lies. */
export function newStore() {
  const folder = fs.mkdtempSync(path.join(scratch, 'store-'))
  return { folder, store: folderStore(folder) }
}

/** What every other test of a process keeps its files in. */
export const { store: testFiles } = newStore()
