import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, ask, expectedOf, isShut, rowErrors, tableErrors } from './permission-matrix.ts'
import { CAST, PERMISSION_TABLE } from './permission-table.ts'
import { everyPage, walkable } from './signed-in.ts'

const pages = everyPage()

test('every page has its row in the permission table, every row its page, and every cell was written', () => {
  assert.deepEqual(
    [
      ...tableErrors(
        pages.map(({ url }) => url),
        PERMISSION_TABLE,
      ),
      ...Object.entries(PERMISSION_TABLE).flatMap(([url, row]) => rowErrors(url, row)),
    ],
    [],
  )
})

test('a page nobody wrote, a row for a page that is gone, and a cell left empty ring', () => {
  assert.deepEqual(tableErrors(['/new'], {}), ['/new: nobody wrote who may see it'])
  assert.deepEqual(tableErrors([], { '/old': {} }), ['/old: a row for a page that is gone'])
  const all = CAST.join(', ')
  assert.deepEqual(rowErrors('/a', { shows: all }), [])
  assert.deepEqual(rowErrors('/a', { shows: all.replace('head, ', '') }), [
    '/a: nobody wrote what head meets',
  ])
  assert.deepEqual(rowErrors('/a', { shows: all, refused: 'dsl' }), ['/a: dsl stands twice'])
  assert.deepEqual(rowErrors('/a', { shows: `${all}, cook` }), ['/a: there is no cook in the cast'])
})

test('each of the cast meets at each page what the table says, and nobody posts where they may not look', async t => {
  const walked = await walkable(t)
  const wrong: string[] = []
  for (const { url, post } of pages) {
    const row = PERMISSION_TABLE[url]
    if (!row) continue
    const address = await addressOf(url, walked)
    for (const name of CAST) {
      const expected = expectedOf(row, name)
      const { outcome } = await ask(walked, name, address)
      if (outcome !== expected) wrong.push(`${url} as ${name}: ${outcome}, the table says ${expected}`)
      if (!post || expected === 'shows' || expected === 'goes on') continue
      const posted = await ask(walked, name, address, 'POST')
      if (!isShut(posted.outcome, expected)) wrong.push(`POST ${url} as ${name}: ${posted.outcome}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('a stranger is told of a school what is told of a school that does not exist', async t => {
  const walked = await walkable(t)
  const told = async (slug: string) => {
    const { status, body } = await ask(walked, 'head of another school', `/s/${slug}`)
    return [status, body.replaceAll(slug, 'SLUG').replace(/[0-9a-f-]{36}/g, 'ID')]
  }
  assert.deepEqual(await told(walked.schools.larkmoor.slug), await told('nowhere'))
})
