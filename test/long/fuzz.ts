import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, ask, tokenOf } from '../permission-matrix.ts'
import { COOKIE, everyPage, walkable } from '../signed-in.ts'
import { asked, randomFrom, report } from './figures.ts'

const CAST = ['head', 'office', 'teacher', 'technician', 'nobody'] as const
const VALUES = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    'NaN',
    '2026-02-31',
    '31',
    '99999999999999999999',
    'true',
    'null',
    '[object Object]',
  ],
  ...[
    "'; drop table people.person; --",
    '<script>alert(1)</script>',
    '%00',
    '../../etc/passwd',
    '{{7*7}}',
    '=1+1',
  ],
  ...['\u202Eabc', '👩‍👩‍👧‍👦', 'é'.normalize('NFD'), '\uFEFF', '\uD800', 'a'.repeat(20_000), '\r\nSet-Cookie: a=b'],
  ...['00000000-0000-0000-0000-000000000000', 'a@b', `${'x'.repeat(300)}@example.test`, '٣', '１２'],
]

test('whatever is typed into whatever form, no page answers with a fault of its own', async t => {
  const [rounds, seed] = [asked('ROUNDS', 30), asked('SEED', 20_261_126)]
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const walked = await walkable(t)
  const wrong: string[] = []
  let forms = 0
  for (const { url, post } of everyPage()) {
    const address = await addressOf(url, walked)
    for (const name of CAST) {
      const token = await tokenOf(walked, name)
      const { body } = await ask(walked, name, address)
      const fields = [...new Set([...body.matchAll(/\bname="([^"]+)"/g)].map(([, field]) => `${field}`))]
      for (let n = 0; n < (post ? rounds : 1); n++) {
        const form = new URLSearchParams()
        for (const field of [...fields, 'deed', 'unknown']) {
          if (random() < 0.8) form.append(field, pick(VALUES))
          if (random() < 0.1) form.append(field, pick(VALUES))
        }
        const isPost = post && random() < 0.9
        const { statusCode } = await walked.app.inject({
          method: isPost ? 'POST' : 'GET',
          url: isPost ? address : `${address}?${form.toString().slice(0, 4_000)}`,
          headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
          ...(token ? { cookies: { [COOKIE]: token } } : {}),
          ...(isPost ? { payload: form.toString() } : {}),
        })
        forms++
        if (statusCode >= 500)
          wrong.push(
            `${isPost ? 'POST' : 'GET'} ${url} as ${name}: ${statusCode} for ${form.toString().slice(0, 300)}`,
          )
      }
    }
  }
  report('fuzz', { seed, forms, pages: everyPage().length, faults: wrong.length })
  assert.deepEqual(wrong, [])
})
