import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportingUnder } from './reporting.ts'

const AT = '/opened-records'

test('BS-16.3 each opening and taking of a record is kept; each month the data protection officer sees who and how often, with what is unusual marked and never of whom, and signs; a month that nobody signed shows to the governors', async t => {
  const here = await reportingUnder(t, 'banks')
  const { people, get, post, enter, look, home, report, margin, clock } = here
  const { dsl, deputy, teacher, dpo, governor, office } = people
  assert.equal(await margin('BS-16.3'), 'Nothing due')
  const { concernId } = await report(teacher)
  await look(dsl, `/concerns/${concernId}`)
  assert.equal((await get(await enter(office), `/concerns/${concernId}`)).statusCode, 404)
  clock.set('2026-11-30T22:40:00Z')
  await look(deputy, `/concerns/${concernId}`)

  clock.set('2026-12-01T08:30:00Z')
  assert.match(await home(dpo), /Look at who opened child protection records in November 2026/)
  assert.doesNotMatch(await home(governor), /child protection records in November/)
  const shown = await look(dpo, AT)
  assert.match(shown, new RegExp(`${dsl.name} : opened \\d+ times? on 1 day Nothing unusual`))
  assert.match(
    shown,
    new RegExp(`${deputy.name} : opened \\d+ times? on 1 day Unusual: \\d+ before 7 am, after 9 pm`),
  )
  assert.match(shown, new RegExp(`${office.name} : opened 0 times .*1 request refused`))
  assert.doesNotMatch(shown, /Jonah|Tillerby|C-[2-9A-Z]{4}/, 'never of whom')
  assert.doesNotMatch(await look(governor, AT), new RegExp(deputy.name))
  assert.notEqual((await get(await enter(teacher), AT)).statusCode, 200)
  assert.equal(await margin('BS-16.3'), 'At risk')
  clock.set('2026-12-15T08:30:00Z')
  assert.match(await home(governor), /Nobody has signed who opened child protection records in November 2026/)
  assert.equal(await margin('BS-16.3'), 'Not kept')

  const month = { month: '2026-11-01' }
  const sign = async (answers: Record<string, string>) => post(await enter(dpo), AT, answers)
  const refused = await sign({ ...month, words: 'I asked Tom about the evening.' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /I asked Tom about the evening/)
  assert.equal((await sign({ month: '2026-12-01', read: 'yes' })).statusCode, 422, 'not over yet')
  assert.equal(
    (await sign({ ...month, read: 'yes', words: 'I asked Tom about the evening.' })).statusCode,
    303,
  )
  assert.equal((await sign({ ...month, read: 'yes' })).statusCode, 409)
  assert.doesNotMatch(await home(governor), /Nobody has signed/)
  assert.match(await look(governor, AT), /Signed on 15 December 2026 by Aled Pryce/)
  assert.equal(await margin('BS-16.3'), 'Kept')
})
