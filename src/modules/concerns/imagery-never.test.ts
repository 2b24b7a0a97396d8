import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { type Begun, begunIn, fieldsOf, PARENTS } from '../../../test/imagery.ts'
import { supportEach } from '../../../test/procedures.ts'
import { browsing, everyPage, walkable } from '../../../test/signed-in.ts'
import { type Cast, world } from '../../../test/world.ts'
import { letRead } from './commands/let-read.ts'

const begun = async (t: Parameters<typeof world>[0]) => begunIn(await world(t))

/** The same on the web: what a browser would send. */
async function onTheWeb(t: Parameters<typeof world>[0]) {
  const here = await begunIn(await walkable(t))
  const run = `/s/larkmoor/concerns/${here.concernId}/procedures/${here.runId}`
  const keeper = new Client(here.addresses.keeper)
  await keeper.connect()
  t.after(() => keeper.end())
  const refusedOf = async ({ id }: Cast) => {
    const { rows } = await keeper.query<{ chain: string; body: string }>(
      `select chain, body from platform.audit_entry where person_id = $1 and outcome = 'refused' order by n`,
      [id],
    )
    return rows
  }
  return { ...here, ...browsing(here), run, refusedOf }
}

const MUST = {
  ...{
    viewing: 'must',
    reason: 'decide',
    instead: 'Asked both; asked the parents',
    approver: 'Ruth Calloway',
  },
  ...{ second: 'Tom Ferriby, deputy', place: 'The office of the head' },
}
const SAW = { when: '2 pm to 2.05 pm', present: 'Tom Ferriby', decided: 'To refer it' }

test('never viewed without a reason of the guidance, alternatives, agreement, a second adult and a place, written before', async t => {
  const { record, REVIEW, at } = await begun(t)
  assert.match((await fieldsOf(record('viewing', MUST)))['step'] ?? '', /initial review/)
  await record('review', REVIEW)
  for (const missing of ['reason', 'instead', 'approver', 'second', 'place'])
    assert.deepEqual(Object.keys(await fieldsOf(record('viewing', { ...MUST, [missing]: '' }))), [missing])
  assert.deepEqual(Object.keys(await fieldsOf(record('viewing', { ...MUST, reason: 'curious' }))), ['reason'])
  // Nothing can be said of a viewing that was not decided before.
  await assert.rejects(record('viewed', SAW), { kind: 'not-found' })
  await record('viewing', { viewing: 'not-viewed' })
  await assert.rejects(record('viewed', SAW), { kind: 'not-found' })
  await record('viewing', MUST, { why: 'Social care asked' })
  await record('viewed', SAW)
  assert.equal((await at()).run.entries.at(-1)?.recordedBy, 'Priya Anand-Cole')
})

test('never viewed by anybody but the safeguarding lead or a deputy: not by the headteacher, and the attempt is kept', async t => {
  const { record, REVIEW, people, as, concernId, post, run, refusedOf } = await onTheWeb(t)
  await record('review', REVIEW)
  // The head is the last rung, and reads it because the lead asked.
  await letRead(await as(people.dsl), { concernId, askedId: people.head.id, because: 'Deals with it today' })
  await assert.rejects(record('viewing', MUST, {}, people.head), { kind: 'not-allowed' })
  await assert.rejects(record('viewing', MUST, {}, people.teacher), { kind: 'not-allowed' })
  assert.equal((await post(people.head, `${run}/steps/viewing`, MUST)).statusCode, 403)
  await record('viewing', { viewing: 'not-viewed' }, {}, people.head)
  await record('viewing', MUST, { why: 'Social care asked' }, people.deputy)
  await assert.rejects(record('viewed', SAW, {}, people.head), { kind: 'not-allowed' })
  const [kept] = await refusedOf(people.head)
  assert.equal(kept?.chain, 'concerns')
  assert.doesNotMatch(kept?.body ?? '', /office|Asked both/)
})

test('a viewing by somebody who should not have is written down as what it was', async t => {
  const { record, at } = await begun(t)
  const seen = { whom: 'A teacher', how: 'A pupil held up a phone', done: 'Thanked; the lead rings tonight' }
  await record('unauthorised', seen)
  await record('unauthorised', { ...seen, whom: 'An assistant' })
  assert.equal((await at()).run.entries.length, 2)
})

test('never copied, sent or shown: no form of this room, nor of those who report to it, takes a file', async t => {
  const { run, get, people } = await onTheWeb(t)
  // Of another system's export only text is kept, of no record that is open (earlier.test.ts, earlier-pdf.test.ts).
  const taking = everyPage()
    .filter(({ upload }) => upload)
    .filter(({ url }) => /concern|procedures|worry|tell-us|my-reports|tasks|searches/.test(url))
    .filter(({ url }) => !url.endsWith('/concerns/earlier'))
  // One page of a register takes a document, and asks before it does whether this record takes any (documents-never.test.ts).
  for (const { url, upload } of taking) {
    assert.match(url, /^\/s\/:school\/concerns(-about-adults)?\/:concernId\/documents\/:documentId\/file$/)
    assert.ok(upload?.onlyIf, url)
  }
  for (const page of [
    run,
    ...['review', 'device', 'viewing', 'unauthorised'].map(one => `${run}/steps/${one}`),
  ]) {
    const { body, statusCode } = await get(people.dsl, page)
    assert.equal(statusCode, 200, page)
    assert.doesNotMatch(body, /type="file"|multipart|contenteditable/, page)
    assert.match(body, /Do not look at it\.[\s\S]*Do not ask a child to show it or to send it to you/, page)
  }
})

test('a file that is sent all the same is refused, and that it was tried stands in the room’s chain without content', async t => {
  const { run, post, people, refusedOf, app, signIn, at } = await onTheWeb(t)
  const token = await signIn(people.dsl)
  const payload =
    '--x\r\ncontent-disposition: form-data; name="how"; filename="IMG_0001.jpg"\r\n\r\nJFIF\r\n--x--\r\n'
  const sent = await app.inject({
    ...{ method: 'POST', url: `${run}/steps/unauthorised`, payload, cookies: { watchword: token } },
    headers: { 'content-type': 'multipart/form-data; boundary=x', origin: 'http://127.0.0.1' },
  })
  assert.equal(sent.statusCode, 415)
  const letters = { whom: 'A teacher', how: 'data:image/jpeg;base64,SkZJRg==', done: 'Nothing' }
  const written = await post(people.dsl, `${run}/steps/unauthorised`, letters)
  assert.equal(written.statusCode, 422)
  assert.match(written.body, /A picture or a file cannot be sent here/)
  const left = await post(people.dsl, `${run}/steps/takedown`, { deed: 'leave-out', why: letters.how })
  assert.equal(left.statusCode, 422)
  const kept = await refusedOf(people.dsl)
  assert.equal(kept.length, 2)
  for (const { chain, body } of kept) {
    assert.equal(chain, 'concerns')
    assert.match(body, /"why":"file"/)
    assert.doesNotMatch(body, /IMG_0001|SkZJ|JFIF|teacher/)
  }
  assert.equal((await at()).run.entries.length, 0)
})

test('never asked of a child: no page for a child has a place for it, and each page about it says so', async t => {
  const { get, people, run } = await onTheWeb(t)
  const { body, statusCode } = await get(people.pupil, '/s/larkmoor/worry-box')
  assert.equal(statusCode, 200)
  assert.doesNotMatch(body, /type="file"|multipart/)
  assert.match((await get(people.dsl, run)).body, /Nobody asks a child to show it, send it or download it/)
  const read = await get(people.teacher, '/s/larkmoor/concerns/procedures/imagery')
  assert.match(read.body, /Nobody asks a child to show it/)
})

async function decided(begun: Begun) {
  const { record, decide, each, REVIEW, RISK, IN_SCHOOL } = begun
  await record('review', REVIEW)
  await record('risk', RISK)
  await record('parents', PARENTS(each))
  await supportEach(begun)
  await record('in-school', IN_SCHOOL)
  await decide('support')
}
const GONE = {
  ...{
    needed: 'no',
    where: 'Her own phone',
    decision: 'delete',
    deleter: 'She does',
    witness: 'Tom Ferriby',
  },
  ...{ when: 'Today, 3 pm', place: 'The part on deletion' },
}

test('never deleted before the decision about a referral, nor while an agency needs it or may', async t => {
  const here = await begun(t)
  const { record } = here
  assert.match((await fieldsOf(record('deletion', GONE)))['step'] ?? '', /decide about a referral/)
  await decided(here)
  for (const needed of ['yes', 'unknown'])
    assert.match(
      (await fieldsOf(record('deletion', { ...GONE, needed })))['needed'] ?? '',
      /not deleted while/,
    )
  for (const missing of ['deleter', 'witness', 'when', 'where'])
    assert.deepEqual(Object.keys(await fieldsOf(record('deletion', { ...GONE, [missing]: '' }))), [missing])
  // That it is not deleted is as good an answer, also while an agency needs it.
  await record('deletion', {
    needed: 'yes',
    where: 'A tablet',
    decision: 'not',
    whyNot: 'The police have it',
  })
  await record('deletion', GONE)
})

test('never deleted while a referral that was decided is not sent', async t => {
  const { record, decide, REVIEW } = await begun(t)
  await record('review', { ...REVIEW, adult: 'yes' })
  await decide('refer')
  assert.match((await fieldsOf(record('deletion', GONE)))['step'] ?? '', /send the referral/)
})

test('never a sanction before it was asked whether the child is a victim, and none until the lead agrees', async t => {
  const { record, each, REVIEW, RISK } = await begun(t)
  await record('review', REVIEW)
  const typed = {
    sanction: 'yes',
    agreed: 'yes',
    ...each('victim', 'no'),
    ...each('effect', 'He is ashamed'),
  }
  assert.match((await fieldsOf(record('sanctions', typed)))['step'] ?? '', /assess the risk/)
  await record('risk', RISK)
  const bare = await fieldsOf(record('sanctions', { sanction: 'yes', agreed: 'yes' }))
  assert.deepEqual(
    Object.keys(bare).toSorted(),
    [...Object.keys(each('victim', '')), ...Object.keys(each('effect', ''))].toSorted(),
  )
  assert.deepEqual(Object.keys(await fieldsOf(record('sanctions', { ...typed, agreed: 'no' }))), ['agreed'])
  await record('sanctions', typed)
})

test('never ended while anything is not settled, nor while a child is not safe', async t => {
  const here = await begun(t)
  const { record } = here
  const end = { safe: 'yes', learned: 'Nothing' }
  assert.match((await fieldsOf(record('end', end)))['step'] ?? '', /initial review/)
  await decided(here)
  assert.match((await fieldsOf(record('end', end)))['step'] ?? '', /device/)
  await record('device', {
    what: 'taken',
    which: 'His phone',
    where: 'The safe',
    holder: 'Office, since noon',
  })
  await record('network', { network: 'no' })
  await record('viewing', { viewing: 'not-viewed' })
  await record('others', { contacted: 'no', because: 'Nobody else is in it' })
  await record('takedown', { whom: 'The child reports it', when: 'Today' })
  await record('sanctions', { sanction: 'no' })
  await record('deletion', { needed: 'yes', where: 'His phone', decision: 'not', whyNot: 'Asked the police' })
  assert.deepEqual(Object.keys(await fieldsOf(record('end', { ...end, safe: 'no' }))), ['safe'])
  await record('end', end)
})

test('a parent who does not know is asked about again before it ends', async t => {
  const here = await begun(t)
  await decided(here)
  const { record, each, stands } = here
  const told = { ...each('told', 'yes', 'no'), ...each('words', 'His mother', ''), ...each('whyNot', '') }
  const refused = await fieldsOf(record('parents', told, { why: 'Asked again' }))
  assert.deepEqual(Object.keys(refused), [`whyNot/${here.olderId}`])
  await record(
    'parents',
    { ...told, [`whyNot/${here.olderId}`]: 'She is afraid of her father' },
    { why: 'Asked again' },
  )
  assert.equal((await stands())['parents-again'], 'open')
  assert.equal((await stands())['end'], 'waits')
  await record('parents-again', { stillWhy: 'Social care advises against it' })
  assert.equal((await stands())['parents-again'], 'done')
})
