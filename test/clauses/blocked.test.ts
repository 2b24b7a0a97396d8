import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordRelationship } from '../../src/modules/people/index.ts'
import { following } from './following.ts'
import { plain } from './pages.ts'

/** A record on nudes, reviewed: next it is asked whether it is on the network. */
async function reviewed(t: Parameters<typeof following>[0]) {
  const here = await following(t, { school: 'allington', key: 'imagery' })
  const { record, each } = here
  await record('review', {
    ...{ harm: 'no', adult: 'no', coercion: 'no', unusual: 'no', acts: 'no', made: 'camera', spread: 'few' },
    ...{ present: 'Priya led; Tom', sharedBy: 'One pupil', where: 'A chat', because: 'For a joke' },
    ...{ ...each('shown', 'no', 'yes'), ...each('knew', 'not-shown', 'agreed') },
  })
  return here
}

test('AL-46.14 saying that it is on the school’s network gives the network manager a task without what or whose; they confirm when it is blocked and set apart, and the lead sees both times', async t => {
  const here = await reviewed(t)
  const { record, stands, look, get, post, enter, people, concernId } = here
  assert.equal((await stands())['isolated'], 'not-needed')
  await record('network', { network: 'yes', blocked: 'Dev is asked' })
  assert.equal((await stands())['isolated'], 'open')
  const technician = await enter(people.technician)
  const [task = ''] = /\/tasks\/[\w-]{36}/.exec((await get(technician, '')).body) ?? []
  const shown = plain((await get(technician, task)).body)
  assert.match(shown, /Block access and isolate\. Asked on .*blocked for everybody and set apart/)
  assert.doesNotMatch(shown, /Tillerby|Sandhu|picture|image|nude|Concern C-/i)
  assert.equal((await get(technician, `/concerns/${concernId}`)).statusCode, 404)
  here.clock.move({ minutes: 3 })
  const done = { state: 'done', words: 'Blocked at 8.40, and set apart on the server' }
  assert.equal((await post(technician, task, done)).statusCode, 303)
  assert.equal((await stands())['isolated'], 'done')
  assert.match(
    await look(`/concerns/${concernId}`),
    /Done Block access and isolate\. Dev Malhotra: .*Blocked at 8\.40.*Asked by Priya Anand-Cole, 30 November 2026 at [^.]+\. Ended by Dev Malhotra, 30 November 2026 at/,
  )
})

test('a network manager whose own child it is sees no task and learns nothing: whoever recorded it is asked to have it blocked', async t => {
  const { record, stands, get, lead, enter, as, people, youngerId } = await reviewed(t)
  const parent = { personId: people.technician.id, pupilId: youngerId, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.head), parent)
  await record('network', { network: 'yes', blocked: 'The provider is rung' })
  assert.equal((await stands())['isolated'], 'open')
  assert.doesNotMatch((await get(await enter(people.technician), '')).body, /\/tasks\/[\w-]{36}/)
  const [task = ''] = /\/tasks\/[\w-]{36}/.exec((await get(await lead(), '')).body) ?? []
  assert.match(plain((await get(await lead(), task)).body), /Block access and isolate\. Asked on/)
})
