import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { COOKIE, walkable } from '../../../../test/signed-in.ts'
import { bringPolicy } from '../../policies/index.ts'
import { draft } from '../queries/draft.ts'
import { asRules, sectionsToTake } from '../taken-words.ts'

test('an agreement is begun from a section of the policy, and says where its words come from', async t => {
  const walked = await walkable(t)
  const { people, as, app, signIn } = walked
  const bytes = readFileSync(new URL('../../../../test/seeds/redbridge.txt', import.meta.url))
  const { versionId } = await bringPolicy(await as(people.office), { file: { name: 'policy.txt', bytes } })
  const cookies = { [COOKIE]: await signIn(people.office) }
  const get = async (path: string) => (await app.inject({ url: path, cookies })).body

  const sections = await get(`/s/larkmoor/agreements/from-policy?version=${versionId}`)
  const [, section] =
    /href="([^"]*section=\d+)">\s*Students(?:’|&#39;|')? use of personal devices/i.exec(sections) ?? []
  assert.ok(section, 'the section is not offered')
  const chosen = await get(section.replaceAll('&amp;', '&'))
  const passages = [...chosen.matchAll(/name="passages"[^>]*value="(\d+)"/g)].map(([, n]) => n ?? '')
  assert.ok(passages.length > 1)

  const query = new URLSearchParams([['takenFrom', versionId], ...passages.map(n => ['passages', n])])
  const form = await get(`/s/larkmoor/agreements/new?${query.toString()}`)
  const text = /name="text"[^>]*>([^<]*)</.exec(form)?.[1] ?? ''
  assert.equal(text.split('\n').length, passages.length)
  assert.match(text, /mobile phone/i)

  const post = (answers: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url: '/s/larkmoor/agreements/new', cookies },
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams([...query, ...Object.entries(answers)]).toString(),
    })
  const refused = await post({ title: '', audience: 'parent', text })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, new RegExp(`name="takenFrom" value="${versionId}"`))
  const made = await post({ title: 'For parents', audience: 'parent', text })
  const agreementId = String(made.headers.location).split('/').at(-1)
  const { written } = await draft(await as(people.office), { agreementId })
  assert.deepEqual([written?.takenFrom, written?.passages], [versionId, passages.map(Number)])
  assert.match(await get(String(made.headers.location)), /Its words were taken over from/)
})

test('a section ends where a heading of its rank begins, and headings become headings of rules', () => {
  const heading = (n: number, level: number, text: string) => ({ n, kind: 'heading', level, text })
  const item = (n: number, text: string) => ({ n, kind: 'item', level: null, text })
  const all = [
    heading(1, 1, 'One'),
    item(2, 'a'),
    heading(3, 2, 'Within:'),
    item(4, 'b  c:'),
    heading(5, 1, 'Two'),
  ]
  assert.deepEqual(
    sectionsToTake(all).map(({ heading, passages }) => [heading, passages.map(({ n }) => n)]),
    [
      ['One', [2, 3, 4]],
      ['Within:', [4]],
    ],
  )
  assert.equal(asRules(all.slice(1, 4)), 'a\nWithin:\nb c')
})
