import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flagMustNotBeTold } from '../../src/modules/people/commands/flag-must-not-be-told.ts'
import { plain } from './pages.ts'
import { onDay, schoolThatSanctions } from './sanctioning.ts'

const REMOVAL = 'Removal of Internet or computer access for a period'

test('AS-1.21 of what happened out of school no sanction is recorded before it says how it is linked to the school', async t => {
  const { open, of, given, refused, record, isKept } = await schoolThatSanctions(t, 'ashover')
  const at = await open()
  await refused(at, { ...of('AS-1.22'), elsewhere: '' }, /Select whether it happened out of school/)
  await refused(
    at,
    { ...of('AS-1.22'), elsewhere: 'yes' },
    /Write how it is linked to their being a pupil here/,
  )
  assert.doesNotMatch(await record(at), /Loss of playtime/)
  await given(at, { ...of('AS-1.22'), elsewhere: 'yes', link: 'It was the chat of his class' })
  assert.match(await record(at), /out of school.*Link to the school It was the chat of his class/)
  await isKept('AS-1.21')
})

test('AS-1.22 only staff record a sanction, only one of the policy’s list, and it shows who decided, the day and the clause', async t => {
  const { here, open, of, given, refused, give, enter, teacher, post, dsl, record, form, isKept } =
    await schoolThatSanctions(t, 'ashover')
  const { people } = here
  const at = await open()
  assert.match(await form(at), /Loss of playtime Level 1/)
  await refused(at, { ...of('AS-1.22'), sanction: 'Lines' }, /Select a sanction that the policy lists/)
  const asked = { deed: 'ask-reader', because: 'She knows the family', askedId: people.volunteer.id }
  assert.equal((await post(dsl, at, asked)).statusCode, 303)
  assert.equal((await give(at, of('AS-1.22'), await enter(people.volunteer))).statusCode, 403)
  assert.equal((await give(at, of('AS-1.22'), teacher)).statusCode, 404)
  await given(at, { ...of('AS-1.22'), decidedBy: people.teacher.id, ...onDay('decidedOn', 30) })
  assert.match(
    await record(at),
    new RegExp(
      `Loss of playtime, level 1 .*Decided by ${people.teacher.name}, 30 November 2026 .*Rests on Behaviour Policy, as it stands since 1 September 2026: 4.2`,
    ),
  )
  await isKept('AS-1.22')
})

test('AS-1.24 a sanction names a clause of the policy as it stood on the day; where none covers it there is only support', async t => {
  const { here, open, of, given, refused, record, form, get, post, dsl, isKept } = await schoolThatSanctions(
    t,
    'ashover',
  )
  const at = await open()
  const own = { ...of('AS-1.22'), policy: here.policyId }
  await refused(at, { ...of('AS-1.22'), clause: '' }, /Write which clause or section of it covers this/)
  await refused(
    at,
    { ...of('AS-1.22'), ...onDay('happenedOn', 20, 8) },
    /Write which edition of the Behaviour Policy stood on 20 August 2026/,
  )
  await refused(
    at,
    { ...own, ...onDay('happenedOn', 10) },
    /No version of it in Watchword stood on 10 November 2026/,
  )
  await refused(
    at,
    { ...own, ...onDay('happenedOn', 30), clause: '999' },
    /Version 1, which stood on 30 November 2026, has no clause “999”/,
  )
  const none = { ...of('AS-1.22'), policy: 'none' }
  await refused(at, none, /Where no policy covers it there is no sanction.*ask somebody to support the child/)
  const page = (await post(dsl, `${at}/sanctions/new`, none)).body
  assert.ok(page.includes(`href="/s/larkmoor${at}/actions/new"`), 'support is one press away')
  const [clause] = here.clauses
  await given(at, { ...own, ...onDay('happenedOn', 30), clause: String(clause?.reference) })
  assert.match(await record(at), new RegExp(`Rests on .*version 1, since .* 2026: ${clause?.reference}`))
  assert.ok(await form(at))
  assert.equal((await get(dsl, at)).statusCode, 200)
  await isKept('AS-1.24')
})

test('AS-1.98 an interview has who holds it and by when, and the record does not end before it was held or is cancelled with a reason', async t => {
  const { here, open, of, given, refused, record, enter, get, post, endsNot, ends, isKept } =
    await schoolThatSanctions(t, 'ashover')
  const head = await enter(here.people.head)
  const at = await open()
  await refused(at, of('AS-1.98'), /Select who holds the interview.*Enter the day by which/)
  const interview = {
    ...{
      ...of('AS-1.98'),
      holderId: here.people.head.id,
      tellHolder: 'What the rules say',
      ...onDay('holdBy', 4, 12),
    },
  }
  await given(at, interview)
  await endsNot(at, /the interview with Jonah Tillerby is neither held nor cancelled/)
  const waiting = async () => [
    ...new Set([...(await get(head, '')).body.matchAll(/\/tasks\/[\w-]{36}/g)].map(([path]) => path)),
  ]
  const [path = ''] = await waiting()
  const page = plain((await get(head, path)).body)
  assert.match(
    page,
    /Interview with Jonah Tillerby.*What the rules say.*Was the interview with Jonah Tillerby held/,
  )
  assert.equal((await post(head, path, { state: 'done', words: 'He was sorry' })).statusCode, 422)
  const held = { state: 'done', words: 'He was sorry', outcome: 'He writes to her', ...onDay('heldOn', 30) }
  assert.equal((await post(head, path, held)).statusCode, 303)
  assert.match(
    await record(at),
    /Held by Ruth Calloway, 30 November 2026. He was sorry What came of it: He writes to her/,
  )
  await given(at, interview)
  await endsNot(at, /neither held nor cancelled/)
  const [second = ''] = await waiting()
  assert.equal((await post(head, second, { state: 'unobtainable', words: '' })).statusCode, 422)
  assert.equal(
    (await post(head, second, { state: 'unobtainable', words: 'He has left the school' })).statusCode,
    303,
  )
  assert.match(await record(at), /Cancelled. He has left the school/)
  await ends(at)
  await isKept('AS-1.98')
})

test('AS-1.99 that a parent is told has who, how, when and by whom; whoever must not be told is not offered; until then it stays open', async t => {
  const {
    here,
    open,
    of,
    given,
    refused,
    record,
    form,
    give,
    post,
    get,
    dsl,
    endsNot,
    ends,
    isKept,
    relationshipId,
  } = await schoolThatSanctions(t, 'ashover')
  const { people } = here
  const at = await open()
  const letter = of('AS-1.99')
  await refused(
    at,
    { ...letter, parents: 'not-told', notToldBecause: 'No time' },
    /This sanction is that a parent is told/,
  )
  await refused(at, { ...letter, toldId: '', toldHow: '' }, /Select who was told.*Select how they were told/)
  await given(at, { ...letter, parents: 'not-yet' })
  await endsNot(at, /the parents of Jonah Tillerby are still to be told of the sanction/)
  const [, path = ''] =
    new RegExp(`href="/s/larkmoor(${at}/sanctions/[\\w-]{36})"`).exec((await get(dsl, at)).body) ?? []
  const { toldId = '', toldHow = '' } = letter
  const told = { kind: 'told', toldId, toldHow, toldBy: 'Mr Ferriby', ...onDay('toldOn', 30) }
  assert.equal((await post(dsl, path, told)).statusCode, 303)
  assert.match(await record(at), /Told: Ana Marsh, by phone, 30 November 2026, by Mr Ferriby/)
  await ends(at)
  await flagMustNotBeTold(await here.as(people.head), {
    relationshipId,
    since: '2026-09-01',
    reason: 'A court order',
  })
  const again = await open()
  assert.ok(await form(again))
  const offered = (await give(again, { ...letter, whole: '' })).body
  assert.match(plain(offered), /Who was told/)
  assert.doesNotMatch(offered, /Ana Marsh/)
  await refused(again, letter, /Select who was told|Write who was told/)
  await refused(again, { ...letter, toldName: 'Ana Marsh' }, /Ana Marsh must not be told/)
  await isKept('AS-1.99')
})

test('AS-3.12 sanctions stand by level and age; one outside the level or the age of the child needs a reason', async t => {
  const { open, of, given, refused, record, form, isKept } = await schoolThatSanctions(t, 'ashover')
  const at = await open()
  assert.match(
    await form(at),
    new RegExp(
      `Informing parents or carers Level 1, .* Loss of playtime Level 1 Interview .* Level 2, .* ${REMOVAL} Level 3, ages 11 to 19`,
    ),
  )
  await refused(
    at,
    { ...of('AS-1.22'), happenedLevel: '2' },
    /The policy has it at level 1, and what happened is at level 2/,
  )
  await refused(at, of('AS-3.12'), /The policy has it for ages 11 to 19, and the child was 10/)
  await given(at, { ...of('AS-3.12'), outsideBecause: 'He is eleven in a week' })
  assert.match(await record(at), /Why another level or age He is eleven in a week/)
  await isKept('AS-3.12')
})

test('BS-11.20 a breach offers only what the behaviour policy allows; sanction, who decided, the day and what the parents know stand together', async t => {
  const { here, open, of, given, refused, record, form, isKept } = await schoolThatSanctions(t, 'banks')
  const at = await open()
  assert.match(
    await form(at),
    /Stage 1: a talk, and no computer for a day Level 1 Stage 2: no computer for two weeks Level 2 No sanction/,
  )
  await refused(at, { ...of('BS-11.20'), sanction: 'Detention' }, /Select a sanction that the policy lists/)
  await refused(at, { ...of('BS-11.20'), parents: '' }, /Select whether the parents know/)
  await given(at, of('BS-11.20'))
  assert.match(
    await record(at),
    new RegExp(
      `Sanction Stage 1: .*, level 1 .*Decided by ${here.people.dsl.name}, 30 November 2026 .*Told: Ana Marsh, by phone, 30 November 2026, by ${here.people.dsl.name}`,
    ),
  )
  await isKept('BS-11.20')
})

test('BS-26.3 the stages of the behaviour policy are offered; stage, sanction and end are kept, and a repeat shows the earlier ones', async t => {
  const { open, of, given, record, form, isKept } = await schoolThatSanctions(t, 'banks')
  const first = await open()
  assert.match(await form(first), /Jonah Tillerby has no sanction on record/)
  await given(first, of('BS-11.20'))
  const again = await open()
  assert.match(
    await form(again),
    /30 November 2026: Stage 1: a talk, and no computer for a day, level 1 \(C-.*The highest was level 1: the policy’s next is level 2\. It is yours to decide/,
  )
  await given(again, { ...of('BS-26.3'), ...onDay('endsOn', 14, 12) })
  assert.match(
    await record(again),
    /Stage 2: no computer for two weeks, level 2 .*Until 14 December 2026 .*level 2, the child was 10/,
  )
  await isKept('BS-26.3')
})
