import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishAgreement, saveDraft } from '../../src/modules/agreements/index.ts'
import { agreement } from '../../src/modules/agreements/queries/agreement.ts'
import { accountsUnder } from './accounts.ts'
import { signingUnder } from './agreements.ts'
import { plain } from './pages.ts'
import { dayFields } from './systems.ts'

const MAIL = '/services/mail'
const ON = { deed: 'on', provider: 'LGfL pupil e-mail', domain: 'pupils.example' }
const take = (text: string) => ({
  ...{ deed: 'take', text, purpose: 'Learning', recipients: 'Their class and its teacher' },
})

test('RD-4.6 RD-4.7 pupils have no e-mail and an address that is brought is refused and listed for the network manager; it is switched on only with its provider, how it is audited, and who approved it and when', async t => {
  const here = await accountsUnder(t, 'reedham')
  const { people, send, done, look, home, margin } = here
  const { technician, head, teacher } = people
  assert.equal(await margin('RD-4.6'), 'Kept')
  assert.equal(await margin('RD-4.7'), 'Nothing due')
  const list = take('Name,Email,Class\nJonah Tillerby,amber12@pupils.example,Osprey')
  assert.equal((await send(teacher, MAIL, list)).statusCode, 403)
  await done(technician, MAIL, list)
  assert.match(await home(technician), /Pupils’ e-mail: 1 address was not taken/)
  const refused = await look(technician, MAIL)
  assert.match(refused, /Pupils have no e-mail .*line 2, Jonah Tillerby: pupils have no e-mail here/)
  assert.doesNotMatch(refused, /amber12/, 'the address is not kept')
  assert.equal(await margin('RD-4.6'), 'Kept')
  await done(technician, MAIL, { deed: 'seen' })
  assert.doesNotMatch(await home(technician), /was not taken/)

  const approved = { approverId: head.id, ...dayFields('approvedOn', '2026-11-27') }
  const audit = 'The head reads any mailbox at the provider'
  for (const [left, says] of [
    [{ ...ON, ...approved }, /Write how what is sent can be audited/],
    [{ ...ON, audit }, /Select who approved it/],
    [{ ...ON, audit, approverId: head.id }, /Enter the day on which it was approved/],
  ] as const) {
    const short = await send(technician, MAIL, left)
    assert.equal(short.statusCode, 422)
    assert.match(plain(short.body), says)
    assert.match(short.body, /value="LGfL pupil e-mail"/)
  }
  assert.equal((await send(head, MAIL, { ...ON, audit, ...approved })).statusCode, 422, 'not for themself')
  assert.match(await look(technician, MAIL), /Pupils have no e-mail/)
  await done(technician, MAIL, { ...ON, audit, ...approved })
  assert.match(
    await look(teacher, MAIL),
    new RegExp(`How it can be audited: The head reads .* Approved by ${head.name} on 27 November 2026`),
  )
  assert.equal(await margin('RD-4.7'), 'Kept')
  assert.equal(await margin('RD-4.6'), 'At risk', 'the policy says that they have none')
  await done(technician, MAIL, list)
  assert.match(await look(technician, MAIL), /Jonah Tillerby: amber12@pupils\.example Not switched on/)
})

test('RB-4.53 an address that holds a part of the pupil’s name is not taken, and the list of addresses shows the system and the alias alone', async t => {
  const here = await accountsUnder(t, 'redbridge')
  const { people, done, look, home, margin, onRoll } = here
  const { technician, teacher } = people
  await onRoll(['Ada,Quill,03/02/2018,Year 4,Heron'])
  assert.equal(await margin('RB-4.53'), 'Nothing due')
  await done(technician, MAIL, ON)
  await done(
    technician,
    MAIL,
    take(
      'Name,Email,Class\nJonah Tillerby,j.tillerby@pupils.example,Osprey\nAda Quill,amber12@pupils.example,Heron',
    ),
  )
  assert.match(await home(technician), /1 address was not taken/)
  assert.match(await look(technician, MAIL), /line 2, Jonah Tillerby: it holds a part of their name/)
  const shown = await look(teacher, MAIL)
  assert.match(shown, /Heron amber12@pupils\.example Not switched on LGfL pupil e-mail\. For: Learning/)
  assert.doesNotMatch(shown, /Quill|Tillerby/)
  assert.equal(await margin('RB-4.53'), 'Kept')
})

test('AL-28.1 AL-28.2 AL-28.4 pupils’ addresses are listed by class with what they are for and whom they may reach, are switched on once the agreement is signed and wait again for new words; one of a class has an adult and an end', async t => {
  const here = await accountsUnder(t, 'allington')
  const { people, send, done, look, home, margin, clock, get, enter, as } = here
  const { technician, teacher, pupil } = people
  const { published, sign, toNextDay, addressed } = await signingUnder(here)
  for (const id of ['AL-28.1', 'AL-28.2', 'AL-28.4']) assert.equal(await margin(id), 'Nothing due')
  await done(technician, MAIL, ON)
  await done(
    technician,
    MAIL,
    take('Name,Email\nJonah Tillerby,jonah@gmail.example\nZed Nobody,zed@pupils.example'),
  )
  assert.match(
    await look(technician, MAIL),
    /line 2, Jonah Tillerby: it is no address of the provider .*line 3: no pupil of today is called so/,
  )
  await done(technician, MAIL, take('Name,Email\nJonah Tillerby,amber12@pupils.example'))
  assert.match(
    await look(teacher, MAIL),
    /Osprey Jonah Tillerby: amber12@pupils\.example Not switched on .*For: Learning\. May reach: Their class and its teacher/,
  )
  assert.equal(await margin('AL-28.1'), 'Kept')

  const { body } = await get(await enter(technician), MAIL)
  const mailboxIds = /name="mailboxIds"[^>]*value="([\w-]{36})"/.exec(body)?.[1] ?? ''
  const early = await send(technician, MAIL, { deed: 'open', mailboxIds })
  assert.equal(early.statusCode, 422)
  assert.match(plain(early.body), /1 of them has not signed the agreement of pupils as it is now/)
  await addressed(pupil)
  const made = await published('pupil')
  toNextDay()
  await sign(pupil, made)
  await done(technician, MAIL, { deed: 'open', mailboxIds })
  assert.match(await look(teacher, MAIL), /1 of 1 address of pupils is switched on/)
  assert.equal(await margin('AL-28.2'), 'Kept')
  const { versions } = await agreement(await as(people.head), { agreementId: made.agreementId })
  await saveDraft(await as(people.head), {
    ...{ agreementId: made.agreementId, childText: null },
    text: `I write as I would speak.\n${versions[0]?.text ?? ''}`,
  })
  await publishAgreement(await as(people.head), {
    ...{ agreementId: made.agreementId, whoSignedBefore: 'sign-again' },
  })
  toNextDay()
  assert.match(await look(teacher, MAIL), /0 of 1 address .*amber12@pupils\.example Waits for the agreement/)
  assert.match(await home(technician), /Pupils’ e-mail: 1 waits for the agreement/)
  assert.equal(await margin('AL-28.2'), 'At risk')

  const page = '/services/class-addresses'
  const osprey = {
    ...{ address: 'osprey@larkmoor.example', className: 'Osprey', adultId: teacher.id },
    ...{ purpose: 'Writing to the museum', keptWhere: 'A mailbox that the head can open' },
    ...dayFields('endsOn', '2026-12-18'),
  }
  for (const left of ['adultId', 'purpose', 'keptWhere', 'endsOn-day'])
    assert.equal((await send(technician, page, { ...osprey, [left]: '' })).statusCode, 422, left)
  await done(technician, page, osprey)
  assert.match(
    await look(teacher, page),
    new RegExp(
      `osprey@larkmoor\\.example ?, Osprey Writing to the museum\\. ${teacher.name} answers for it, until 18 December 2026`,
    ),
  )
  assert.equal(await margin('AL-28.4'), 'Kept')
  clock.set('2026-12-19T08:20:00Z')
  assert.match(await home(technician), /1 address of classes past the day/)
  assert.equal(await margin('AL-28.4'), 'Not kept')
})
