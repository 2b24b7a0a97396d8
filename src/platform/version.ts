import { readFileSync } from 'node:fs'

const card = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

export const PRODUCT_VERSION = card.version
