import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Need } from '../src/platform/module.ts'
import { answersTo, firstShut, needsOf, questionIn, told } from '../src/platform/question.ts'
import { newId } from '../src/words/ids.ts'
import { plantTree, wakeGrove } from './grove.ts'
import { type Grove, member, openGrove } from './grove-house.ts'
import { isQuestion } from './statements.ts'

type Tables = { 'grove.tree': { id: string; ownerId: string; words: string } }
const waiting = questionIn<Tables, readonly Need[]>()

const need = (title: string) =>
  ({ when: { state: 'next', words: 'Next' }, title, says: '', action: { text: 'Go', url: '/' } }) as const

/** Its SQL forgets whose the trees are: the permission does not. */
const treesWait = waiting({
  name: 'grove.trees-wait',
  may: {
    who: ['staff'],
    when: (actor, tree: { ownerId: string; words: string }) => actor.personId === tree.ownerId,
  },
  rows: db => db.selectFrom('grove.tree').select(['ownerId', 'words']).orderBy('words'),
  times: {},
  says: trees => trees.map(({ words }) => need(words)),
})

const timesWait = waiting({
  name: 'grove.times-wait',
  may: { who: ['staff'] },
  rows: () =>
    sql<{ plantedAt: Temporal.Instant; felledOn: Temporal.PlainDate; noOne: null; words: string }>`
      select timestamptz '2026-11-23 08:00:00.5+01' as planted_at, date '2026-11-24' as felled_on,
             null as no_one, '2026-11-25' as words`,
  times: { plantedAt: 'instant', felledOn: 'day' },
  says: ([row]) => [
    need(`${row?.plantedAt.epochMilliseconds} ${row?.felledOn.day} ${row?.noOne} ${row?.words}`),
  ],
})

const headOnly = waiting({
  name: 'grove.head-only',
  may: { who: ['headteacher'] },
  rows: () => sql<{ one: number }>`select 1 / 0 as one`,
  times: {},
  says: () => [need('never')],
})

describe('what waits for a reader', () => {
  let grove: Grove
  before(async () => void (grove = await openGrove(wakeGrove(() => {}))))
  after(() => grove.close())

  test('the questions of all rooms are one statement, and those of others are not asked', async () => {
    const call = grove.callIn(grove.schools[0], member())
    const sent: string[] = []
    grove.database.onStatement = statement => void sent.push(statement)
    const found = await needsOf(call, [headOnly, timesWait, treesWait])
    grove.database.onStatement = undefined
    assert.equal(sent.filter(statement => isQuestion(statement.trim())).length, 1)
    assert.deepEqual(
      found.map(({ title }) => title),
      [`${Date.UTC(2026, 10, 23, 7, 0, 0, 500)} 24 null 2026-11-25`],
    )
    assert.deepEqual(await needsOf(call, [headOnly]), [])
  })

  test('what needs no asking sends nothing, keeps its place, and is told to nobody else', async () => {
    const call = grove.callIn(grove.schools[0], member())
    const asked = questionIn<Tables, string>()({
      name: 'grove.one',
      may: { who: ['staff'] },
      rows: () => sql<{ one: number }>`select 1 as one`,
      times: {},
      says: ([row]) => `${row?.one}`,
    })
    const nobodys = { ...asked, rows: () => undefined }
    const [first, last] = [told({ who: ['staff'] }, 'first'), told({ who: ['staff'] }, 'last')]
    assert.deepEqual(
      await answersTo(call, [first, nobodys, asked, told({ who: ['headteacher'] }, 'no'), last]),
      ['first', '1', 'last'],
    )
  })

  test('the gates of all rooms are one statement, and the first that is shut is gone to', async () => {
    const call = grove.callIn(grove.schools[0], member())
    const gateTo = (path: string | undefined, who: 'staff' | 'headteacher' = 'staff') =>
      questionIn<Tables, string | undefined>()({
        ...{ name: 'grove.gate', may: { who: [who] }, times: {} },
        rows: () => sql<{ one: number }>`select 1 as one`,
        says: () => path,
      })
    const sent: string[] = []
    grove.database.onStatement = statement => void sent.push(statement)
    const gates = [
      gateTo('/of-the-head', 'headteacher'),
      gateTo(undefined),
      gateTo('/second'),
      gateTo('/third'),
    ]
    assert.equal(await firstShut(call, gates), '/second')
    grove.database.onStatement = undefined
    assert.equal(sent.filter(statement => isQuestion(statement.trim())).length, 1)
    assert.equal(await firstShut(call, [gateTo(undefined)]), undefined)
    assert.equal(await firstShut(call, []), undefined)
  })

  test('a row that the SQL let through wrongly is left out and rings; another school’s never comes', async () => {
    const [mine, theirs] = [member(), member()]
    const [north, south] = grove.schools
    for (const [words, actor, school] of [
      ['mine', mine, north],
      ['theirs', theirs, north],
      ['elsewhere', mine, south],
    ] as const)
      await plantTree(grove.callIn(school, actor), { treeId: newId(), words })
    const found = await needsOf(grove.callIn(north, mine), [treesWait])
    assert.deepEqual(
      found.map(({ title }) => title),
      ['mine'],
    )
    assert.deepEqual(grove.leaks, ['grove.trees-wait let 1 rows through'])
  })
})
