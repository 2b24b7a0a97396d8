import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

const YESTERDAY = { 'happenedOn-day': '29', 'happenedOn-month': '11', 'happenedOn-year': '2026' }
type Answers = Record<string, string | readonly string[]>

/** The checklist of one record under the school's own policy, and the state of its clause in the margin. */
async function checking(t: Parameters<typeof schoolThatRecords>[0]) {
  const here = await schoolThatRecords(t, 'redbridge')
  const { get, post, dsl, teacher, decideWhole } = here
  const checklist = async (at: string) => {
    const [, part = ''] =
      /(<details[^>]*>\s*<summary[^>]*>\s*<span[^>]*>Is it a good record.*?<\/details>)/s.exec(
        (await get(dsl, at)).body,
      ) ?? []
    return plain(part)
  }
  const answer = async (at: string, answers: Answers) => {
    const sent = await post(dsl, at, { deed: 'check', ...answers })
    assert.equal(sent.statusCode, 303, plain(sent.body))
  }
  /** A line that is not met goes back to the writer, whose answer stands beneath; both texts stay. */
  async function goesBack({ at, mine }: { at: string; mine: string }, line: string, question: string) {
    const silent = await post(dsl, at, { deed: 'check', [`is-${line}`]: 'no' })
    assert.equal(silent.statusCode, 422)
    assert.match(plain(silent.body), /Write what is missing/)
    await answer(at, { [`is-${line}`]: 'no', [`why-${line}`]: question, [`asks-${line}`]: 'yes' })
    assert.match(await here.record(at), /Awaiting clarification: the writer was asked/)
    assert.match(plain((await get(dsl, '/concerns')).body), /The writer was asked something/)
    assert.match(plain((await get(teacher, '')).body), /A question about C-/)
    assert.ok(plain((await get(teacher, mine)).body).includes(`Whoever deals with it asks you ${question}`))
    here.here.clock.move({ minutes: 1 })
    assert.equal((await post(teacher, mine, { words: 'By the window, at ten.' })).statusCode, 303)
    const after = await here.record(at)
    assert.doesNotMatch(after, /Awaiting clarification/)
    assert.match(after, /He hid under the table\./)
    assert.match(after, /The writer added .*By the window, at ten\./)
    assert.ok(after.includes(question))
    await answer(at, { [`is-${line}`]: 'yes' })
  }
  /** A record that was decided while its line was open shows in the margin. */
  const isAtRisk = async (id: string, at: string) => {
    await decideWhole(at)
    await here.isKept(id, /0 of 1 records pass/, 'At risk')
  }
  const isKept = async (id: string, at: string, figure = /1 of 1 records pass/) => {
    await decideWhole(at)
    await here.isKept(id, figure)
  }
  return { ...here, checklist, answer, goesBack, isKept, isAtRisk }
}

test('RB-A.22 that the child is identified ticks itself once a pupil on roll stands in it; a name that is only typed stays open', async t => {
  const { here, report, checklist, post, dsl, isKept } = await checking(t)
  const typed = await report({ about: 'The boy in the red coat' })
  assert.doesNotMatch(await checklist(typed.at), /Yes: the child is clearly identified/)
  assert.match(await checklist(typed.at), /The child is clearly identified Yes No/)
  const added = { deed: 'add-child', personId: here.people.pupil.id }
  assert.equal((await post(dsl, typed.at, added)).statusCode, 303)
  assert.match(
    await checklist(typed.at),
    /Yes: the child is clearly identified Plain from the record\. Jonah Tillerby/,
  )
  await isKept('RB-A.22', typed.at)
})

test('RB-A.23 the line shows the writer’s name, what they are here and when they signed, and passes by itself only with all three', async t => {
  const { report, checklist, isKept, get, post, dsl } = await checking(t)
  const { at } = await report({})
  assert.match(
    await checklist(at),
    /Yes: it is signed by whoever wrote it Plain from the record\. Łukasz Wraythorne, Year 6 teacher, signed on 30 November 2026 at \d+:\d\d/,
  )
  const visitor = { route: 'child', saw: 'He hid behind the bins.', name: 'A neighbour' }
  assert.ok((await post('', '/tell-us', visitor)).statusCode < 400)
  const ids = [...(await get(dsl, '/concerns')).body.matchAll(/concerns\/([\w-]{36})/g)].map(([, id]) => id)
  const id = ids.find(one => !at.includes(one ?? '')) ?? ''
  const unnamed = await checklist(`/concerns/${id}`)
  assert.doesNotMatch(unnamed, /Yes: it is signed/)
  assert.match(unnamed, /It is signed by whoever wrote it/)
  await isKept('RB-A.23', at)
})

test('RB-A.24 a day without its time, or “about” a time, stays open; the lead asks the writer, whose answer is added with its day', async t => {
  const { report, checklist, goesBack, isKept } = await checking(t)
  for (const when of [{}, { atTime: 'about 11', ...YESTERDAY }, YESTERDAY]) {
    const { at } = await report(when)
    assert.doesNotMatch(await checklist(at), /Yes: it says when it happened/)
  }
  const whole = await report({ ...YESTERDAY, atTime: '11:05' })
  assert.match(
    await checklist(whole.at),
    /Yes: it says when it happened Plain from the record\. The writer put: 29 November 2026, 11:05/,
  )
  const vague = await report({ atTime: 'about 11' })
  await goesBack(vague, 'event-time-given', 'Was it before break or after?')
  await isKept('RB-A.24', whole.at)
})

test('RB-A.25 the line shows when it was written by the server’s clock, and how long that was after it happened', async t => {
  const { report, checklist, isKept } = await checking(t)
  const { at } = await report({ ...YESTERDAY, reportedAt: '2020-01-01' })
  assert.match(
    await checklist(at),
    /Yes: it says when it was written Plain from the record\. Written on 30 November 2026 at \d+:\d\d\s?[ap]m, by the server’s clock, 1 day after it happened/,
  )
  await isKept('RB-A.25', at)
})

test('RB-A.26 what was seen, heard of others and thought are typed apart and shown apart; the lead says whether they are, or asks', async t => {
  const { report, checklist, record, goesBack, isKept } = await checking(t)
  const one = await report({ othersSaid: 'Mrs Marsh told me that he cried.', thought: 'He is afraid.' })
  assert.match(
    await record(one.at),
    /What the writer saw or heard He hid.* What others told the writer Mrs Marsh.* What the writer thinks He is afraid/,
  )
  assert.match(
    await checklist(one.at),
    /Fact, opinion and hearsay are kept apart Written by themselves: what the writer saw or heard, what others told and what the writer thinks/,
  )
  await goesBack(one, 'fact-opinion-hearsay-apart', 'Did you see that, or were you told?')
  await isKept('RB-A.26', one.at)
})

test('RB-A.27 the lead says that it has enough detail, or what is missing: then it awaits the writer, and both texts stay', async t => {
  const { report, checklist, goesBack, isKept } = await checking(t)
  const one = await report({})
  assert.match(await checklist(one.at), /It has enough detail Yes No/)
  await goesBack(one, 'enough-detail', 'Who else was there?')
  assert.match(await checklist(one.at), /Yes: it has enough detail Priya Anand-Cole/)
  await isKept('RB-A.27', one.at)
})

test('RB-A.28 the child’s own words are kept to the letter, rude or intimate; the lead says that they are there, or that none were recorded', async t => {
  const { here, report, checklist, record, answer, isKept } = await checking(t)
  const words = 'he said ur a fat *** and touched my willy'
  const { at } = await report({ said: words })
  assert.ok((await record(at)).includes(words))
  assert.match(
    await checklist(at),
    /The child’s own words are used They stand by themselves, as they were typed/,
  )
  const line = 'childs-own-words'
  await answer(at, { [`is-${line}`]: 'no', [`why-${line}`]: 'Not recorded' })
  assert.match(await checklist(at), /No: the child’s own words are used .*Not recorded/)
  here.clock.move({ minutes: 1 })
  await answer(at, { [`is-${line}`]: 'yes' })
  await isKept('RB-A.28', at)
})

test('RB-A.29 short forms are asked of the writer before it is sent, nothing is rewritten, and the lead’s answer is kept', async t => {
  const { report, record, checklist, answer, post, teacher, isKept } = await checking(t)
  const saw = 'The SENCo saw him with a TA.'
  const asked = await post(teacher, '/report-a-concern/child', { saw })
  assert.equal(asked.statusCode, 422)
  assert.match(plain(asked.body), /Write out “SENCo” and “TA” if you can/)
  const { at } = await report({ saw, asked: 'yes' })
  assert.ok((await record(at)).includes(saw), 'as it was typed')
  assert.match(await checklist(at), /It has no jargon or initials Yes No/)
  await answer(at, { 'is-no-jargon': 'yes' })
  assert.match(await checklist(at), /Yes: it has no jargon or initials Priya Anand-Cole, 30 November 2026/)
  await isKept('RB-A.29', at)
})

test('RB-A.30 how it is written is answered by the lead, or goes back with what to put right; the correction is added and signed', async t => {
  const { report, goesBack, isKept } = await checking(t)
  const one = await report({})
  await goesBack(one, 'professional-writing', 'Say what he did, not what kind of child he is')
  await isKept('RB-A.30', one.at)
})

test('RB-A.31 where marks were seen the record needs them on its body map: described in words alone, the line stays open', async t => {
  const { report, form, checklist, answer, isKept, isAtRisk } = await checking(t)
  const markup = await form()
  assert.match(markup, /class="ww-body"/)
  assert.ok(markup.includes('name="markAt"'))
  const described = await report({ markWords: 'A red mark, as long as a finger' })
  assert.doesNotMatch(await checklist(described.at), /Yes: marks on the body/)
  const { at } = await report({ markAt: ['back', 'left arm'], markWords: 'Red' })
  assert.match(await checklist(at), /Yes: marks on the body are on the body map/)
  await isAtRisk('RB-A.31', described.at)
  await answer(described.at, { 'is-body-map': 'yes' })
  await isKept('RB-A.31', at, /2 of 2 records pass/)
})
