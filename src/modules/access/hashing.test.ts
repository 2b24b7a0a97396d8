import assert from 'node:assert/strict'
import os from 'node:os'
import { test } from 'node:test'
import { hashPassword, verifyPassword, work } from './hashing.ts'

test('a password is stored as argon2id with its cost, and known again however it was composed', async () => {
  const phc = await hashPassword('ünder the möor stone')
  assert.match(phc, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.deepEqual(await verifyPassword(phc, 'ünder the möor stone'.normalize('NFD')), {
    isRight: true,
    isStale: false,
  })
  assert.equal((await verifyPassword(phc, 'under the moor stone')).isRight, false)
  assert.notEqual(await hashPassword('ünder the möor stone'), phc)
})

test('a hash of a lower cost is known, and asks to be made anew', async () => {
  const { argon2Sync } = await import('node:crypto')
  const nonce = Buffer.alloc(16, 1)
  const bytes = argon2Sync('argon2id', {
    message: 'old',
    nonce,
    parallelism: 1,
    tagLength: 32,
    memory: 8_192,
    passes: 1,
  })
  const encode = (part: Buffer) => part.toString('base64').replace(/=+$/, '')
  const old = `$argon2id$v=19$m=8192,t=1,p=1$${encode(nonce)}$${encode(bytes)}`
  assert.deepEqual(await verifyPassword(old, 'old'), { isRight: true, isStale: true })
})

test('an account that does not exist costs one hash, as one that does', async () => {
  const phc = await hashPassword('copper kettle meadow')
  const before = work.done
  await verifyPassword(phc, 'wrong')
  assert.equal(work.done - before, 1)
  await verifyPassword(undefined, 'wrong')
  assert.equal(work.done - before, 2)
})

test('never more hashes at once than cores, however many sign in', async () => {
  await Promise.all(
    Array.from({ length: os.availableParallelism() * 4 }, () => verifyPassword(undefined, 'x')),
  )
  assert.ok(work.mostAtOnce <= os.availableParallelism(), `${work.mostAtOnce} at once`)
})
