import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf, loaded } from '../../people/roll-world.test.ts'
import { makeRoll } from '../../../../test/roll/make-roll.ts'
import { plain } from '../../../../test/clauses/pages.ts'
import { COOKIE, walkable } from '../../../../test/signed-in.ts'
import { inWorld } from '../signing-world.test.ts'

const PUPILS = 120

/** Larkmoor with more pupils than one page holds, all asked to sign. */
async function bigList(t: Parameters<typeof walkable>[0]) {
  const walked = await walkable(t)
  const { app, as, people, signIn } = walked
  await loaded(await as(people.office), csvOf(makeRoll({ pupils: PUPILS, seed: 7 })), { everybody: false })
  await inWorld(walked).publishedForChildren()
  const cookies = { [COOKIE]: await signIn(people.office) }
  const get = async (path: string) => {
    const { statusCode, body } = await app.inject({ url: `/s/larkmoor/agreements/${path}`, cookies })
    assert.equal(statusCode, 200, path)
    return body
  }
  /** Who stands at the head of a row. */
  const namesOn = (body: string) =>
    [...body.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/gs)].map(([, name]) => plain(name ?? '').trim())
  return { get, namesOn }
}

for (const path of ['register', 'families'])
  test(`the list of ${path} comes in pages, nobody stands on two of them and nobody on none`, async t => {
    const { get, namesOn } = await bigList(t)
    const first = await get(path)
    const all = Number(/of (\d+)<\/p>/.exec(first)?.[1])
    assert.ok(all >= PUPILS, `${all} on the list`)
    const seen = [first, await get(`${path}?page=2`), await get(`${path}?page=3`)].map(namesOn)
    assert.deepEqual(
      seen.map(({ length }) => length),
      [50, 50, all - 100],
    )
    assert.deepEqual(namesOn(await get(`${path}?page=99`)), seen[2], 'past the end stands the last page')
    const inClasses = /class=(\w+)"/g
    const classes = [...new Set([...first.matchAll(inClasses)].map(([, name]) => name ?? ''))]
    assert.ok(classes.length > 5)
    const byClass: string[] = []
    for (const name of classes) byClass.push(...namesOn(await get(`${path}?class=${name}`)))
    const whole = new Set(seen.flat())
    assert.equal(whole.size, all, 'no two of them are called the same')
    assert.deepEqual(new Set(byClass).difference(whole), new Set(), 'no class has anybody who is not listed')
  })

test('the register as a file has everybody, and its page says how many they are', async t => {
  const { get, namesOn } = await bigList(t)
  const file = await get('register?as=csv')
  const shown = plain(await get('register'))
  const all = Number(/(\d+) pupils on the roll/.exec(shown)?.[1])
  assert.equal(file.trim().split('\r\n').length - 1, all)
  assert.match(shown, new RegExp(`1 to 50 of ${all}`))
  assert.ok(file.includes(namesOn(await get('register?page=3')).at(-1) ?? 'nobody'))
})
