import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, ask, tokenOf } from './permission-matrix.ts'
import { CAST } from './permission-table.ts'
import { everyPage, type Walked, walkable } from './signed-in.ts'
import { type Asked, askedBy, isQuestion, makeBusier, tooMany, whoSee } from './statements.ts'

const pages = everyPage()

async function askedOf(walked: Walked): Promise<Asked> {
  const found = new Map<string, string[]>()
  for (const name of CAST) await ask(walked, name, await addressOf('/s/:school', walked))
  for (const { url } of pages)
    for (const name of whoSee(url))
      found.set(`${url} as ${name}`, await askedBy(walked, name, await addressOf(url, walked)))
  return found
}

test('no page asks the database more than five things, and none asks more because there is more', async t => {
  const walked = await walkable(t)
  // What stands at the addresses moves the clock, so it comes before anybody signs in.
  await addressOf('/s/:school', walked)
  for (const name of CAST) await tokenOf(walked, name)
  const few = await askedOf(walked)
  await makeBusier(walked)
  assert.deepEqual(tooMany(few, await askedOf(walked)), [])
})

test('a sixth statement rings, and one more for more rows rings', () => {
  const asks = (...sent: string[]): Asked => new Map([['/s/:school/people as head', sent]])
  const five = ['a', 'b', 'c', 'd', 'e']
  assert.deepEqual(tooMany(asks(...five), asks(...five)), [])
  assert.match(tooMany(asks(...five, 'f'), asks(...five, 'f')).join(), /asks 6 things/)
  assert.match(tooMany(asks('a', 'b'), asks('a', 'b', 'b')).join(), /busier school: b/)
  assert.equal(isQuestion('begin'), false)
  assert.equal(isQuestion("select set_config('app.school', $1, true)"), false)
  assert.equal(isQuestion('select 1'), true)
  assert.equal(isQuestion('delete from access.attempt'), true)
})
