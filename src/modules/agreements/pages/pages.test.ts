import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withClient } from '../../../../test/backed-up.ts'
import { COOKIE, walkable } from '../../../../test/signed-in.ts'
import type { Cast } from '../../../../test/world.ts'
import { markupErrors } from '../../../../test/page-rules.ts'
import { inWorld } from '../signing-world.test.ts'

/** The product on the real web app, asked as a browser without JavaScript asks. */
async function site(t: Parameters<typeof walkable>[0]) {
  const walked = await walkable(t)
  const here = inWorld(walked)
  async function ask(person: Cast | null, path: string, form?: Record<string, string>) {
    const { statusCode, headers, body } = await walked.app.inject({
      ...{ method: form ? 'POST' : 'GET', url: `/s/larkmoor${path}` },
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(person ? { cookies: { [COOKIE]: await walked.signIn(person) } } : {}),
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    })
    return { status: statusCode, to: headers['location']?.toString().replace('/s/larkmoor', ''), body }
  }
  const signaturePath = (person: Cast, agreementId: string) =>
    `/agreements/${agreementId}/people/${person.id}/signature`
  return { ...here, ask, signaturePath }
}

test('whoever has not signed sees only the signing page, signs it, and goes on', async t => {
  const { people, ask, published, tomorrow, signaturePath } = await site(t)
  const { agreementId, versionId } = await published()
  const { teacher } = people
  tomorrow()
  const page = signaturePath(teacher, agreementId)
  for (const path of ['', '/agreements/all', '/duties', '/school'])
    assert.deepEqual([(await ask(teacher, path)).status, (await ask(teacher, path)).to], [303, page])
  const shown = await ask(teacher, page)
  assert.equal(shown.status, 200)
  assert.match(shown.body, /Keep school laptops to yourself/)
  assert.doesNotMatch(shown.body, /Not now/)
  const signed = await ask(teacher, page, { versionId, declaration: 'agree' })
  assert.deepEqual([signed.status, signed.to], [303, ''])
  assert.equal((await ask(teacher, '')).status, 200)
  assert.match((await ask(teacher, page)).body, /See the proof/)
})

test('nobody is held who need not sign, nor anybody before the day', async t => {
  const { people, ask, published, tomorrow } = await site(t)
  await published()
  assert.equal((await ask(people.teacher, '')).status, 200)
  tomorrow()
  for (const person of [people.governor, people.volunteer, people.parent, people.pupil])
    assert.equal((await ask(person, '')).status, 200)
})

test('a safeguarding lead presses "not now", and a refusal can be answered from behind the gate', async t => {
  const { people, ask, published, tomorrow, signaturePath, clock } = await site(t)
  const { agreementId, versionId } = await published()
  tomorrow()
  const page = signaturePath(people.dsl, agreementId)
  assert.match((await ask(people.dsl, page)).body, /Not now/)
  await ask(people.dsl, '/agreements/not-now', {})
  assert.equal((await ask(people.dsl, '')).status, 200)
  clock.move({ hours: 24 })
  assert.notEqual((await ask(people.dsl, '')).status, 200)

  await ask(people.deputy, signaturePath(people.deputy, agreementId), {
    answer: 'refuse',
    versionId,
    words: 'Not this.',
  })
  assert.equal((await ask(people.head, '')).status, 303)
  assert.match((await ask(people.head, '/agreements/refusals')).body, /Not this\./)
  assert.equal((await ask(people.chair, '/agreements/refusals')).status, 200)
  assert.doesNotMatch((await ask(people.chair, '/agreements/refusals')).body, /Not this\./)
  assert.equal((await ask(people.governor, '/agreements/refusals')).status, 403)
})

test('a refused form shows again what was typed, and what to put right', async t => {
  const { people, ask, published, signaturePath } = await site(t)
  const title = 'A title worth keeping'
  const refused = await ask(people.head, '/agreements/new', {
    title,
    text: 'One rule <b>kept</b>',
    audience: '',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.body, /A title worth keeping/)
  assert.match(refused.body, /One rule &lt;b&gt;kept/)
  assert.match(refused.body, /Select who signs it/)
  const { agreementId, versionId } = await published()
  const page = signaturePath(people.teacher, agreementId)
  const long = 'x'.repeat(5_001)
  const tooLong = await ask(people.teacher, page, { answer: 'refuse', versionId, words: long })
  assert.equal(tooLong.status, 422)
  assert.equal(tooLong.body.includes(long), true)
  assert.deepEqual(markupErrors(tooLong.body), [])
  assert.equal((await ask(people.teacher, page, { versionId })).status, 422)
})

test('a parent reads, errs, signs and finds the link ended, without an account and without a full name', async t => {
  const { ask, publishedForChildren, parent, child, letSign, linkFor } = await site(t)
  const { versionId } = await publishedForChildren()
  const [mum, asha] = [await parent('Folake Adeyinka'), await child('Asha Adeyinka', 'Wren')]
  await letSign(mum, asha)
  const path = `/signing/${await linkFor(mum)}`
  const shown = await ask(null, path)
  assert.equal(shown.status, 200)
  assert.deepEqual(markupErrors(shown.body), [])
  assert.match(shown.body, /Sign for Asha/)
  assert.doesNotMatch(shown.body, /Adeyinka|Wren|checked/)
  const half = await ask(null, path, { agree: `${versionId}/${asha.id}`, signedAs: '' })
  assert.equal(half.status, 422)
  assert.match(half.body, /checked/)
  const signed = await ask(null, path, { agree: `${versionId}/${asha.id}`, signedAs: 'Folake Adeyinka' })
  assert.match(signed.body, /You have signed 1 agreement/)
  const ended = await ask(null, path)
  assert.deepEqual([ended.status, /This link has ended/.test(ended.body)], [404, true])
  const never = await ask(null, '/signing/never-was')
  const withoutIds = (body: string) => body.replace(/[0-9a-f-]{36}/g, '')
  assert.equal(withoutIds(never.body), withoutIds(ended.body))
  assert.match((await ask(null, path, { signedAs: 'Again' })).body, /This link has ended/)
})

test('every figure opens to the names, for those who may see them and for nobody else', async t => {
  const { people, ask, published, sign } = await site(t)
  const made = await published()
  await sign(people.head, made)
  const names = `/agreements/${made.agreementId}/signatures`
  const office = await ask(people.office, '/agreements')
  assert.match(office.body, /1 of 5 signatures are in/)
  assert.equal(office.body.includes(`href="/s/larkmoor${names}"`), true)
  assert.match(office.body, /Remind the 4/)
  const chair = await ask(people.chair, '/agreements')
  assert.match(chair.body, /1 of 5 signatures are in/)
  assert.doesNotMatch(chair.body, /Wraythorne|\/signatures|Remind/)
  assert.match((await ask(people.office, names)).body, /Wraythorne/)
  assert.equal((await ask(people.chair, names)).status, 403)
  assert.equal((await ask(people.teacher, '/agreements')).status, 403)
})

test('whoever takes the register away in a file stands in the log; who looks at it on screen does not', async t => {
  const { people, ask, addresses, schools } = await site(t)
  for (const path of ['', '&as=csv', '&class=Osprey&as=csv'])
    assert.equal((await ask(people.office, `/agreements/register?audience=pupil${path}`)).status, 200)
  assert.equal((await ask(people.teacher, '/agreements/register?audience=staff&as=csv')).status, 403)
  const { rows } = await withClient(addresses.keeper, keeper =>
    keeper.query(
      `select outcome, body::json ->> 'person' as person from platform.audit_entry
        where use_case like 'agreements.register%' and school_id = $1 order by n`,
      [schools.larkmoor.id],
    ),
  )
  assert.deepEqual(rows, [
    ...[1, 2].map(() => ({ outcome: 'read', person: people.office.id })),
    { outcome: 'refused', person: people.teacher.id },
  ])
})

test('an agreement is written, published for tomorrow, read by all and withdrawn, page by page', async t => {
  const { people, ask } = await site(t)
  const written = await ask(people.head, '/agreements/new', {
    ...{ title: 'Agreement for pupils', audience: 'pupil', stage: 'KS2', classNames: 'Osprey\r\n\r\nHeron ' },
    ...{ text: 'Be kind.\r\nOnline:\r\nTell an adult.', childText: '' },
  })
  const page = written.to ?? ''
  assert.match((await ask(people.head, page)).body, /In Osprey, Heron|, in Osprey, Heron/)
  assert.doesNotMatch((await ask(people.teacher, '/agreements/all')).body, /Agreement for pupils/)
  const early = { 'effectiveOn-day': '23', 'effectiveOn-month': '11', 'effectiveOn-year': '2026' }
  assert.match(
    (await ask(people.head, `${page}/publication`, early)).body,
    /Enter 24 November 2026 or a later day/,
  )
  assert.equal((await ask(people.head, `${page}/publication`, {})).to, page)
  assert.match((await ask(people.teacher, page)).body, /Version 1 begins on 24 November 2026/)
  assert.match((await ask(people.head, `${page}/draft`)).body, /Tell an adult/)
  assert.equal((await ask(people.teacher, `${page}/draft`)).status, 403)
  assert.equal((await ask(people.head, `${page}/withdrawal`, { reason: 'Not ours' })).to, page)
  assert.match((await ask(people.teacher, page)).body, /Not asked for since/)
})

test('the office says who signs for a child, and hands over the link where no address is known', async t => {
  const { people, ask, publishedForChildren, parent, child, letSign, release } = await site(t)
  await publishedForChildren()
  const [mum, asha] = [await parent('Folake Adeyinka'), await child('Asha Adeyinka', 'Wren')]
  const page = `/agreements/families/${asha.id}`
  const nobody = (await ask(people.office, page)).body
  assert.match(
    nobody,
    /Nobody can be chosen yet\.[\s\S]*released and recorded\s+with parental responsibility/,
  )
  assert.ok(nobody.includes(`/people/${asha.id}/family`), 'and where to put that right')
  await release(mum, asha)
  assert.match((await ask(people.office, '/agreements/families')).body, /Nobody yet/)
  assert.match((await ask(people.office, page, { parentId: '' })).body, /Select a parent or carer/)
  assert.equal((await ask(people.office, page, { parentId: mum.id })).to, page)
  const made = await ask(people.office, `${page}/signers/${mum.id}/link`, {})
  assert.match(made.body, /Hand this to Folake Adeyinka/)
  assert.match(
    made.body,
    /<code>https?:\/\/[^/]+\/s\/larkmoor\/signing\//,
    'an address that opens where it is typed',
  )
  await letSign(people.parent, asha)
  const link = `${page}/signers/${people.parent.id}/link`
  const byHand = await ask(people.office, link, {})
  assert.match(byHand.body, /Hand this to Ana Marsh[\s\S]*No mail is sent from here[\s\S]*\/signing\//)
  process.env['WATCHWORD_SMTP_URL'] = 'smtp://127.0.0.1:1'
  t.after(() => delete process.env['WATCHWORD_SMTP_URL'])
  const mailed = await ask(people.office, link, {})
  assert.match(mailed.body, /The link for Ana Marsh is made/)
  assert.doesNotMatch(mailed.body, /\/signing\//)
  assert.equal((await ask(people.teacher, page)).status, 403)
})
