import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import os from 'node:os'
import { promisify } from 'node:util'
import { turns } from './turns.ts'

/** OWASP's least for argon2id. When it rises, each password is hashed anew at its next sign-in. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** No more hashes at once than cores: each takes 19 MiB and a core for about 20 ms. */
const inTurn = turns(os.availableParallelism())

const derive = promisify(argon2)
let running = 0

/** How many hashes were made and how many ever ran together: tests count work, never time. */
export const work = { done: 0, mostAtOnce: 0 }

async function counted<Result>(task: () => Promise<Result>): Promise<Result> {
  running += 1
  work.done += 1
  work.mostAtOnce = Math.max(work.mostAtOnce, running)
  try {
    return await task()
  } finally {
    running -= 1
  }
}

type Cost = typeof COST

const digest = (
  password: string,
  nonce: Uint8Array,
  { memory, passes, parallelism }: Cost,
): Promise<Buffer> =>
  inTurn(() =>
    counted(() =>
      derive('argon2id', {
        message: Buffer.from(password.normalize('NFKC'), 'utf8'),
        ...{ nonce, memory, passes, parallelism, tagLength: HASH_BYTES },
      }),
    ),
  )

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

/** @returns a PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await digest(password, salt, COST)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${encode(salt)}$${encode(hash)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/
const NOBODYS_SALT = randomBytes(SALT_BYTES)

/** Whether it is the password. An account that does not exist costs the same work as one that does. */
export async function verifyPassword(
  phc: string | undefined,
  password: string,
): Promise<{ isRight: boolean; isStale: boolean }> {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(phc ?? '') ?? []
  if (!salt || !hash) {
    await digest(password, NOBODYS_SALT, COST)
    return { isRight: false, isStale: false }
  }
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const expected = Buffer.from(hash, 'base64')
  const given = await digest(password, Buffer.from(salt, 'base64'), cost)
  const isRight = expected.length === given.length && timingSafeEqual(expected, given)
  return { isRight, isStale: cost.memory < COST.memory || cost.passes < COST.passes }
}
