import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownAdultReports } from '../../src/modules/adults/index.ts'
import { identifyChild } from '../../src/modules/concerns/commands/identify-child.ts'
import { recordPerson } from '../../src/modules/people/index.ts'
import { recordSibling } from '../../src/modules/people/commands/record-sibling.ts'
import { doorsUnder } from './doors.ts'
import { plain } from './pages.ts'

const WHOM = 'Jonah Tillerby'

test('RB-A.33 a small worry is two fields and no level; small ones about one child stand together on their chronology, and the third prompts the lead', async t => {
  const { people, door, report, clock, look, home, margin } = await doorsUnder(t, 'redbridge')
  const { asked, text } = await door(people.teacher, 'short-note')
  assert.deepEqual(asked, ['about', 'saw'])
  assert.match(text, /One line is enough/)
  for (const saw of ['No coat.', 'He slept in maths.', 'No lunch.']) {
    assert.doesNotMatch(await home(people.dsl), /3 concerns: J\.T\./)
    clock.move({ minutes: 1 })
    await report(people.teacher, { about: WHOM, saw }, 'short-note')
  }
  assert.match(await home(people.dsl), /3 concerns: J\.T\./)
  const all = await look(people.dsl, `/children/${people.pupil.id}/concerns`)
  for (const saw of ['No coat.', 'He slept in maths.', 'No lunch.']) assert.ok(all.includes(saw), saw)
  assert.equal(await margin('RB-A.33'), 'At risk', 'until the lead has looked at them together')
})

test('BS-11.8 one line is saved by itself, under the name that the policy gives it; the lead reads it beside earlier ones, with brothers, sisters and who stood beside the child suggested', async t => {
  const here = await doorsUnder(t, 'banks')
  const { people, door, report, clock, as, look, send, notices } = here
  const pupil = async (givenName: string, familyName: string) => {
    const office = await as(people.office)
    const more = { kinds: ['pupil'], className: 'Wren', startsOn: '2026-09-01' }
    return (await recordPerson(office, { givenName, familyName, ...more })).personId
  }
  const otherId = await pupil('Ned', 'Tillerby')
  await recordSibling(await as(people.office), { pupilId: people.pupil.id, otherId })
  const { text } = await door(people.volunteer, 'short-note')
  assert.match(text, /A missing piece/)
  const empty = await send(people.volunteer, '/report-a-concern/short-note', { about: '', saw: '' })
  assert.equal(empty.statusCode, 422, 'all but nothing at all is taken')
  const first = await report(people.volunteer, { about: WHOM, saw: 'He gave Asha his lunch.' }, 'short-note')
  assert.equal(await notices(people.dsl), 1)
  clock.move({ minutes: 1 })
  const asha = await pupil('Asha', 'Bell')
  await identifyChild(await as(people.dsl), { concernId: first.concernId, personId: asha })
  clock.move({ minutes: 1 })
  const second = await report(people.teacher, { about: WHOM, saw: 'No coat.' }, 'short-note')
  clock.move({ minutes: 1 })
  const record = await look(people.dsl, `/concerns/${second.concernId}`)
  assert.match(record, /A missing piece\. Reported/)
  assert.match(record, /1 other concern .*He gave Asha his lunch/)
  assert.match(record, /Brother or sister of Jonah Tillerby: Ned Tillerby/)
  assert.ok(record.includes(`In another concern with ${WHOM}: Asha Bell`), record)
})

test('AL-36.10 from an official channel: the channel and the address as text, no file; the lead and whom the writer chose are told at once', async t => {
  const here = await doorsUnder(t, 'allington')
  const { people, door, report, notices, get, enter, margin } = here
  await door(people.teacher, 'official-channel')
  const before = [await notices(people.dsl), await notices(people.head)]
  const answers = {
    channel: 'School page, https://example.org/p/17',
    saw: 'A pupil asked for my number in a comment.',
    ...{ about: WHOM, tells: 'headteacher' },
  }
  const { concernId } = await report(people.teacher, answers, 'official-channel')
  assert.deepEqual(
    [await notices(people.dsl), await notices(people.head)],
    before.map(n => n + 1),
  )
  for (const who of [people.dsl, people.head]) {
    here.clock.move({ minutes: 1 })
    const { body } = await get(await enter(who), `/concerns/${concernId}`)
    assert.match(plain(body), /From an official channel\. Reported/)
    assert.match(plain(body), /Channel: School page, https:\/\/example\.org\/p\/17/)
    assert.doesNotMatch(body, /href="https:\/\/example\.org/)
  }
  assert.equal(await margin('AL-36.10'), 'Kept')
})

test('AL-33.6 a pupil or parent who wrote to a private account: who began, where, when and the reply reach the lead and the deputies, and wait for a decision; whoever wrote first writes of themself', async t => {
  const { people, door, report, notices, read, children, adults, clock, margin } = await doorsUnder(
    t,
    'allington',
  )
  await door(people.teacher, 'contacted-me')
  const answers = {
    ...{ began: 'parent', about: 'Jo, mother of Jonah Tillerby', happened: 'Instagram, 28 November' },
    ...{ saw: 'Are you free?', reply: 'I did not answer.' },
  }
  const { concernId } = await report(people.teacher, answers, 'contacted-me')
  assert.equal(await notices(people.dsl), 1)
  const record = await read(people.dsl, concernId)
  for (const words of [
    /A parent, carer or other family/,
    /Instagram, 28 November/,
    /What I replied: I did not answer\./,
  ])
    assert.match(record, words)
  assert.match(record, /Not decided yet/)
  assert.equal(await children(), 1, 'until one of them decides')
  const own = await report(people.teacher, { ...answers, began: 'me' }, 'contacted-me')
  assert.match(await own.page(), /Received .*Nothing more is shown here/)
  await report(people.teacher, { ...answers, began: '' }, 'contacted-me')
  assert.deepEqual([await children(), await adults(people.head)], [1, 2], 'the lead has none of those')
  // Of somebody else the writer sees what became of it, as of any other report.
  const named = { asked: 'yes', [`adult-${people.volunteer.id}`]: 'yes' }
  const other = await report(
    people.teacher,
    { ...answers, ...named, saw: `${people.volunteer.name} hit him.` },
    'contacted-me',
  )
  clock.move({ minutes: 1 })
  assert.match(await other.page(), /Not read yet .*It waits for the headteacher/)
  assert.equal(await margin('AL-33.6'), 'Kept')
})

test('AL-32.8 content of one’s own that conflicts with one’s role: where, what and when, without blame; the headteacher has it at once and writes down the advice, and about the headteacher the chair', async t => {
  const { people, door, report, notices, look, post, enter, children, adults, clock, margin } =
    await doorsUnder(t, 'allington')
  const { text } = await door(people.teacher, 'conflicts-with-my-role')
  assert.match(text, /nobody blames you for it/)
  const answers = { platform: 'Facebook', saw: 'A photograph of me at a rally.', happened: 'In 2019' }
  const { concernId, page } = await report(people.teacher, answers, 'conflicts-with-my-role')
  assert.equal(await notices(people.head), 1)
  const at = `/concerns-about-adults/${concernId}`
  clock.move({ minutes: 1 })
  assert.match(await look(people.head, at), /Told by themself\..*Where it is: Facebook/)
  await post(await enter(people.head), at, { deed: 'note', words: 'Advised to take it down.' })
  assert.match(await look(people.head, at), /Advised to take it down/)
  assert.match(await page(), /Received .*A photograph of me at a rally/)
  assert.doesNotMatch(await page(), /Advised/, 'they are told by a person')
  await report(people.head, answers, 'conflicts-with-my-role')
  assert.deepEqual([await children(), await adults(people.head), await adults(people.chair)], [0, 1, 1])
  assert.equal(await margin('AL-32.8'), 'Kept')
})

test('AS-1.7 what happened to oneself is sealed with its time: nobody edits it, whoever reads concerns about adults has it as told by themself and lays it beside an allegation, of which its subject learns nothing', async t => {
  const here = await doorsUnder(t, 'ashover')
  const { people, door, report, look, post, enter, as, clock, count, notices, margin } = here
  await door(people.teacher, 'happened-to-me')
  const answers = { saw: 'A pupil added me on Snapchat and I blocked her.', happened: 'Last night at nine' }
  const own = await report(people.teacher, answers, 'happened-to-me')
  assert.deepEqual([await notices(people.head), await notices(people.dsl)], [1, 0])
  assert.equal(await here.children(), 0)
  clock.move({ minutes: 1 })
  assert.match(await look(people.head, `/concerns-about-adults/${own.concernId}`), /Told by themself/)
  const before = { page: await own.page(), list: await ownAdultReports(await as(people.teacher)) }
  clock.move({ minutes: 1 })
  const told = await report(
    people.volunteer,
    { adultId: people.teacher.id, saw: 'She messages pupils.' },
    'adult',
  )
  clock.move({ minutes: 1 })
  const at = `/concerns-about-adults/${told.concernId}`
  assert.match(await look(people.head, at), /Told by themself .*Lay it beside this record/)
  await post(await enter(people.head), at, { deed: 'lay-beside', besideId: own.concernId })
  assert.match(await look(people.head, at), /I blocked her\..*Laid beside this record by/)
  assert.equal(await count('adults.laid_beside where laid_by = $1', [people.head.id]), 1)
  assert.equal(await own.page(), before.page)
  assert.deepEqual(await ownAdultReports(await as(people.teacher)), before.list)
  assert.equal(await margin('AS-1.7'), 'Kept')
})
