import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordOutsideContact } from '../../src/modules/people/commands/record-outside-contact.ts'
import { doorsUnder } from './doors.ts'
import { plain } from './pages.ts'

const WHOM = 'Jonah Tillerby'

test('RB-A.38 a teacher who comes after the lesson holds it with the child and one line: the lead is told who will come; what stays without its account by the end of the day stands on home for both, until it is added', async t => {
  const { people, door, report, notices, home, post, enter, clock, margin } = await doorsUnder(t, 'redbridge')
  const { asked } = await door(people.teacher, 'holding-note')
  assert.deepEqual(asked, ['about', 'saw'])
  const { concernId, page } = await report(
    people.teacher,
    { about: WHOM, saw: 'He told me about home.' },
    'holding-note',
  )
  assert.equal(await notices(people.dsl), 1)
  assert.match(await home(people.dsl), new RegExp(`${people.teacher.name} will come to you after the lesson`))
  assert.match(await home(people.teacher), /Today.*Write your full account/)
  assert.doesNotMatch(await home(people.office), /full account|after the lesson/)
  clock.move({ hours: 24 })
  assert.match(await home(people.teacher), /Late.*Write your full account/)
  assert.match(await home(people.dsl), /Late.*No full account yet/)
  const added = await post(await enter(people.teacher), `/my-reports/child/${concernId}`, {
    words: 'He said he is hit.',
  })
  assert.equal(added.statusCode, 303)
  assert.match(await page(), /He told me about home\..*He said he is hit\./)
  for (const who of [people.teacher, people.dsl])
    assert.doesNotMatch(await home(who), /full account|after the lesson/)
  assert.equal(await margin('RB-A.38'), 'Kept')
})

test('RB-A.39 cover for the last lesson: the office and the leaders are told the room, no name of a child is taken, and the teacher sees that somebody comes; it ends by itself', async t => {
  const { people, door, send, notices, home, look, get, enter, clock, children, margin } = await doorsUnder(
    t,
    'redbridge',
  )
  const { asked } = await door(people.teacher, 'cover', '/cover')
  assert.deepEqual(asked, ['room'])
  const told = async () =>
    Promise.all([people.office, people.head, people.dsl, people.volunteer].map(notices))
  const before = await told()
  const named = await send(people.teacher, '/cover', { room: WHOM })
  assert.equal(named.statusCode, 422)
  assert.equal((await send(people.teacher, '/cover', { room: 'Room 4' })).statusCode, 303)
  assert.deepEqual(
    await told(),
    before.map((n, at) => (at < 3 ? n + 1 : n)),
  )
  const asking = await look(people.teacher, '/cover')
  assert.match(asking, /Asked: Room 4 .*Nobody has answered yet.*Look again/)
  assert.doesNotMatch(asking, /Which room\?/)
  assert.match(await home(people.office), /Room 4 needs cover now/)
  const { body } = await get(await enter(people.office), '/cover')
  const requestId = /name="requestId" value="([\w-]+)"/.exec(body)?.[1] ?? ''
  assert.equal((await send(people.office, '/cover', { requestId })).statusCode, 303)
  assert.match(
    await look(people.teacher, '/cover'),
    new RegExp(`Cover is coming to Room 4 .*${people.office.name}.*Which room\\?`),
  )
  assert.equal(await children(), 0, 'it is no concern')
  clock.move({ minutes: 61 })
  assert.match(await look(people.teacher, '/cover'), /Nobody needs cover now/)
  assert.equal(await margin('RB-A.39'), 'Kept')
})

test('RB-A.41 RB-A.42 on a visit the leaders’ numbers come first, to tap; the leader writes the time, the advice and when they speak next, the visit leader confirms it on the phone, and it stands in the written report', async t => {
  const here = await doorsUnder(t, 'redbridge')
  const { people, as, door, otherWays, send, get, enter, look, home, report, read, clock, margin } = here
  await recordOutsideContact(await as(people.office), {
    kind: 'leaders-on-duty',
    name: 'Duty phone',
    phone: '01632 960321',
  })
  assert.doesNotMatch(await look(people.parent, '/outside-contacts'), /960321/)
  const { body } = await door(people.teacher, 'on-a-visit')
  assert.match(body, /Ring before you write[\s\S]*href="tel:01632960321"[\s\S]*<form method="post"/)
  assert.match(await otherWays(people.head), /Somebody rang me from a visit/)
  const advice = {
    callerId: people.teacher.id,
    at: '8:10 am',
    advice: 'Keep him beside you.',
    speaksNext: '10 am, I ring',
  }
  const empty = await send(people.head, '/visit-calls', { ...advice, speaksNext: '' })
  assert.equal(empty.statusCode, 422)
  assert.equal((await send(people.head, '/visit-calls', advice)).statusCode, 303)
  assert.match(await home(people.head), /Your advice was not confirmed yet/)
  assert.match(await home(people.teacher), /What you were advised on your visit/)
  assert.match(
    await look(people.teacher, '/visit-calls'),
    /30 November 2026 at 8:10 am Keep him beside you\. You speak next: 10 am, I ring/,
  )
  const callId =
    /name="callId" value="([\w-]+)"/.exec(
      (await get(await enter(people.teacher), '/visit-calls')).body,
    )?.[1] ?? ''
  assert.equal((await send(people.teacher, '/visit-calls', { callId })).statusCode, 303)
  assert.doesNotMatch(await home(people.head), /not confirmed/)
  assert.match(await look(people.head, '/visit-calls'), /Read, 30 November 2026/)
  assert.match(await home(people.teacher), /Write down what you rang about/)
  const { concernId } = await report(
    people.teacher,
    { about: WHOM, saw: 'He cried on the coach.' },
    'on-a-visit',
  )
  assert.doesNotMatch(await home(people.teacher), /what you rang about/)
  clock.move({ minutes: 1 })
  assert.match(
    await read(people.dsl, concernId),
    /He cried on the coach\. .*Advice by telephone \(Headteacher, 30 November 2026 at 8:10 am\): Keep him beside you\./,
  )

  const calls = { '8:11 am': 'Ring her mother.', '8:12 am': 'Look for the inhaler.' }
  for (const [at, words] of Object.entries(calls)) {
    clock.move({ minutes: 1 })
    assert.equal((await send(people.head, '/visit-calls', { ...advice, at, advice: words })).statusCode, 303)
  }
  const form = (await door(people.teacher, 'on-a-visit')).body
  const [inhaler = ''] = [...form.matchAll(/name="advice"[^>]*value="([\w-]+)"/g)].map(([, id]) => id)
  const second = { about: 'Somebody else', saw: 'She could not breathe.', advice: inhaler }
  const other = await report(people.teacher, second, 'on-a-visit')
  clock.move({ minutes: 1 })
  const record = await read(people.dsl, other.concernId)
  assert.match(record, /Look for the inhaler/)
  assert.doesNotMatch(record, /Ring her mother/, 'what was about another child')
  assert.match(await home(people.teacher), /what you rang about|What you were advised/)
  for (const id of ['RB-A.41', 'RB-A.42']) assert.equal(await margin(id), 'Kept')
})

test('RB-A.43 the form stands at an address for other systems, prints blank under the policy’s name, and the office types a paper one in: the same number and list, with whoever wrote it, where the paper is kept and who typed it', async t => {
  const here = await doorsUnder(t, 'redbridge')
  const { people, door, otherWays, look, report, read, adults, children, margin } = here
  const paper = await look(people.teacher, '/paper-form')
  assert.match(
    paper,
    /In danger now\? Ring 999\..*Who is it about\?.*never a photograph|never a photograph.*Who is it about\?/,
  )
  assert.match(paper, /http[^ ]+\/s\/larkmoor\/report-a-concern/)
  assert.doesNotMatch(await otherWays(people.teacher), /on-paper/)
  const { text } = await door(people.office, 'on-paper')
  assert.match(text, /Type in a Safeguarding record form/)
  const typed = {
    ...{ what: 'child', about: WHOM, saw: 'He has a bruise on his arm.' },
    ...{ wroteIt: `${people.volunteer.name}, 27 November`, kept: 'Safe in the office' },
  }
  const { concernId } = await report(people.office, typed, 'on-paper')
  const record = await read(people.dsl, concernId)
  assert.match(record, /C-[2-9A-Z]{4}-[2-9A-Z]{4}/)
  assert.match(
    record,
    new RegExp(`Type in a Safeguarding record form\\. Reported .*by ${people.office.name}`),
  )
  assert.ok(record.includes(`Written on paper by: ${people.volunteer.name}, 27 November`))
  assert.match(record, /The paper is kept: Safe in the office/)
  assert.equal(await adults(people.head), 0, 'whoever wrote it is no subject of it')
  await report(people.office, { ...typed, what: 'adult', about: people.technician.name }, 'on-paper')
  await report(people.office, { ...typed, what: '', asked: 'yes' }, 'on-paper')
  assert.deepEqual(
    [await children(), await adults(people.head)],
    [1, 2],
    'not said what it is about: as about an adult',
  )
  assert.equal(await margin('RB-A.43'), 'Kept')
})

test('AL-40.2 AL-40.3 a visitor’s breach says who, where, what was said and what came of it; the lead, the deputy and the headteacher are told at once, and a second by the same visitor says so until one of them has dealt with it', async t => {
  const here = await doorsUnder(t, 'allington')
  const { people, door, send, notices, home, look, get, enter, clock, adults, children, margin } = here
  await door(people.teacher, 'visitor-breach')
  const told = async () => Promise.all([people.dsl, people.deputy, people.head, people.office].map(notices))
  const before = await told()
  const seen = {
    ...{
      about: 'Mr Pike (boiler)',
      happened: 'Playground',
      saw: 'On his phone. I asked him to put it away.',
    },
    ...{ outcome: 'He did.', worry: 'no' },
  }
  const at = '/report-a-concern/visitor-breach'
  const sent = await send(people.teacher, at, seen)
  assert.match(String(sent.headers.location), /noted=yes/)
  assert.deepEqual(
    await told(),
    before.map((n, place) => (place < 3 ? n + 1 : n)),
  )
  assert.match(await home(people.dsl), /A visitor broke our rules/)
  clock.move({ minutes: 1 })
  await send(people.volunteer, at, { ...seen, about: 'mr  pike (Boiler)' })
  for (const who of [people.dsl, people.deputy, people.head])
    assert.match(await home(who), /A visitor broke our rules for the second time/)
  const book = await look(people.head, '/visitor-breaches')
  assert.match(
    book,
    /2 breaches by visitors.*second time.*Playground.*I asked him to put it away\. .*He did\./,
  )
  for (const { body } of [await get(await enter(people.head), '/visitor-breaches')])
    for (const [, breachId = ''] of body.matchAll(/name="breachId" value="([\w-]+)"/g))
      await send(people.head, '/visitor-breaches', {
        breachId,
        words: 'Signed in by the office from now on.',
      })
  assert.doesNotMatch(await home(people.dsl), /A visitor broke our rules/)
  assert.match(
    plain((await get(await enter(people.dsl), '/visitor-breaches')).body),
    /Signed in by the office from now on/,
  )
  assert.equal((await get(await enter(people.teacher), '/visitor-breaches')).statusCode, 403)
  const nameless = await send(people.teacher, at, { ...seen, about: '' })
  assert.equal(nameless.statusCode, 422)
  await send(people.teacher, at, { ...seen, worry: 'yes' })
  assert.deepEqual([await children(), await adults(people.head)], [0, 1])
  for (const id of ['AL-40.2', 'AL-40.3']) assert.equal(await margin(id), 'Kept')
})
