import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain } from './pages.ts'
import { onDay, schoolThatSanctions } from './sanctioning.ts'

const KEPT = /\d of \d decisions rest on it, or are looked at again/
const LATER = { 'reviewOn-day': '4', 'reviewOn-month': '12', 'reviewOn-year': '2026' }

test('RB-3.13 a concern about what a child did ends with a sanction for that age or the reason for none; what came before is shown and binds nobody', async t => {
  const { open, of, given, refused, record, form, decideWhole, endsNot, ends, isKept } =
    await schoolThatSanctions(t, 'redbridge')
  const at = await open('alleged')
  await endsNot(at, /neither a sanction of Jonah Tillerby is recorded nor why there is none/)
  assert.equal((await decideWhole(at, LATER)).statusCode, 303)
  assert.match(await form(at), /Loss of computer time Level 1, ages 7 to 11 No sanction As good an answer/)
  await refused(at, { ...of('RB-3.13'), sanction: 'Lines' }, /Select a sanction that the policy lists/)
  await given(at, of('RB-3.13'))
  await ends(at)
  const again = await open('alleged')
  assert.match(
    await form(again),
    /Loss of computer time, level 1 \(C-.*The highest was level 1.*It is yours to decide/,
  )
  await endsNot(again, /nor why there is none/)
  await given(again, { ...of('RB-3.13'), sanction: 'none', because: 'He told us himself' })
  assert.match(await record(again), /Jonah Tillerby: no sanction .*Why none He told us himself/)
  await ends(again)
  const saw = await open('saw')
  await ends(saw)
  await isKept(
    'RB-3.13',
    /A sanction at level 1, ages 7 to 11, by the Behaviour Policy: Loss of computer time/,
  )
})

test('AL-42.7 a serious case does not end until a debrief has its day, who was there, what worked and the lessons, which become somebody’s action without a name', async t => {
  const { here, open, record, report, decideWhole, endsNot, ends, get, post, dsl, isKept } =
    await schoolThatSanctions(t, 'allington')
  await ends(await open())
  const { at } = await report({ about: 'Jonah Tillerby', rightNow: 'danger' })
  await record(at)
  await endsNot(at, /nobody has recorded a debrief/)
  assert.equal((await decideWhole(at, LATER)).statusCode, 303)
  const debrief = {
    ...{
      people: 'Priya and Tom',
      worked: 'It was told at once',
      lessons: 'Teach it before Jonah Tillerby’s year',
    },
    ...onDay('heldOn', 30),
  }
  for (const name of ['people', 'worked', 'lessons', 'heldOn-day'])
    assert.equal((await post(dsl, `${at}/debriefs/new`, { ...debrief, [name]: '' })).statusCode, 422, name)
  assert.equal((await post(dsl, `${at}/debriefs/new`, debrief)).statusCode, 303)
  assert.match(
    await record(at),
    /30 November 2026 : Priya and Tom What worked, and what did not: It was told at once/,
  )
  await ends(at)
  const [, path = ''] =
    /href="\/s\/larkmoor([^"]*actions\/new\?debrief=[\w-]+)"/.exec((await get(dsl, at)).body) ?? []
  const action = (await get(dsl, path)).body
  assert.match(action, /Teach it before \[another child\]’s year<\/textarea>/)
  assert.doesNotMatch(plain(action), /Tillerby/)
  const task = { what: 'Teach it in year 4', ownerId: here.people.teacher.id, shows: 'task', by: 'sameDay' }
  assert.equal((await post(dsl, path, task)).statusCode, 303)
  await isKept('AL-42.7', KEPT)
})

test('RB-A.20 a decision stands with the name of the lead and the day of the server; who reported it does not end it, another lead does', async t => {
  const { here, open, record, post, dsl, enter, endsNot, ends, decideWhole, isKept } =
    await schoolThatSanctions(t, 'redbridge')
  const { people } = here
  await ends(await open())
  const sent = await post(dsl, '/report-a-concern/child', { about: 'Jonah Tillerby', saw: 'He hid.' })
  const [, concernId = ''] = /child\/([\w-]+)/.exec(String(sent.headers.location)) ?? []
  const at = `/concerns/${concernId}`
  await record(at)
  await endsNot(at, /you reported it yourself, so another lead has to end it/)
  assert.equal((await decideWhole(at, LATER)).statusCode, 303)
  assert.match(await record(at), new RegExp(`Decided ${people.dsl.name}, .*30 November 2026`))
  const deputy = await enter(people.deputy)
  await ends(at, deputy)
  assert.match(await record(at), new RegExp(`Decided ${people.deputy.name}, .*30 November 2026`))
  await isKept('RB-A.20', /No concern that a lead reported is ended by that lead: another one ends it/)
})
