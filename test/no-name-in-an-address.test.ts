import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { COOKIE, ORIGIN, walkable } from './signed-in.ts'

/** Forms whose answers stand in the address: a day, a kind of check, a kind of setting, sections of a policy, a kind of entry and a school year, the days that are counted. */
const IN_THE_ADDRESS = [
  ...['access.view.ts', 'binding-form.view.ts', 'central-record.view.ts', 'chronology.view.ts'],
  ...['from-policy.view.ts', 'policy.view.ts', 'trends.view.ts'],
]

test('a form that asks for a name puts it into no address, where a history, a proxy and a filter would keep it', () => {
  const root = path.resolve(import.meta.dirname, '../src')
  const found = fs
    .globSync('**/*.ts', { cwd: root })
    .filter(file => /<form[^>]*method="get"/.test(fs.readFileSync(path.join(root, file), 'utf8')))
    .map(file => path.basename(file))
  assert.deepEqual(found.toSorted(), IN_THE_ADDRESS)
})

test('people are found by a name that is sent, and an address that says one finds nobody', async t => {
  const { app, people, signIn } = await walkable(t)
  const cookies = { [COOKIE]: await signIn(people.head) }
  const asked = { cookies, headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' } }
  const pages = [
    { url: '/s/larkmoor/people', payload: 'name=wraythorne', says: /1 person is called that/ },
    { url: '/s/larkmoor/people?kind=governor', payload: 'name=wraythorne', says: /Nobody is called/ },
    { url: '/s/larkmoor/accounts', payload: 'deed=find&find=wraythorne', says: /Invite Łukasz Wraythorne/ },
    {
      url: `/s/larkmoor/people/${people.pupil.id}/family/new`,
      payload: 'deed=find&name=wraythorne',
      says: /Who is it\?[\s\S]*Łukasz Wraythorne/,
    },
  ]
  for (const { url, payload, says } of pages) {
    const found = await app.inject({ ...asked, method: 'POST', url, payload })
    assert.equal(found.statusCode, 200, url)
    assert.match(found.body, says)
    const inAddress = await app.inject({ url: `${url}${url.includes('?') ? '&' : '?'}${payload}`, cookies })
    assert.doesNotMatch(inAddress.body, says)
  }
})
