import path from 'node:path'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'
import type { FileStore } from './store.ts'

const NEEDED = {
  endpoint: 'WATCHWORD_S3_ENDPOINT',
  bucket: 'WATCHWORD_S3_BUCKET',
  keyId: 'WATCHWORD_S3_KEY_ID',
  secret: 'WATCHWORD_S3_SECRET',
} as const

/** The bucket that the environment names, or the folder `files` beside the rest of our data. Half a bucket is none. */
export function openStore(env: NodeJS.ProcessEnv): FileStore {
  const missing = Object.values(NEEDED).filter(name => !env[name])
  if (missing.length === Object.keys(NEEDED).length)
    return folderStore(path.join(path.resolve(env['WATCHWORD_DATA'] ?? 'data'), 'files'))
  if (missing.length) throw new Error(`Files go to a bucket, and ${missing.join(', ')} is not set.`)
  const said = (name: keyof typeof NEEDED) => env[NEEDED[name]] ?? ''
  if (!/^https?:$/.test(URL.parse(said('endpoint'))?.protocol ?? ''))
    throw new Error(`${NEEDED.endpoint} must be like https://s3.example.net.`)
  return s3Store({
    ...{ endpoint: said('endpoint'), bucket: said('bucket'), keyId: said('keyId'), secret: said('secret') },
    region: env['WATCHWORD_S3_REGION'] || 'us-east-1',
  })
}
