import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { world } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { newId } from '../../words/ids.ts'
import { seal, unseal } from '../../platform/seal.ts'
import { outbox, queueNotice, sendNotice } from './index.ts'
import { sendWaiting } from './jobs/send-waiting.ts'

process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')
delete process.env['WATCHWORD_SMTP_URL']

type Answer = { refuse?: { code: number; text: string } }

/** A real mail server on the loopback, that takes what it is given or says why not. */
async function mailServer(t: { after(done: () => Promise<void>): void }, answer: Answer = {}) {
  const received: { to: string; text: string }[] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    onRcptTo(_address, _session, done) {
      const { refuse } = answer
      done(refuse ? Object.assign(new Error(refuse.text), { responseCode: refuse.code }) : null)
    },
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString()))
      stream.on('end', () => {
        // As a mail program reads it: lines that were broken for the wire are whole again.
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: text.replaceAll('=\r\n', '') })
        done()
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise(resolve => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  const settings = {
    smtp: `smtp://127.0.0.1:${port}`,
    from: 'Watchword <w@larkmoor.example>',
    origin: 'https://w.example',
  }
  return { received, settings }
}

const NOTICE = {
  ...{ personId: null, kind: 'duty', saidTo: 'Headteacher', template: 'waits' },
  ...{ address: 'ruth@larkmoor.example', path: '/s/larkmoor/concerns' },
}

test('a notice is one sentence and a link, sent once; then its address and link are gone', async t => {
  const { schools, people, as, callOf, facts } = await world(t)
  const { received, settings } = await mailServer(t)
  const { noticeId } = await queueNotice(await as(people.head), NOTICE)
  assert.ok(facts.some(({ name }) => name === 'messages.queued'))
  const worker = callOf(schools.larkmoor, systemActor('messages.send-queued'))
  await sendNotice(worker, noticeId, settings)
  await sendNotice(worker, noticeId, settings)
  assert.equal(received.length, 1)
  assert.equal(received[0]?.to, 'ruth@larkmoor.example')
  assert.match(received[0]?.text ?? '', /Subject: Something waits for you in Watchword\r\n/)
  assert.match(received[0]?.text ?? '', /https:\/\/w\.example\/s\/larkmoor\/concerns/)
  for (const word of ['Ruth', 'Calloway', 'Larkmoor Primary', 'concern about', 'Headteacher'])
    assert.ok(!received[0]?.text.includes(word), word)
  const [item] = await outbox(await as(people.head))
  assert.ok(item?.sentAt)
  assert.equal(item.link, null)
})

test('the mail of a root carries its line, says that nothing waits, and names nobody', async t => {
  const { schools, people, as, callOf } = await world(t)
  const { received, settings } = await mailServer(t)
  const root = `{"school":"larkmoor","chain":"main","n":41,"hash":"${'ab'.repeat(32)}","taken":"2026-11-23"}`
  const notice = { ...NOTICE, template: 'root', root }
  const { noticeId } = await queueNotice(await as(people.head), notice)
  await sendNotice(callOf(schools.larkmoor, systemActor('messages.send-queued')), noticeId, settings)
  const [mail] = received
  assert.ok(mail)
  assert.ok(mail.text.includes(root))
  assert.match(mail.text, /Subject: Keep this: a root of the record/)
  assert.match(mail.text, /Nothing waits for you/)
  for (const word of ['Ruth', 'Calloway', 'Larkmoor Primary']) assert.ok(!mail.text.includes(word), word)
  const words = { ...notice, root: root.replace('main', 'main, about Jonah') }
  await assert.rejects(queueNotice(await as(people.head), words), { kind: 'invalid' })
})

test('a mail server that refuses for good is a failure, by its code; its words are not kept', async t => {
  const { schools, people, as, callOf, facts } = await world(t)
  const { settings } = await mailServer(t, {
    refuse: { code: 550, text: 'No such user ruth@larkmoor.example' },
  })
  const { noticeId } = await queueNotice(await as(people.head), NOTICE)
  await sendNotice(callOf(schools.larkmoor, systemActor('messages.send-queued')), noticeId, settings)
  const [item] = await outbox(await as(people.head))
  assert.equal(item?.failure, '550')
  assert.ok(item.failedAt)
  assert.ok(facts.some(({ name }) => name === 'messages.failed'))
})

test('one that puts us off is tried again, five times at most', async t => {
  const { schools, people, as, callOf } = await world(t)
  const { settings } = await mailServer(t, { refuse: { code: 451, text: 'Later' } })
  const { noticeId } = await queueNotice(await as(people.head), NOTICE)
  const worker = callOf(schools.larkmoor, systemActor('messages.send-queued'))
  for (let n = 1; n <= 4; n++) await sendNotice(worker, noticeId, settings)
  assert.equal((await outbox(await as(people.head)))[0]?.failedAt, null)
  await sendNotice(worker, noticeId, settings)
  assert.ok((await outbox(await as(people.head)))[0]?.failedAt)
})

test('a practice school’s notice is written and never sent', async t => {
  const { schools, people, as, callOf } = await world(t)
  const { received, settings } = await mailServer(t)
  const { noticeId } = await queueNotice(await as(people.head), NOTICE)
  const practice = { ...schools.larkmoor, practice: true }
  await sendNotice(callOf(practice, systemActor('messages.send-queued')), noticeId, settings)
  assert.equal(received.length, 0)
})

test('without a mail server the link is on screen for head and network manager, until it runs out', async t => {
  const { schools, people, elsewhere, as, callOf, clock } = await world(t)
  const expiresAt = clock.now().add({ hours: 1 })
  await queueNotice(await as(people.head), {
    ...NOTICE,
    personId: people.teacher.id,
    template: 'invitation',
    path: '/invitation/abc',
    isLinkShown: true,
    expiresAt,
  })
  const [shown] = await outbox(await as(people.technician))
  assert.match(shown?.link ?? '', /\/invitation\/abc$/)
  assert.equal(shown?.handTo, people.teacher.name)
  for (const who of [people.office, people.dsl, people.teacher])
    await assert.rejects(outbox(await as(who)), { kind: 'not-allowed' })
  assert.deepEqual(await outbox(await as(elsewhere.head)), [])
  clock.move({ minutes: 61 })
  assert.equal((await outbox(await as(people.head)))[0]?.link, null)
  await sendWaiting.run(callOf(schools.larkmoor, systemActor('messages.send-waiting')))
  assert.equal((await outbox(await as(people.head)))[0]?.failure, 'expired')
})

test('what is sealed opens only for its use and its row', () => {
  const about = newId()
  const sealed = seal('draft', about, 'A bruise')
  assert.equal(unseal('draft', about, sealed), 'A bruise')
  assert.notDeepEqual(seal('draft', about, 'A bruise'), sealed)
  assert.throws(() => unseal('totp', about, sealed))
  assert.throws(() => unseal('draft', newId(), sealed))
  const altered = Buffer.from(sealed)
  altered[20] = (altered[20] ?? 0) ^ 1
  assert.throws(() => unseal('draft', about, altered))
})
