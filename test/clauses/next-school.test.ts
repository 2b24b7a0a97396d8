import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { endMembership, person } from '../../src/modules/people/index.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

const SEALED = /In force\. What its records show is for the safeguarding lead alone/
const TO = {
  ...{ toSchool: 'Ashmere Primary', toPerson: 'Dee Holt', reachedAt: '01298 555 0100' },
  ...{ 'startsOn-day': '30', 'startsOn-month': '11', 'startsOn-year': '2026' },
}

/** A school in which a concern about Jonah was read, and nothing stands in his file before it. */
async function withFile(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName) {
  const all = await schoolThatRecords(t, school)
  const { here, report, record, get, post, dsl } = all
  const file = `/children/${here.people.pupil.id}/concerns`
  const page = async (path = '', token = dsl) => plain((await get(token, `${file}${path}`)).body)
  assert.match(await page(), /Nothing yet\. What is reported about this child will stand here/)
  const { at } = await report({ about: 'Jonah Tillerby' })
  await record(at)
  /** Begun, sealed, sent and heard of. */
  const send = async (token = dsl) => {
    assert.equal((await post(token, `${file}/transfer`, TO)).statusCode, 303)
    const begun = (await get(token, `${file}/transfer`)).body
    const [, one = ''] = /action="\/s\/larkmoor([^"]+)\/file"/.exec(begun) ?? []
    const [, code = ''] = /name="code" value="([^"]+)"/.exec(begun) ?? []
    const sealed = await post(token, `${one}/file`, { code })
    assert.equal(sealed.statusCode, 200)
    assert.match(String(sealed.headers['content-disposition']), /^attachment; filename="sealed-file-T-/)
    assert.doesNotMatch(sealed.body, /Jonah|Tillerby|table/)
    for (const kind of ['sent', 'received'])
      assert.equal((await post(token, `${one}/steps`, { kind, words: 'By secure mail' })).statusCode, 303)
    return page('/transfer', token)
  }
  return { ...all, at, file, page, send }
}

test('RB-A.46 the first concern opens the child’s file; no further action leaves it there with its reasons, and it goes to the next school by a transfer that is on record', async t => {
  const { at, page, send, decideWhole, isKept } = await withFile(t, 'redbridge')
  assert.match(await page('/watch'), /Opened by the first concern .* 1 record stands in it/)
  const decided = await decideWhole(at, { choice: 'no-action', reasons: 'He was playing' })
  assert.equal(decided.statusCode, 303, plain(decided.body))
  assert.match(
    await page(),
    /1 concern since .*Decision: Nothing more to do .*Why: He was playing .*Told: Ana Marsh, by telephone/,
  )
  assert.match(await page('/file'), /1 concern and \d+ entries since/)
  const sent = await send()
  assert.match(sent, /Ashmere Primary, done/)
  assert.match(sent, /Sealed on 30 November 2026 .* by Priya Anand-Cole: 1 concern, \d+ entries/)
  assert.match(sent, /It was sent, 30 November 2026, by Priya Anand-Cole: By secure mail/)
  assert.match(await page('/file'), /He was playing/, 'what was sent stays here too')
  await isKept('RB-A.46', SEALED, 'Not shown yet')
})

test('AL-43.2 only the lead and the deputies write in the record; its chronology shows what was decided, why and when, and after the pupil has left it is there and goes to the next school', async t => {
  const { here, at, page, send, decideWhole, get, post, teacher, dsl, enter, record, isKept } =
    await withFile(t, 'allington')
  const { people } = here
  const office = await enter(people.office)
  const governor = await here.again(people.governor)
  for (const token of [teacher, office, governor]) {
    for (const deed of [
      { deed: 'note', words: 'Mine' },
      { deed: 'decide', choice: 'support', reasons: 'Mine' },
    ])
      assert.ok([403, 404].includes((await post(token, at, deed)).statusCode), JSON.stringify(deed))
    assert.equal((await get(token, `/children/${people.pupil.id}/concerns`)).statusCode, 403)
  }
  const deputy = await enter(people.deputy)
  assert.equal((await post(deputy, at, { deed: 'note', words: 'I rang his mother.' })).statusCode, 303)
  const decided = await decideWhole(at, { reasons: 'She will talk to him' })
  assert.equal(decided.statusCode, 303, plain(decided.body))
  assert.doesNotMatch(await record(at, dsl), /Mine/)
  const chronology = /Decision by Priya Anand-Cole 30 November 2026, \d+:\d+ am .*Why: She will talk to him/
  assert.match(await page(), chronology)
  assert.match(await page(), /Note by Tom Ferriby .*I rang his mother\./)
  const asHead = await here.as(people.head)
  const { memberships } = await person(asHead, { personId: people.pupil.id })
  await endMembership(asHead, { membershipId: memberships[0]?.id, when: 'now', reason: 'Moved away' })
  here.clock.move({ hours: 30 })
  const later = await here.again(people.dsl)
  assert.match(plain((await get(later, '')).body), /J\.T\. has left, and there is a file/)
  assert.match(await page('', later), chronology)
  assert.match(await send(later), /Ashmere Primary, done/)
  await isKept('AL-43.2', SEALED, 'Not shown yet', await here.again(people.governor))
})
