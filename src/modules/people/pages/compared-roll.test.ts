import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain } from '../../../../test/clauses/pages.ts'
import { makeRoll } from '../../../../test/roll/make-roll.ts'
import { COOKIE, ORIGIN, walkable } from '../../../../test/signed-in.ts'
import { isQuestion } from '../../../../test/statements.ts'
import { recordPerson } from '../commands/record-person.ts'
import { setAsideRoll } from '../commands/set-aside-roll.ts'
import { rollStanding } from '../queries/roll-standing.ts'
import { brought, csvOf } from '../roll-world.test.ts'
import { comparedRoll } from './compared-roll.ts'

const PUPILS = 120

/** A file of more lines than one page holds, waiting to be looked through. */
async function waiting(t: Parameters<typeof walkable>[0]) {
  const walked = await walkable(t)
  const { app, as, people, signIn, house } = walked
  const fileId = await brought(await as(people.office), csvOf(makeRoll({ pupils: PUPILS, seed: 7 })))
  const cookies = { [COOKIE]: await signIn(people.office) }
  // The first visit of a minute also notes that somebody was here.
  await app.inject({ url: '/s/larkmoor/roll', cookies })
  async function look(query = '') {
    const sent: string[] = []
    house.database.onStatement = sql => void sent.push(sql)
    const { body } = await app.inject({ url: `/s/larkmoor/roll/${fileId}?everybody=no${query}`, cookies })
    house.database.onStatement = undefined
    const asked = sent.filter(isQuestion)
    return { body, words: plain(body), asked: asked.length }
  }
  const post = (payload: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url: `/s/larkmoor/roll/${fileId}`, cookies },
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(payload).toString(),
    })
  return { ...walked, fileId, look, post }
}

test('a file is compared once, and again when something has been done in this room', async t => {
  const { as, people, look } = await waiting(t)
  const first = await look()
  assert.match(first.words, new RegExp(`Nothing has changed yet\\. ${PUPILS} are new\\.`))
  const second = await look('&list=new&page=2')
  assert.ok(second.asked <= 5 && second.asked < first.asked, `${first.asked} and then ${second.asked}`)
  const [row] = makeRoll({ pupils: PUPILS, seed: 7 })
  assert.ok(row?.dateOfBirth)
  await recordPerson(await as(people.office), {
    ...{ givenName: row.givenName, familyName: row.familyName, kinds: 'pupil', startsOn: '2026-09-01' },
  })
  const third = await look()
  assert.equal(third.asked, first.asked)
  assert.match(third.words, /are doubtful|is doubtful/, 'somebody of one name is known now')
})

test('the lines of a file are looked through a page at a time, and none twice', async t => {
  const { look } = await waiting(t)
  assert.match((await look()).words, /And 70 more\. Look through all of them/)
  const linesOn = (body: string) => [...body.matchAll(/>Line (\d+):</g)].map(([, line]) => Number(line))
  const pages = [await look('&list=new'), await look('&list=new&page=2'), await look('&list=new&page=3')]
  const lines = pages.map(({ body }) => linesOn(body))
  assert.deepEqual(
    lines.map(({ length }) => length),
    [50, 50, 20],
  )
  assert.equal(new Set(lines.flat()).size, PUPILS)
  assert.match(pages[2]?.words ?? '', /101 to 120 of 120/)
  assert.match(
    (await look('&list=nothing')).words,
    /Line by line/,
    'a list that there is not is the whole preview',
  )
})

test('a file that was set aside shows nothing of what it held', async t => {
  const { as, people, fileId, look } = await waiting(t)
  await look()
  await setAsideRoll(await as(people.office), { fileId })
  const { words } = await look('&list=new')
  assert.match(words, /This file was set aside\./)
  assert.doesNotMatch(words, /Line \d/)
})

for (const deed of ['accept', 'set-aside'])
  test(`of a file nothing is left in memory after somebody chose to ${deed} it`, async t => {
    const { as, people, fileId, look, post } = await waiting(t)
    const { body } = await look()
    const digest = /name="digest" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const office = await as(people.office)
    const { lastDeed } = await rollStanding(office, { fileId })
    const asked = { fileId, lastDeed, everybody: false, takes: [] }
    const kept = await comparedRoll(office, asked)
    assert.equal(await comparedRoll(office, asked), kept, 'while it waits it is compared once')
    assert.equal((await post({ deed, digest, everybody: 'no', sure: 'yes' })).statusCode, 303)
    assert.equal(await comparedRoll(office, asked), undefined)
  })
