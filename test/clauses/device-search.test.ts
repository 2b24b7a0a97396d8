import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AFTER, BEFORE, CONSENT, DELETED, searchingUnder, TAKEN } from './devices.ts'

const STOPPED = /Do not look, do not copy\. This form is stopped/

test('AL-39.6 a device is taken on the grounds of the policy; where it is a nude picture “do not look, do not copy” stands there, the leads are told and the way to a search is shut', async t => {
  const { authorise, keep, take, grounds, look, teacher, canSearch, refused, calls } = await searchingUnder(
    t,
    'allington',
  )
  await authorise()
  await keep()
  assert.deepEqual(await grounds(), ['behaviour', 'bullying', 'nude-picture'])
  assert.match(await look(teacher, '/searches/new'), /do not look, do not copy, and ask nobody to show it/)
  await refused(
    teacher,
    '/searches/new',
    { ...TAKEN, grounds: ['violence'] },
    /Select a ground that the policy has/,
  )
  const at = await take({ grounds: ['bullying', 'nude-picture'] })
  assert.match(await look(teacher, at), STOPPED)
  assert.equal(await canSearch(at), false)
  for (const [part, answers] of [
    ['consent', CONSENT],
    ['before', BEFORE],
    ['after', AFTER],
    ['deletion', DELETED],
  ] as const)
    await refused(teacher, `${at}/${part}`, answers, /This form is stopped/)
  await calls()
})

test('AL-39.7 no search is recorded without ground, authority, witness, scope and outcome; the guidance stands on the form with a link, and its edition is kept with the search', async t => {
  const { authorise, keep, take, look, teacher, refused, asksEach, sent, post, get } = await searchingUnder(
    t,
    'allington',
  )
  await authorise()
  await refused(teacher, '/searches/new', { ...TAKEN, grounds: [] }, /Select why it was taken/)
  const at = await take()
  await post(teacher, `${at}/consent`, CONSENT)
  await refused(teacher, `${at}/before`, BEFORE, /no edition of the guidance is on file/)
  await keep()
  assert.match((await get(teacher, '/searches')).body, /href="https:\/\/guidance\.example\/searching"/)
  assert.match(await look(teacher, `${at}/before`), /Searching, screening and confiscation, July 2022/)
  await refused(teacher, `${at}/after`, AFTER, /Before anybody looks/)
  await asksEach(`${at}/before`, BEFORE, {
    suspicion: /Write what you suspect/,
    power: /Write the power/,
    authorisedBy: /Write who agreed/,
    witness: /Write the name of another adult/,
    scope: /Write what you will look at/,
  })
  await sent(teacher, `${at}/before`, BEFORE)
  await asksEach(`${at}/after`, AFTER, { outcome: /Write what follows/ })
  await sent(teacher, `${at}/after`, AFTER)
  await keep('September 2026')
  assert.match(await look(teacher, at), /Guidance Searching, screening and confiscation, July 2022/)
})

test('AL-39.8 the form opens for members of the leadership team whom the headteacher has authorised; others see whom to call, and whoever is signed in is the searcher', async t => {
  const { authorise, keep, take, look, teacher, office, post, head, sent, people } = await searchingUnder(
    t,
    'allington',
  )
  const { statusCode } = await authorise({ leads: '' })
  assert.equal(statusCode, 422)
  assert.match(
    await look(teacher, '/searches/new'),
    /Call somebody who may search.*Ruth Calloway.*Priya Anand-Cole/,
  )
  assert.equal((await post(teacher, '/searches/new', TAKEN)).statusCode, 403)
  await authorise()
  await keep()
  const shut = await look(office, '/searches/new')
  assert.match(shut, /Call somebody who may search.*Łukasz Wraythorne Assistant headteacher/)
  assert.match(shut, /Report a concern ?: anybody may/)
  assert.equal((await post(office, '/searches/new', TAKEN)).statusCode, 403)
  const at = await take({ searcher: 'Tom Ferriby', begunBy: people.office.id })
  await sent(teacher, `${at}/consent`, CONSENT)
  await sent(teacher, `${at}/before`, { ...BEFORE, searcher: 'Tom Ferriby' })
  assert.match(await look(teacher, at), /Written by Łukasz Wraythorne/)
  // The headteacher searches too, and has no part in this one.
  assert.equal((await post(head, `${at}/after`, AFTER)).statusCode, 404)
})

test('AL-39.9 nobody searches before the pupil or a parent has said yes, with who asked whom, when and how; a no is kept, goes to the lead, and never on to a search', async t => {
  const { authorise, keep, take, look, teacher, dsl, refused, asksEach, sent, canSearch } =
    await searchingUnder(t, 'allington')
  await authorise()
  await keep()
  const at = await take()
  assert.equal(await canSearch(at), false)
  await refused(teacher, `${at}/before`, BEFORE, /Nobody searches it before consent is recorded/)
  await asksEach(`${at}/consent`, CONSENT, {
    from: /Select who was asked/,
    of: /Write the name of whoever was asked/,
    askedBy: /Write who asked them/,
    how: /Write how they were asked/,
    answer: /Select what they said/,
  })
  await sent(teacher, `${at}/consent`, { ...CONSENT, from: 'pupil', answer: 'refused' })
  assert.match(
    await look(teacher, at),
    /Consent was refused: it is not searched\. A safeguarding lead decides/,
  )
  await refused(teacher, `${at}/before`, BEFORE, /Consent was refused/)
  await refused(teacher, `${at}/consent`, CONSENT, /Consent was refused/)
  assert.match(await look(dsl, at), /Decide what happens with it/)
  const choices = await look(dsl, `${at}/decision`)
  assert.match(choices, /No search, as consent was refused/)
  assert.doesNotMatch(choices, /may be searched/)
  await sent(dsl, `${at}/decision`, { choice: 'after-refusal', reasons: 'We talk with his mother' })
  await refused(teacher, `${at}/before`, BEFORE, /Consent was refused/)
  const other = await take()
  await sent(teacher, `${other}/consent`, CONSENT)
  assert.match(
    await look(teacher, other),
    /Asked A parent or carer Name Ana Marsh Asked by Łukasz Wraythorne How By telephone/,
  )
  assert.equal(await canSearch(other), true)
})

/** Searched, with what was found. */
async function searched(s: Awaited<ReturnType<typeof searchingUnder>>, after = AFTER, asksConsent = false) {
  await s.authorise()
  await s.keep()
  const at = await s.take()
  if (asksConsent) await s.post(s.teacher, `${at}/consent`, CONSENT)
  await s.sent(s.teacher, `${at}/before`, BEFORE)
  await s.sent(s.teacher, `${at}/after`, after)
  return at
}

test('AL-39.10 what is deleted needs why, what, a witness and that it is no evidence; where a crime or such a picture is suspected nothing is deleted before the lead decides', async t => {
  const s = await searchingUnder(t, 'allington')
  const at = await searched(s, { ...AFTER, crime: 'yes' }, true)
  await s.refused(
    s.teacher,
    `${at}/deletion`,
    DELETED,
    /Nothing is deleted while it may be evidence: a safeguarding lead decides/,
  )
  await s.sent(s.dsl, `${at}/decision`, { choice: 'delete', reasons: 'The police do not want it' })
  await s.asksEach(`${at}/deletion`, DELETED, {
    reason: /Write why it was deleted/,
    what: /Write what was deleted/,
    notEvidence: /Write why it need not be kept as evidence/,
    witness: /Write the name of another adult/,
  })
  await s.sent(s.teacher, `${at}/deletion`, DELETED)
  const picture = await s.take()
  await s.sent(s.teacher, `${picture}/halt`, { why: 'A girl told me' })
  await s.refused(s.teacher, `${picture}/deletion`, DELETED, /This form is stopped/)
})

test('BS-38.1 only whom the headteacher has authorised, with the date, records a search; others see whom to call', async t => {
  const { authorise, keep, take, look, head, teacher, dsl, office, post, sent, get } = await searchingUnder(
    t,
    'banks',
  )
  assert.equal((await post(teacher, '/searches/new', TAKEN)).statusCode, 403)
  assert.equal((await post(dsl, '/searches/authorised/new', {})).statusCode, 403)
  await authorise({ leads: '' })
  await keep()
  assert.match(
    await look(dsl, '/searches'),
    /Łukasz Wraythorne ?, Assistant headteacher Authorised 30 November 2026 by Ruth Calloway/,
  )
  assert.match(await look(office, '/searches/new'), /Call somebody who may search/)
  assert.equal((await post(office, '/searches/new', TAKEN)).statusCode, 403)
  const at = await take()
  await sent(teacher, `${at}/before`, BEFORE)
  const [, end = ''] =
    /href="\/s\/larkmoor(\/searches\/authorised\/[\w-]+\/end)"/.exec((await get(head, '/searches')).body) ??
    []
  await sent(head, end, { why: 'They teach elsewhere' })
  assert.match(
    await look(dsl, '/searches'),
    /From 30 November 2026 to 30 November 2026, ended by Ruth Calloway/,
  )
  assert.equal((await post(teacher, `${at}/after`, AFTER)).statusCode, 403)
  assert.match(await look(teacher, '/searches/new'), /Call somebody who may search/)
})

test('BS-38.2 a search keeps the suspicion, the searcher, the witness, when, what was looked at and found; suspecting an indecent picture stops the form and calls the lead', async t => {
  const s = await searchingUnder(t, 'banks')
  const { teacher, look, sent, asksEach, refused, calls, grounds, authorise, keep, take } = s
  await authorise()
  await keep()
  assert.deepEqual(await grounds(), ['behaviour', 'bullying', 'violence', 'pornography', 'nude-picture'])
  const at = await take({ grounds: ['violence'] })
  await asksEach(`${at}/before`, BEFORE, { suspicion: /Write what you suspect/, witness: /another adult/ })
  await sent(teacher, `${at}/before`, BEFORE)
  await asksEach(`${at}/after`, AFTER, {
    lookedAt: /Write what was looked at/,
    found: /Write what was found/,
  })
  await sent(teacher, `${at}/after`, AFTER)
  assert.match(
    await look(teacher, at),
    /A search was written down, 30 November 2026 at .*Looked at The messages of today Found The film.*Written by Łukasz Wraythorne/,
  )
  const other = await take({ grounds: ['violence'] })
  await sent(teacher, `${other}/before`, BEFORE)
  await sent(teacher, `${other}/after`, { indecent: 'yes' })
  assert.match(await look(teacher, other), STOPPED)
  await refused(teacher, `${other}/after`, AFTER, /This form is stopped/)
  await calls()
})

test('AS-1.23 a search asks which power is used, who agreed and the witness, and a deletion what was deleted and why it need not be kept as evidence', async t => {
  const s = await searchingUnder(t, 'ashover')
  await s.authorise()
  await s.keep()
  const open = await s.take()
  await s.asksEach(`${open}/before`, BEFORE, {
    power: /Write the power/,
    authorisedBy: /Write who agreed/,
    witness: /another adult/,
  })
  await s.sent(s.teacher, `${open}/before`, BEFORE)
  await s.sent(s.teacher, `${open}/after`, AFTER)
  await s.asksEach(`${open}/deletion`, DELETED, {
    what: /Write what was deleted/,
    notEvidence: /Write why it need not be kept as evidence/,
    witness: /another adult/,
  })
  await s.sent(s.teacher, `${open}/deletion`, DELETED)
  assert.match(
    await s.look(s.dsl, open),
    /What The film Why It shames the boy Not evidence, because Nothing against the law/,
  )
})

test('AS-6.12 a search needs suspicion, searcher, witness, whose device, and whether a parent was told; an indecent picture halts it and calls the lead', async t => {
  const s = await searchingUnder(t, 'ashover')
  const { teacher, sent, refused, look, take, grounds, calls, authorise, keep, asksEach } = s
  await authorise()
  await keep()
  assert.deepEqual(await grounds(), ['behaviour', 'bullying', 'violence', 'pornography', 'nude-picture'])
  await refused(teacher, '/searches/new', { ...TAKEN, owner: '' }, /Write whose device it is/)
  await refused(teacher, '/searches/new', { ...TAKEN, owner: 'Nobody Here' }, /No pupil here is called so/)
  const at = await take()
  await asksEach(`${at}/before`, BEFORE, { suspicion: /Write what you suspect/, witness: /another adult/ })
  await refused(
    teacher,
    `${at}/before`,
    { ...BEFORE, witness: 'Łukasz Wraythorne' },
    /The witness is another adult/,
  )
  await sent(teacher, `${at}/before`, BEFORE)
  await asksEach(`${at}/after`, AFTER, { parentsTold: /Select whether the parents were told/ })
  await refused(
    teacher,
    `${at}/after`,
    { ...AFTER, parentsTold: 'no' },
    /Write why the parents were not told/,
  )
  await sent(teacher, `${at}/halt`, { why: 'There may be one' })
  assert.match(await look(teacher, at), STOPPED)
  await refused(teacher, `${at}/after`, AFTER, /This form is stopped/)
  await calls()
})

test('AS-7.6 the form shows the edition on file, no search is recorded where there is none, and a newer one flags the form', async t => {
  const { authorise, keep, take, look, teacher, dsl, head, refused, sent, get } = await searchingUnder(
    t,
    'ashover',
  )
  await authorise()
  assert.match(
    await look(teacher, '/searches'),
    /until an edition of “Search and Confiscation guidance from DfE” is on file/,
  )
  const at = await take()
  await refused(teacher, `${at}/before`, BEFORE, /no edition of the guidance is on file/)
  await keep()
  assert.match(await look(teacher, `${at}/before`), /Search and Confiscation guidance from DfE, July 2022/)
  await keep('September 2026')
  for (const token of [teacher, dsl, head])
    assert.match(await look(token, '/searches'), /Newer edition: look at this form again/)
  const [, guidanceId = ''] =
    /name="guidanceId" value="([\w-]+)"/.exec((await get(dsl, '/searches/guidance')).body) ?? []
  await sent(dsl, '/searches/guidance', { guidanceId, words: 'Nothing changes for us' })
  assert.match(await look(dsl, '/searches'), /Looked at again 30 November 2026 by Priya Anand-Cole/)
  await sent(teacher, `${at}/before`, BEFORE)
})
