import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { plain } from './pages.ts'
import { fieldsShown, schoolThatRecords } from './recorded.ts'

const FIGURES = '/concerns/figures'

/** Each test looks at the page as the lead has it, and that nobody else has it. */
async function counting(
  t: Parameters<typeof schoolThatRecords>[0],
  school: Parameters<typeof schoolThatRecords>[1],
) {
  const all = await schoolThatRecords(t, school)
  const figures = async (query = '') => {
    // A code of the second factor is good once.
    all.here.clock.move({ minutes: 1 })
    const page = await all.get(await all.again(all.here.people.dsl), `${FIGURES}${query}`)
    assert.equal(page.statusCode, 200)
    return plain(page.body)
  }
  const isForLeadsAlone = async () => {
    for (const token of [all.teacher, await all.again(all.here.people.governor)])
      assert.notEqual((await all.get(token, FIGURES)).statusCode, 200)
  }
  return { ...all, figures, isForLeadsAlone }
}

test('AL-7.11 the leads see concerns by area and kind of risk, year group, place and device, for this term beside the last or for any days; a rise is marked; nobody else sees them', async t => {
  const { report, decideWhole, figures, isForLeadsAlone, here } = await counting(t, 'allington')
  for (const place of ['At school', 'At school', 'Elsewhere']) {
    const { at } = await report({ about: 'Jonah Tillerby', place, device: 'The child’s own' })
    assert.equal((await decideWhole(at)).statusCode, 303)
    here.clock.move({ minutes: 1 })
  }
  const term = await figures()
  assert.match(term, /Autumn 2026: 3 concerns Up from 0\. Summer 2026 had 0/)
  for (const row of [/Area of risk .* Up from 0/, /Year group .*Year 6 3 Up from 0/, /At school 2 Up from 0/])
    assert.match(term, row)
  assert.match(term, /Whose device .*The child’s own 3 Up from 0/)
  assert.match(term, /Kind of risk Concerns .* 3 Up from 0/)
  const days = 'from-day=1&from-month=10&from-year=2026&to-day=31&to-month=10&to-year=2026'
  assert.match(await figures(`?${days}`), /1 October 2026 to 31 October 2026: 0 concerns As many as before/)
  assert.match(await figures('?from-day=31&from-month=2&from-year=2026'), /Enter the first day, as 27 3 2026/)
  await isForLeadsAlone()
})

test('RB-A.37 the record shows the minutes from noticing to the report to the first opening; the leads see the median and the longest of the term', async t => {
  const { here, form, report, record, figures, isForLeadsAlone } = await counting(t, 'redbridge')
  for (const field of ['noticedOn-day', 'noticedAt'])
    assert.ok(fieldsShown(await form()).includes(field), `the form asks ${field}`)
  const noticed = (noticedAt: string) => ({
    ...{ 'noticedOn-day': '30', 'noticedOn-month': '11', 'noticedOn-year': '2026', noticedAt },
  })
  const first = await report(noticed('about 8:00'))
  here.clock.move({ minutes: 4 })
  assert.match(await record(first.at), /Reported 2\d minutes after it was noticed, opened 4 minutes later/)
  await report(noticed('7:50'))
  await report(noticed('in the morning'))
  const term = await figures()
  assert.match(
    term,
    /to the report, where the writer gave a time: median \d+ minutes, longest \d+ minutes, of 2 of 3/,
  )
  assert.match(term, /to the first who opened it: median 4 minutes, longest 4 minutes, of 1 of 3/)
  await isForLeadsAlone()
})

test('BS-21.5 whoever reports sees when it was read; the leads see the median and the longest wait of the term; nobody else sees either, nor who reported', async t => {
  const { here, get, teacher, report, record, figures, isForLeadsAlone } = await counting(t, 'banks')
  const { at, mine } = await report({})
  here.clock.move({ minutes: 7 })
  await record(at)
  assert.match(plain((await get(teacher, mine)).body), /Read .*8:27 am/)
  assert.match(await figures(), /to the first who opened it: median 7 minutes, longest 7 minutes, of 1 of 1/)
  await isForLeadsAlone()
})

test('BS-21.3 what happened in school and outside it is counted apart, and what came from outside with a later concern in school about the same child is listed', async t => {
  const { here, report, figures, record } = await counting(t, 'banks')
  const outside = await report({ about: 'Jonah Tillerby', place: 'Elsewhere' })
  here.clock.move({ minutes: 2 })
  await report({ about: 'somebody in Heron', place: 'At school' })
  assert.match(
    await figures(),
    /No concern from outside school was followed by one in school about the same child/,
  )
  here.clock.move({ minutes: 2 })
  const inside = await report({ about: 'Jonah Tillerby', place: 'At school' })
  const referenceOf = async (at: string) => /C-\w{4}-\w{4}/.exec(await record(at))?.[0] ?? 'none'
  const term = await figures()
  assert.match(term, /In school and outside it .*At school 2 .*Elsewhere 1/)
  const [out, back] = [await referenceOf(outside.at), await referenceOf(inside.at)]
  const listed = `J\\.T\\.: outside ${out} , 30 November 2026; then in school ${back} , 30 November 2026`
  assert.match(term, new RegExp(listed))
})

test('BS-11.23 the form has the playground, the corridor, the toilets and other shared places to choose, and any other in words; the leads see how many by place and time', async t => {
  const { form, report, figures, record } = await counting(t, 'banks')
  const asked = plain(await form())
  assert.match(asked, /Playground Corridor Toilets Another shared place At school Elsewhere/)
  assert.match(asked, /Which place, if it is none of these\?/)
  const named = { place: 'Another shared place', placeNamed: 'The cloakroom' }
  const at = { 'happenedOn-day': '27', 'happenedOn-month': '11', 'happenedOn-year': '2026', atTime: '12:30' }
  for (const one of [{ place: 'Playground', ...at }, { place: 'Playground', ...at }, named]) await report(one)
  assert.match(await record((await report(named)).at), /Which place The cloakroom/)
  const term = await figures()
  assert.match(
    term,
    /Place and time of day Before 9 am 9 to 12 12 to 1 pm .*Another shared place [\d ]+Playground \d 0 [02] /,
  )
  assert.match(term, /Playground 2 Up from 0/)
  assert.match(term, /At school 4/, 'each of them is in school')
})

test('BS-9.12 BS-11.21 anybody here tells of a new app or challenge without a child’s name; a lead puts similar ones together and has words for staff and parents; local alerts stand with their day beside concerns by risk, year group, platform and week', async t => {
  const { here, get, post, teacher, report, figures, decideWhole } = await counting(t, 'banks')
  const tell = (token: string, title: string, more: Record<string, string> = {}) =>
    post(token, '/trends', { what: 'note', title, words: '', ...more })
  assert.match(plain((await get(teacher, '/report-a-concern')).body), /A new app, game or challenge/)
  const named = await tell(teacher, 'A dare', { words: 'Jonah Tillerby does it' })
  assert.equal(named.statusCode, 422)
  assert.match(plain(named.body), /This names a child\. Report a concern about them instead/)
  for (const title of ['The blackout dare', 'A dare to hold one’s breath'])
    assert.equal((await tell(teacher, title)).statusCode, 303)
  assert.equal((await tell(teacher, 'x', { kind: 'local-alert' })).statusCode, 403)
  here.clock.move({ minutes: 1 })
  const dsl = await here.again(here.people.dsl)
  const alert = { kind: 'local-alert', 'notedOn-day': '27', 'notedOn-month': '11', 'notedOn-year': '2026' }
  assert.equal((await tell(dsl, 'County lines near the station', alert)).statusCode, 303)
  const before = (await get(dsl, '/trends')).body
  const noteIds = [...before.matchAll(/name="noteIds"[^>]*value="([^"]+)"/g)].map(([, id]) => id ?? '')
  assert.equal(noteIds.length, 3)
  const chosen = noteIds.slice(0, 2)
  const ofAChild = { what: 'group', groupTitle: 'What Jonah Tillerby does', noteIds: chosen }
  assert.equal((await post(dsl, '/trends', ofAChild)).statusCode, 422)
  const strange = { ...ofAChild, groupTitle: 'Dares', noteIds: [randomUUID()] }
  assert.equal((await post(dsl, '/trends', strange)).statusCode, 404)
  assert.equal(
    (await post(dsl, '/trends', { what: 'group', groupTitle: 'Breath-holding dares', noteIds: chosen }))
      .statusCode,
    303,
  )
  const [, groupId = ''] = /name="groupId" value="([^"]+)"/.exec((await get(dsl, '/trends')).body) ?? []
  const act = (deed: string, says: string) =>
    post(dsl, '/trends', { what: 'act', groupId, [`deed-${groupId}`]: deed, [`says-${groupId}`]: says })
  assert.equal((await act('for-staff', '')).statusCode, 422)
  assert.match(
    plain((await act('for-staff', 'Jonah Tillerby does it.')).body),
    /This names a child: write it without the name/,
  )
  assert.equal((await act('for-staff', 'Watch for it at break.')).statusCode, 303)
  assert.equal((await act('for-parents', 'Dear parents, talk about it.')).statusCode, 303)
  const staff = plain((await get(teacher, '/trends')).body)
  assert.match(staff, /Breath-holding dares Watch for it at break\./)
  assert.doesNotMatch(staff, /Dear parents|County lines/)
  const { at } = await report({ about: 'Jonah Tillerby', platform: 'Roblox' })
  await decideWhole(at)
  const term = await figures()
  assert.match(term, /27 November 2026: local alert, County lines near the station/)
  for (const row of [
    /Roblox 1 Up from 0/,
    /Week of 30 November 2026 1/,
    /Year 6 1 Up from 0/,
    /Kind of risk Concerns .* 1 Up from 0/,
  ])
    assert.match(term, row)
})
