import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { publicPolicy } from './one-register.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'
import { onDay } from './sanctioning.ts'

const FEW = /Fewer than 5 concerns in the last 90 days/
const REFERENCE = /C-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/
const ONLINE = 'They sent each other horrible messages in a game.'

/** An online incident by each door, and what the lead finds of them. */
async function byEachDoor(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName) {
  const all = await schoolThatRecords(t, school)
  const { here, get, post, report, dsl } = all
  const queue = async (which = '', token = dsl) => (await get(token, `/concerns${which}`)).body
  const { at, mine } = await report({ about: 'Jonah Tillerby', saw: ONLINE })
  const fromOutside = { route: 'child', aboutChild: 'Jonah Tillerby', saw: ONLINE, source: 'parent' }
  assert.equal((await post('', '/tell-us', fromOutside)).statusCode, 200)
  assert.equal((await post('', '/worry-box', { isAdult: 'no', saw: ONLINE })).statusCode, 200)
  const addresses = [...new Set([...(await queue()).matchAll(/\/concerns\/[\w-]{36}/g)].map(([one]) => one))]
  assert.equal(addresses.length, 3, 'each of them is in the one queue')
  return { ...all, here, at, mine, addresses, queue }
}

/** One reference, drawn by lot; one queue with the same states and readers; no list of its own; it ends there alone. */
async function oneRegister({
  addresses,
  at,
  mine,
  ...all
}: Awaited<ReturnType<typeof byEachDoor>>): Promise<void> {
  const { here, get, post, teacher, record, queue, decideWhole } = all
  const list = await queue()
  const references: readonly string[] = plain(list).match(new RegExp(REFERENCE, 'g')) ?? []
  assert.equal(new Set(references).size, 3)
  assert.equal((plain(list).match(/Nobody has read it yet\./g) ?? []).length, 3)
  assert.doesNotMatch(list, /which=[^"]*(online|incident)/)
  const tabs = [...list.matchAll(/which=(\w+)/g)].map(([, which]) => which)
  assert.deepEqual(
    tabs.filter(which => which !== 'decided' && which !== 'elsewhere'),
    [],
  )
  const readers = new Set<string>()
  for (const one of addresses) {
    assert.equal((await get(teacher, one)).statusCode, 404)
    const text = await record(one)
    readers.add((/Who may read it.*?(?=Not for me|$)/.exec(text)?.[0] ?? '').slice(0, 60))
    assert.match(text, REFERENCE)
  }
  assert.equal(readers.size, 1)
  const elsewhere = await post(teacher, mine, { deed: 'decide', choice: 'no-action', words: 'It is over.' })
  assert.notEqual(elsewhere.statusCode, 500)
  assert.match(plain(await queue()), /3 concerns are open/)
  assert.equal((await decideWhole(at, ENDED)).statusCode, 303)
  assert.match(plain(await queue()), /2 concerns are open/)
  const [own = ''] = REFERENCE.exec(await record(at)) ?? []
  assert.ok(references.includes(own) && plain(await queue('?which=decided')).includes(own))
  const client = new pg.Client(here.addresses.keeper)
  await client.connect()
  const { rows } = await client.query<{ may: boolean }>(
    `select has_table_privilege('watchword_app', 'concerns.concern', 'DELETE')
         or has_table_privilege('watchword_app', 'concerns.elsewhere', 'DELETE')
         or has_any_column_privilege('watchword_app', 'concerns.elsewhere', 'UPDATE') as may`,
  )
  await client.end()
  assert.deepEqual(rows, [{ may: false }])
}

test('RB-0.1 RB-1.36 RB-1.101 an online incident from any door is a record of concern under the policy above, and the forms that the policy names are this one', async t => {
  const all = await byEachDoor(t, 'redbridge')
  const { get, teacher, at, record, isKept } = all
  await oneRegister(all)
  const begins = plain((await get(teacher, '/report-a-concern')).body)
  assert.match(
    begins,
    /our policy calls “Appendix A: Safeguarding Record of Concern” and “Online Incident Log Sheet”: it is written here, and nowhere else\. A concern about a child, online or not, is dealt with under: Safeguarding Policy/,
  )
  assert.match(
    await record(at),
    /Dealt with, like every concern, under: Safeguarding Policy ?\. This record is what the policy calls: Appendix A: Safeguarding Record of Concern and Online Incident Log Sheet/,
  )
  for (const id of ['RB-0.1', 'RB-1.36', 'RB-1.101']) await isKept(id, FEW)
})

test('RD-1.1 online concerns stand in the one register, under the policy above, which is linked where it stands in Watchword', async t => {
  const all = await byEachDoor(t, 'reedham')
  await oneRegister(all)
  const { get, record, at, dsl, isKept } = all
  assert.match(await record(at), /Dealt with, like every concern, under: Safeguarding Policy/)
  assert.doesNotMatch((await get(dsl, at)).body, />Safeguarding Policy<\/a>/)
  await isKept('RD-1.1', FEW)
  const policyId = await publicPolicy(all.here, 'Safeguarding Policy')
  assert.match(
    (await get(await all.again(all.here.people.dsl), at)).body,
    new RegExp(`href="/s/larkmoor/policies/${policyId}">Safeguarding Policy</a>`),
  )
})

/** Nothing more to do, so that no day is asked for. */
const ENDED = { choice: 'no-action', 'reviewOn-day': '', 'reviewOn-month': '', 'reviewOn-year': '' }

test('BS-2.4 BS-9.18 an online concern stands among the others, and each carries its CPOMS reference or an entry that was taken; one with neither is late after the next school day', async t => {
  const all = await byEachDoor(t, 'banks')
  await oneRegister(all)
  const { here, get, post, dsl, at, addresses, record, queue, isKept, isNotKept, again, enter } = all
  assert.match(await record(at), /under: Safeguarding \(Child Protection\) Policy/)
  assert.match(await record(at), /To be in CPOMS by 2 December 2026 at 12:00 am/)
  assert.match(plain(await queue('?which=elsewhere')), /None is late to be in CPOMS/)
  const [first = '', second = '', third = ''] = addresses
  const where = `${first}/elsewhere`
  const unsaid = await post(dsl, where, { deed: 'reference', system: 'CPOMS', reference: '' })
  assert.equal(unsaid.statusCode, 422)
  const other = { deed: 'reference', system: 'A spreadsheet', reference: '1' }
  assert.equal((await post(dsl, where, other)).statusCode, 422)
  const kept = { deed: 'reference', system: 'CPOMS', reference: '20261130-7' }
  assert.equal((await post(dsl, where, kept)).statusCode, 303)
  assert.match(await record(first), /CPOMS : 20261130-7/)
  const take = { deed: 'entry', ofSystem: 'CPOMS', because: '' }
  assert.equal((await post(dsl, `${second}/elsewhere`, take)).statusCode, 422)
  const entry = await post(dsl, `${second}/elsewhere`, { ...take, because: 'The office enters it' })
  assert.equal(entry.statusCode, 200)
  assert.match(String(entry.headers['content-disposition']), /concerns-entry-F-[\w-]+\.csv/)
  assert.match(entry.body, /"They sent each other horrible messages in a game\."/)
  assert.match(
    await record(second),
    /CPOMS : an entry was taken, F-[\w-]+\. Why: The office enters it Priya Anand-Cole/,
  )
  // Its clause also wants that everybody knows the procedure, and nobody has written that here.
  await isKept('BS-9.18', /It also sets Each concern has its reference in CPOMS/, 'At risk')
  here.clock.set('2026-12-02T09:00:00Z')
  const token = await again(here.people.dsl)
  assert.match(plain((await get(token, '')).body), /Not in the other system yet/)
  const late = await queue('?which=elsewhere', token)
  assert.match(plain(late), /Not yet in CPOMS .*1 concern is not yet in CPOMS|1 concern is not yet in CPOMS/)
  assert.ok(late.includes(third) && !late.includes(first) && !late.includes(second))
  assert.match(await record(third, token), /Not yet in CPOMS/)
  await isNotKept('BS-9.18', FEW)
  const deputy = await enter(here.people.deputy)
  assert.equal((await post(deputy, `${third}/elsewhere`, { ...kept, reference: '8' })).statusCode, 303)
  assert.match(plain(await queue('?which=elsewhere', token)), /None is late to be in CPOMS/)
})

test('AL-42.3 everybody reports by the one form; of what began as a message it is kept where, when, and why it was written down late', async t => {
  const all = await schoolThatRecords(t, 'allington')
  const { here, enter, get, post, dsl, report, record, isKept } = all
  for (const person of [here.people.teacher, here.people.office, here.people.technician, here.people.head]) {
    const token = person === here.people.teacher ? all.teacher : await enter(person)
    assert.equal((await get(token, '/report-a-concern/child')).statusCode, 200)
  }
  const { at } = await report({ about: 'Jonah Tillerby', saw: ONLINE })
  await record(at)
  const began = {
    ...{ deed: 'began', began: 'message', source: 'An e-mail of his mother to the office' },
    ...{ lateBecause: 'It lay in the office’s inbox', ...onDay('at', 27), atTime: '3:10pm' },
  }
  for (const [name, says] of [
    ['began', /Select how it began/],
    ['source', /Write what it was, and who had it/],
    ['lateBecause', /Write why it was written down here on a later day/],
  ] as const) {
    const refused = await post(dsl, `${at}/elsewhere`, { ...began, [name]: '' })
    assert.equal(refused.statusCode, 422)
    assert.match(plain(refused.body), says)
  }
  assert.equal((await post(dsl, `${at}/elsewhere`, began)).statusCode, 303)
  assert.match(
    await record(at),
    /It began elsewhere , 27 November 2026 at 3:10 pm\. An e-mail or another message: An e-mail of his mother to the office Written down late: It lay in the office’s inbox/,
  )
  await isKept('AL-42.3', FEW)
})
