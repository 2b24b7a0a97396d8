import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { Bucket } from '../src/platform/files/s3-store.ts'

/** A server that speaks S3 and checks signatures, on loopback, with empty buckets. Gone when the test ends. */
export async function s3Server(t: { after(done: () => Promise<void>): void }, ...buckets: string[]) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-s3-'))
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory, vhostBuckets: false },
    configureBuckets: buckets.map(name => ({ name, configs: [] })),
  })
  const { port } = await server.run()
  t.after(async () => {
    await server.close()
    fs.rmSync(directory, { recursive: true, force: true })
  })
  // The key and secret are the ones that this server is made with.
  return buckets.map((bucket): Bucket => ({
    ...{ endpoint: `http://127.0.0.1:${port}`, bucket, region: 'eu-west-2' },
    ...{ keyId: 'S3RVER', secret: 'S3RVER' },
  }))
}
