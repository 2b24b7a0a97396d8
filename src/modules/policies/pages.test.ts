import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import type { Call } from '../../platform/call.ts'
import { takeReadings } from '../../platform/controls/readings.ts'
import { policiesUrl } from './addresses.ts'
import { needsOf } from '../../platform/question.ts'
import { policiesWaiting } from './queries/policies-waiting.ts'
import { fieldsNear, linkIn, MANNERS, visit } from './visit-pages.test.ts'

const seed = (name: string) => ({
  name: `${name}.txt`,
  bytes: new Uint8Array(readFileSync(new URL(`../../../test/seeds/${name}.txt`, import.meta.url))),
})

const approval = {
  ...{ body: 'governors', minute: '26/41', bodyName: '' },
  ...{ 'approvedOn-day': '20', 'approvedOn-month': '11', 'approvedOn-year': '2026' },
  ...{ 'nextReviewOn-day': '20', 'nextReviewOn-month': '11', 'nextReviewOn-year': '2027' },
}

/** Statements of a page itself: what opens and closes its transaction is not counted. */
async function statements(call: Call, work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  call.house.database.onStatement = sql => {
    if (!/^(begin|commit|rollback)|set_config|append_entries/.test(sql)) sent.push(sql)
  }
  try {
    await work()
  } finally {
    call.house.database.onStatement = undefined
  }
  return sent
}

for (const { name, of, keeps } of [
  { name: 'redbridge', of: 'Redbridge', keeps: /Lock a session after 10 minutes without use/ },
  { name: 'ashover', of: 'Ashover', keeps: /About: Management information system/ },
]) {
  test(`${of}: bring, decide, approve and read it back, through its pages, each in five statements`, async t => {
    const { people, as, clock } = await world(t)
    const head = await as(people.head)
    const list = policiesUrl(head)
    assert.match((await visit(head, list)).html, /Bring your online safety policy/)
    assert.equal((await needsOf(head, [policiesWaiting]))[0]?.title, 'Bring your online safety policy')

    const refused = await visit(head, list, { pasted: '12 34' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /12 34<\/textarea>/, 'what was typed is shown again')

    const brought = await visit(head, list, {}, seed(name))
    const version = brought.to ?? ''
    const reading = await visit(head, version)
    assert.match(reading.html, /\d+ of \d+ suggestions left to decide/)
    assert.match(reading.html, /<mark>/)
    assert.match((await needsOf(head, [policiesWaiting]))[0]?.says ?? '', /left to decide/)
    assert.equal((await visit(head, `${version}/facts`, { deed: 'as-found' })).status, 303)

    const fields = fieldsNear(reading, 'Word for word')
    const accepted = await visit(head, `${version}/decisions`, { ...fields, deed: 'accept' })
    assert.match(accepted.to ?? '', /show=to-decide&just=\d+#c/)
    assert.match((await visit(head, accepted.to ?? '')).html, /Accepted/)
    assert.equal((await visit(head, `${version}/decisions`, { deed: 'accept-word-for-word' })).status, 303)

    const wrong = await visit(head, `${version}/approval`, {
      ...approval,
      minute: '',
      'approvedOn-day': '40',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Enter the minute number/)
    assert.match(wrong.html, /value="40"/)
    const policy = (await visit(await as(people.chair), `${version}/approval`, approval)).to ?? ''
    assert.match((await visit(head, policy)).html, /In force from 24 November 2026/)

    clock.set('2026-11-24T09:00:00Z')
    const later = await as(people.head)
    await takeReadings(later)
    const margin = await visit(later, policy)
    assert.match(margin.html, /clauses\. \d+ (is|are) kept/)
    assert.match((await visit(later, `${version}?show=decided`)).html, keeps)
    assert.match((await visit(later, `${policy}?on=2026-11-23`)).html, /Not in force on 23 November 2026/)
    const proof = linkIn(margin, /\/clauses\/[^/]+$/)
    assert.match((await visit(later, proof)).html, /minute 26\/41/)
    assert.match((await visit(later, `${policy}/changes`)).html, /1 approval changed/)

    const pages = [
      list,
      version,
      `${version}?show=all`,
      `${version}/facts`,
      policy,
      proof,
      `${policy}/changes`,
    ]
    for (const address of [...pages, `${policy}?on=2026-11-23`]) {
      const sent = await statements(later, () => visit(later, address))
      assert.ok(
        sent.length <= 5,
        `${address} sends ${sent.length}: ${sent.map(sql => sql.slice(0, 60)).join(' | ')}`,
      )
    }
    const next = await visit(later, list, {
      policyId: policy.split('/').at(-1) ?? '',
      pasted: `Staff must lock screens after 15 minutes of no use.\n\nStaff must be kind to all.${MANNERS}`,
    })
    const sent = await statements(later, () => visit(later, `${next.to ?? ''}/approval`))
    assert.ok(sent.length <= 5, `the approval sends ${sent.length}`)
  })
}

test('a teacher sees the margin and no names, the other school sees nothing, a pupil no policy', async t => {
  const { people, elsewhere, schools, as, clock } = await world(t)
  const head = await as(people.head)
  const brought = await visit(head, policiesUrl(head), {}, seed('redbridge'))
  const version = brought.to ?? ''
  await visit(head, `${version}/decisions`, { deed: 'accept-word-for-word' })
  const policy = (await visit(await as(people.chair), `${version}/approval`, approval)).to ?? ''
  clock.set('2026-11-24T09:00:00Z')
  await takeReadings(await as(people.head))
  const teacher = await as(people.teacher)
  const margin = await visit(teacher, policy)
  assert.equal(margin.status, 200)
  assert.equal((await visit(teacher, version)).status, 403)
  assert.equal((await visit(teacher, `${version}/decisions`, { deed: 'accept-word-for-word' })).status, 403)
  assert.equal((await visit(await as(people.pupil), policy)).status, 403)
  assert.equal(
    (await visit(await as(elsewhere.head), policy.replace(schools.larkmoor.slug, schools.hollinBank.slug)))
      .status,
    404,
  )
  const chair = await as(people.chair)
  assert.equal((await visit(chair, `${version}/approval`)).status, 303)
})

test('a suggestion is changed on a form made of its control, and a wrong figure is refused with what was typed', async t => {
  const { people, as } = await world(t)
  const head = await as(people.head)
  const brought = await visit(head, policiesUrl(head), {
    pasted: `Our rules\n\nStaff must lock screens after 10 minutes of no use.${MANNERS}`,
  })
  const version = brought.to ?? ''
  const change = linkIn(await visit(head, version), /\/change$/)
  const form = await visit(head, change)
  assert.match(form.html, /name="set-minutes"[^>]*value="10"|value="10"[^>]*name="set-minutes"/)
  const typed = {
    control: 'access.idle-lock',
    'set-minutes': '90',
    system: 'watchword',
    audience: '',
    otherSystem: '',
  }
  const refused = await visit(head, change, typed)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /value="90"/)
  assert.match(refused.html, /Enter a number of minutes from 1 to 60/)
  const moved = await visit(head, change, { ...typed, 'set-minutes': '8', otherSystem: 'Office door panel' })
  assert.equal(moved.status, 303)
  const after = await visit(head, moved.to ?? '')
  assert.match(after.html, /Lock a session after 8 minutes/)
  assert.match(after.html, /About: Office door panel/)
})

test('a clause is bound by hand, and marked as one for people', async t => {
  const { people, as } = await world(t)
  const head = await as(people.head)
  const brought = await visit(head, policiesUrl(head), {
    pasted: `Our rules\n\nStaff must be kind to one another.${MANNERS}`,
  })
  const version = brought.to ?? ''
  const page = await visit(head, `${version}?show=nothing`)
  const fields = fieldsNear(page, 'Nobody’s duty yet')
  await visit(head, `${version}/decisions`, { ...fields, deed: 'for-people' })
  assert.match((await visit(head, `${version}?show=decided`)).html, /For people/)
  const bind = linkIn(page, /bindings\/new$/)
  assert.match((await visit(head, bind)).html, /What does it ask for/)
  assert.match((await visit(head, `${bind}?step=chosen`)).html, /Select what it asks for/)
  const bound = await visit(head, bind, {
    control: 'policies.reviewed-within',
    'set-months': '6',
    system: 'watchword',
    audience: '',
  })
  assert.equal(bound.status, 303)
  assert.match((await visit(head, bound.to ?? '')).html, /Review the policy within 6 months/)
})
