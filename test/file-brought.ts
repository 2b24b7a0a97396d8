import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { bringPolicy } from '../src/modules/policies/index.ts'
import { original } from '../src/modules/policies/queries/original.ts'
import type { Call } from '../src/platform/call.ts'
import { type Addresses, ERASER } from '../src/platform/db/addresses.ts'
import { openFile } from '../src/platform/files/files.ts'
import type { FileStore } from '../src/platform/files/store.ts'
import { withClient } from './backed-up.ts'
import { superuserOf } from './database.ts'
import { newStore } from './files.ts'
import { world } from './world.ts'

export const BYTES = new Uint8Array(fs.readFileSync(new URL('seeds/reedham.txt', import.meta.url)))
export const FILE = { name: 'policy.txt', bytes: BYTES }
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A policy brought as a file, into a store of this test's own. */
export async function brought(t: { after(done: () => Promise<void>): void }, given?: FileStore) {
  const here = await world(t)
  const { folder, store } = newStore()
  const files = given ?? store
  const by = async (of: Parameters<typeof here.as>[0]) => {
    const call = await here.as(of)
    return { ...call, house: { ...call.house, files } }
  }
  const head = await by(here.people.head)
  const version = await bringPolicy(head, { file: FILE })
  const { id } = await original(head, version)
  const place = (school: string, file: string) => path.join(folder, school, file)
  return { ...here, files, by, head, version, id, place, at: place(head.school.id, id) }
}

export const opened = async (call: Call, version: object) => openFile(call, await original(call, version))

/** What an erasure does, as the role that alone may. */
export const destroyKey = async ({ keeper }: Addresses, school: string, id: string) =>
  withClient(await superuserOf({ keeper } as Addresses), async client => {
    await client.query(`begin; set local role ${ERASER}`)
    await client.query(`select set_config('app.school', $1, true)`, [school])
    await client.query('update platform.file set sealed_key = null, salt = null where id = $1', [id])
    await client.query('commit')
  })
