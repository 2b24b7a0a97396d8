import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modules } from '../../modules.ts'
import { type Call, type House, INSTALLATION, nobody } from '../../platform/call.ts'
import { openDatabase } from '../../platform/db/database.ts'
import { aside } from '../../../test/aside.ts'
import { freshDatabase } from '../../../test/database.ts'
import { world } from '../../../test/world.ts'
import { inForce } from '../../platform/controls/in-force.ts'
import { schoolBySlug } from '../people/index.ts'
import { idleLock } from './controls.ts'
import { firstRunLink, setUpFirstSchool, visitorOf } from './index.ts'
import { BROWSER } from '../../../test/signed-up.ts'
import { testFiles } from '../../../test/files.ts'

const NOW = Temporal.Instant.from('2026-11-23T08:20:00Z')
const ANSWERS = {
  ...{ name: 'Larkmoor Primary School', street: 'School Lane', town: 'Larkmoor', postcode: 'SK23 7AA' },
  ...{ localAuthority: 'Derbyshire', phase: 'primary', slug: '', password: 'copper kettle meadow' },
  ...{ givenName: 'Ruth', familyName: 'Calloway', email: 'Ruth.Calloway@larkmoor.example' },
}

async function empty(t: { after(done: () => Promise<void>): void }) {
  const database = openDatabase((await freshDatabase()).app, 4)
  t.after(() => database.close())
  const house: House = {
    database,
    controls: modules.flatMap(({ controls }) => controls ?? []),
    aside,
    files: testFiles,
    deliver: async () => {},
  }
  const call: Call = { house, school: INSTALLATION, actor: nobody, now: NOW, requestId: 'r' }
  return { house, call }
}

test('the first-run link sets up the school, its head and its settings, and leads to the second factor', async t => {
  const { house, call } = await empty(t)
  const linkToken = (await firstRunLink(house, NOW)) ?? ''
  const done = await setUpFirstSchool(call, { linkToken, answers: ANSWERS }, BROWSER)
  assert.equal(done.next, 'second-factor-to-set-up')
  const school = await schoolBySlug(house, 'larkmoor')
  assert.equal(school?.name, 'Larkmoor Primary School')
  const visitor = await visitorOf(house, { token: done.token, slug: school?.slug, now: NOW, requestId: 'r' })
  assert.equal(visitor.state, 'second-factor-to-set-up')
  assert.equal(visitor.actor.name, 'Ruth Calloway')
  assert.deepEqual(await inForce({ ...call, school: done.school }, idleLock), { minutes: 10 })

  await assert.rejects(setUpFirstSchool(call, { linkToken, answers: ANSWERS }, BROWSER), {
    kind: 'not-found',
  })
  assert.equal(await firstRunLink(house, NOW), undefined)
})

test('a wrong answer says all that is wrong, writes nothing and leaves the link', async t => {
  const { house, call } = await empty(t)
  const linkToken = (await firstRunLink(house, NOW)) ?? ''
  const answers = {
    ...ANSWERS,
    postcode: 'nowhere',
    email: 'office@larkmoor.example',
    password: 'larkmoor copper fish',
  }
  await assert.rejects(
    setUpFirstSchool(call, { linkToken, answers }, BROWSER),
    (error: { fields: Record<string, string> }) => {
      assert.deepEqual(Object.keys(error.fields).sort(), ['email', 'password', 'postcode'])
      return true
    },
  )
  await assert.rejects(
    setUpFirstSchool(call, { linkToken, answers: { ...ANSWERS, postcode: 'nowhere' } }, BROWSER),
    { kind: 'invalid' },
  )
  assert.equal(await schoolBySlug(house, 'larkmoor'), undefined)
  await setUpFirstSchool(call, { linkToken, answers: ANSWERS }, BROWSER)
})

test('a new link replaces the one before; a guess is no link', async t => {
  const { house, call } = await empty(t)
  const first = (await firstRunLink(house, NOW)) ?? ''
  const second = (await firstRunLink(house, NOW)) ?? ''
  assert.notEqual(first, second)
  for (const linkToken of [first, 'x'.repeat(43), ''])
    await assert.rejects(setUpFirstSchool(call, { linkToken, answers: ANSWERS }, BROWSER), {
      kind: 'not-found',
    })
  await setUpFirstSchool(call, { linkToken: second, answers: ANSWERS }, BROWSER)
})

test('where a school stands there is no first run', async t => {
  const { house, clock } = await world(t)
  assert.equal(await firstRunLink(house, clock.now()), undefined)
})
