import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STRANGER } from '../crime.ts'
import { begunWith, RISK } from '../procedures.ts'
import { pagesOf, plain } from './pages.ts'
import { askedOf, DECISION, schoolThatRecords } from './recorded.ts'
import { underPolicy } from './under-policy.ts'

const SEALED = /In force\. What its records show is for the safeguarding lead alone/
const on = (name: string, [day = '', month = '', year = '2026']: readonly string[]) => ({
  ...{ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year },
})

for (const { id, kind, before } of [
  { id: 'AL-46.18', kind: 'imagery', before: {} },
  { id: 'AL-47.13', kind: 'exploitation', before: STRANGER },
] as const)
  test(`${id} the step that supports each child is settled by a plan for each, with a named adult, a first meeting and a review; a meeting that is missed or late stands before the lead, and the adult sees no record`, async t => {
    const under = await underPolicy(t, 'allington')
    const here = await begunWith(under, kind)
    const { people, concernId, runId, youngerId, olderId, stands, record } = here
    const pages = await pagesOf(t, under)
    const { get, post, enter } = pages
    const dsl = await enter(people.dsl)
    const technician = await enter(people.technician)
    const at = `/concerns/${concernId}`
    await record('review', { ...reviewOf(here.each), ...before })
    if (kind === 'exploitation') await record('risk', RISK(here.each))
    assert.equal((await stands())['support'], 'open')
    assert.match(
      plain((await get(dsl, `${at}/procedures/${runId}/steps/support`)).body),
      /Plan the support of each child/,
    )
    const empty = await post(dsl, `${at}/support/new`, { help: '' })
    assert.equal(empty.statusCode, 422)
    assert.match(
      plain(empty.body),
      /Select for which child.*Select who is there for the child.*Write what help.*meet first.*looked at again/,
    )
    const plan = async (childId: string) => {
      const sent = await post(dsl, `${at}/support/new`, {
        ...{ childId, adultId: people.technician.id, help: 'Counselling on Tuesdays' },
        ...{ ...on('firstMeetingOn', ['2', '12']), ...on('reviewOn', ['14', '12']) },
      })
      assert.equal(sent.statusCode, 303, plain(sent.body))
    }
    await plan(olderId)
    assert.equal((await stands())['support'], 'open')
    await plan(youngerId)
    assert.equal((await stands())['support'], 'done')
    // The named adult: whom, with what help, by when. Never the record.
    const own = [...(await get(technician, '')).body.matchAll(/\/support\/[\w-]{36}/g)].map(([path]) => path)
    assert.equal(own.length, 2)
    const tasks = await Promise.all(own.map(async path => plain((await get(technician, path)).body)))
    const hers = tasks.findIndex(task => task.includes('Mira Sandhu'))
    const [task = '', path = ''] = [tasks[hers], own[hers]]
    assert.match(task, /You are there for Mira Sandhu, Kite.*Counselling on Tuesdays/)
    assert.doesNotMatch(task, /picture|Concern|harmed/)
    assert.equal((await get(technician, at)).statusCode, 404)
    // Nobody says whether they met: late, for the lead, on home and in the queue.
    under.clock.set('2026-12-03T09:00:00Z')
    const late = await under.again(people.dsl)
    assert.match(plain((await get(late, '')).body), /Support for M\.S\. .*was to meet them, and has not said/)
    assert.match(plain((await get(late, '/concerns')).body), /Late.*The support of a child in it is late/)
    const missed = { kind: 'missed', ...on('happenedOn', ['2', '12']), words: 'She was ill' }
    const his = await under.again(people.technician)
    const without = await post(his, path, missed)
    assert.match(plain(without.body), /Enter the day on which you meet next/)
    assert.equal((await post(his, path, { ...missed, ...on('nextMeetingOn', ['8', '12']) })).statusCode, 303)
    assert.match(plain((await get(late, '')).body), /Support for M\.S\. A meeting with .* was missed/)
    assert.match(plain((await get(late, at)).body), /A meeting was missed Mira Sandhu/)
  })

const reviewOf = (each: (name: string, younger: string, older?: string) => Record<string, string>) => ({
  ...{ harm: 'no', adult: 'no', coercion: 'no', unusual: 'no', acts: 'no', made: 'camera', spread: 'few' },
  ...{ present: 'Priya led; Tom', sharedBy: 'One pupil', where: 'A chat', because: 'For a joke' },
  ...{ ...each('shown', 'no', 'yes'), ...each('knew', 'not-shown', 'agreed') },
})

test('BS-20.10 an open record has a day on which it is looked at again, is late past it, and whoever looks says improved, unchanged or worse; worse drafts a referral again', async t => {
  const { here, again, report, decideWhole, get, post, isKept, record } = await schoolThatRecords(t, 'banks')
  const { at } = await report({ about: 'Jonah Tillerby' })
  await record(at)
  const endless = await decideWhole(at, on('reviewOn', ['', '', '']))
  assert.equal(endless.statusCode, 422)
  assert.match(plain(endless.body), /It is open: enter the day on which you look at it again/)
  assert.equal((await decideWhole(at, on('reviewOn', ['2', '12']))).statusCode, 303)
  await isKept('BS-20.10', SEALED, 'Not shown yet')
  here.clock.set('2026-12-03T09:00:00Z')
  const late = await again(here.people.dsl)
  assert.match(plain((await get(late, '/concerns')).body), /Late J\.T\./)
  const shown = (await get(late, at)).body
  assert.match(plain(shown), /How is it with the child since then\? Improved Unchanged Worse/)
  const [, insteadOf = ''] = /name="insteadOf" value="([^"]+)"/.exec(shown) ?? []
  const next = { ...DECISION, ...askedOf(shown), insteadOf, ...on('reviewOn', ['17', '12']) }
  const silent = await post(late, at, { ...next, since: '' })
  assert.match(plain(silent.body), /Select how it is with the child since it was last decided/)
  const worse = await post(late, at, { ...next, since: 'worse', reasons: 'He does not eat any more' })
  assert.equal(worse.statusCode, 303, plain(worse.body))
  const form = String(worse.headers.location).replace('/s/larkmoor', '')
  assert.match(form, /\/referrals\/new$/)
  assert.match(plain((await get(late, form)).body), /He does not eat any more/)
  assert.match(plain((await get(late, at)).body), /Since it was last decided Worse/)
})
