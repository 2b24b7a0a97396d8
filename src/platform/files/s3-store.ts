import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { SaxesParser } from 'saxes'
import type { FileStore } from './store.ts'

export type Bucket = { endpoint: string; bucket: string; region: string; keyId: string; secret: string }

const PATIENCE = 30_000

/** A bucket of any server that speaks S3. Its name stands in the path, as every such server takes it. */
export function s3Store({ endpoint, bucket, region, keyId, secret }: Bucket): FileStore {
  const client = new AwsClient({
    ...{ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region, retries: 3 },
  })
  const home = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`

  async function ask(method: string, place: string, body?: Uint8Array): Promise<Response | undefined> {
    const answer = await client.fetch(`${home}${place}`, {
      ...{ method, signal: AbortSignal.timeout(PATIENCE), ...(body ? { body: Buffer.from(body) } : {}) },
      // Signed with the request, so that bytes altered on the way are refused.
      headers: {
        'x-amz-content-sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
    })
    if (answer.ok) return answer
    const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? ''
    // A bucket that is not there must never look like a file that is not.
    if (answer.status === 404 && code === 'NoSuchKey') return undefined
    throw new Error(`The file store answered ${method} with ${answer.status} ${code}`)
  }

  return {
    async put(name, bytes) {
      await ask('PUT', `/${name}`, bytes)
    },
    async get(name) {
      const answer = await ask('GET', `/${name}`)
      return answer && new Uint8Array(await answer.arrayBuffer())
    },
    async *list(school) {
      // Listed by marker, as every such server understands.
      for (let marker = ''; ;) {
        const from = marker && `&marker=${encodeURIComponent(marker)}`
        const answer = await ask('GET', `?prefix=${encodeURIComponent(`${school}/`)}${from}`)
        const { files, isCut } = readListing((await answer?.text()) ?? '')
        yield* files
        const last = files.at(-1)
        if (!isCut || !last) return
        marker = last.name
      }
    },
    async remove(name) {
      await ask('DELETE', `/${name}`)
    },
  }
}

type Listing = { files: { name: string; changedAt: Temporal.Instant }[]; isCut: boolean }

function readListing(xml: string): Listing {
  const found: Listing = { files: [], isCut: false }
  const parser = new SaxesParser()
  let words = ''
  let name = ''
  parser.on('opentag', () => void (words = ''))
  parser.on('text', text => void (words += text))
  parser.on('closetag', ({ name: tag }) => {
    if (tag === 'Key') name = words
    if (tag === 'LastModified') found.files.push({ name, changedAt: Temporal.Instant.from(words) })
    if (tag === 'IsTruncated') found.isCut = words === 'true'
    words = ''
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  return found
}
