import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addOther } from '../../../test/child-file.ts'
import { fileOf, LIST } from '../../../test/earlier.ts'
import { shown, visitOf, world } from '../../../test/world.ts'
import type { Call } from '../../platform/call.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Answers, Page } from '../../platform/page.ts'
import card from './module.ts'

/** As the web server runs a page: a refused form is shown again, as it was typed. */
async function visit(call: Call, address: string, answers?: Answers, file?: ReturnType<typeof fileOf>) {
  const url = new URL(address, 'http://here')
  const patternOf = (page: Page) => new RegExp(`^${page.url.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
  const page = card.pages
    .toSorted((a, b) => a.url.split(':').length - b.url.split(':').length)
    .find(one => patternOf(one).test(url.pathname))
  assert.ok(page, address)
  const params = { ...patternOf(page).exec(url.pathname)?.groups }
  const asked = { params, query: Object.fromEntries(url.searchParams) }
  if (!answers) return shown(page.get(visitOf(call, asked)))
  try {
    return await shown(page.post?.({ ...visitOf(call, { ...asked, answers }), ...(file && { file }) }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return `refused ${await shown(page.get(visitOf(call, { ...asked, answers, errors: error.fields })))}`
  }
}
const where = (reply: string): string => reply.replace(/^to /, '')
const chosen = (markup: string): Record<string, string> =>
  Object.fromEntries(
    [...markup.matchAll(/<select[^>]*name="(column-\d+)"[\s\S]*?<\/select>/g)].map(([select, name]) => [
      name ?? '',
      /value="([^"]*)" selected/.exec(select)?.[1] ?? '',
    ]),
  )
const EARLIER = '/s/larkmoor/concerns/earlier'

test('a list goes from the file field through its columns and what would come in to the child’s file, and a refusal loses nothing', async t => {
  const here = await world(t)
  const { as, people } = here
  const dsl = await as(people.dsl)
  const { personId: rowanId } = await addOther(here)
  const hostile = LIST.replace('wet through', 'wet <b>https://example.org/x</b>').replace(
    'Rowan Maskell,01/05/2015',
    'Rowan Maskell,',
  )
  assert.match(await visit(dsl, EARLIER, {}), /^refused [\s\S]*Choose the file/)
  const columns = where(await visit(dsl, EARLIER, {}, fileOf(hostile)))
  assert.match(columns, /\/columns$/)
  const targets = chosen(await visit(dsl, columns))
  assert.equal(targets['column-4'], 'words')
  const refused = await visit(dsl, columns, { ...targets, 'column-0': 'other', cameFrom: 'Before' })
  assert.match(refused, /^refused [\s\S]*Choose which column says the child/)
  assert.deepEqual(chosen(refused)['column-0'], 'other')
  assert.match(refused, /value="Before"/)
  const at = where(await visit(dsl, columns, { ...targets, cameFrom: 'Before', originalKept: 'In the safe' }))
  const preview = await visit(dsl, at)
  assert.match(
    preview,
    /4 records would come in[\s\S]*Line 6: It has no date[\s\S]*may be[\s\S]*Rowan Maskell, born 1 May 2015/,
  )
  assert.match(preview, /wet &lt;b&gt;https:\/\/example\.org/)
  assert.match(await visit(dsl, at, { deed: 'leave-out', rows: [] }), /^refused [\s\S]*Select the lines/)
  await visit(dsl, at, { deed: 'leave-out', rows: ['4'], leftWhy: 'about-adult' })
  // What was left out stays so when the columns are chosen again; only a press puts it back.
  await visit(dsl, `${at}/columns`, { ...targets, cameFrom: 'Before', originalKept: '' })
  assert.match(await visit(dsl, at), /3 records would come in[\s\S]*Line 4: It is about an adult/)
  await visit(dsl, at, { deed: 'put-back', row: '4' })
  assert.match(await visit(dsl, at), /4 records would come in/)
  await visit(dsl, at, { deed: 'leave-out', rows: ['4'], leftWhy: 'about-adult' })
  const digest = /name="digest" value="(\w+)"/.exec(await visit(dsl, at))?.[1] ?? ''
  assert.match(await visit(dsl, at, { deed: 'accept', digest }), /^refused [\s\S]*Look at the rows/)
  assert.match(await visit(dsl, at, { deed: 'accept', digest, sure: 'yes' }), /done=accepted/)
  const [, batch = ''] = new RegExp(`href="(${EARLIER}/[\\w-]{36})"`).exec(await visit(dsl, EARLIER)) ?? []
  const [, child = ''] =
    new RegExp(`href="(${batch}/children/[\\w-]{36})"[^>]*>\\s*Rowan`).exec(await visit(dsl, batch)) ?? []
  const found = await visit(dsl, child, { name: 'Rowan' })
  assert.match(found, new RegExp(`value="${rowanId}"`))
  const again = await visit(dsl, child, { deed: 'join', called: 'Rowan', personId: rowanId, joinWhy: '' })
  assert.match(again, new RegExp(`^refused [\\s\\S]*How do you know[\\s\\S]*`))
  assert.match(again, new RegExp(`value="${rowanId}" checked`))
  await visit(dsl, child, { deed: 'join', called: 'Rowan', personId: rowanId, joinWhy: 'Her mother says so' })
  assert.match(
    await visit(dsl, `/s/larkmoor/children/${rowanId}/concerns`),
    /brought in by Priya[\s\S]*\[another child\] says Rowan pushed him/,
  )
  // The next file with these headings has the same columns.
  const next = where(await visit(dsl, EARLIER, {}, fileOf(hostile.replace('late', 'early'))))
  assert.match(await visit(dsl, next), /value="Before"/)
  // Also one that cannot be opened any more.
  assert.match(await visit(dsl, EARLIER), /Not accepted yet[\s\S]*value="set-aside"[\s\S]*Set it aside/)
  await visit(dsl, next.replace('/columns', ''), { deed: 'set-aside' })
  // What is here already is not said: it may be of a child of theirs.
  const known = where(await visit(dsl, EARLIER, {}, fileOf(hostile)))
  const second = where(await visit(dsl, known, { ...targets, cameFrom: 'Before', originalKept: '' }))
  await visit(dsl, second, { deed: 'leave-out', rows: ['4'], leftWhy: 'about-adult' })
  const seen = /name="digest" value="(\w+)"/.exec(await visit(dsl, second))?.[1] ?? ''
  assert.match(await visit(dsl, second, { deed: 'accept', digest: seen, sure: 'yes' }), /done=accepted$/)
})
