import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cast } from '../../../test/world.ts'
import { register } from '../adults/queries/register.ts'
import { adultConcern } from '../adults/queries/adult-concern.ts'
import { concern } from '../concerns/queries/concern.ts'
import { queue } from '../concerns/queries/queue.ts'
import { phone, SECRET } from './phone.test.ts'

const HERE = '/report-a-concern/sent-from-here'

async function school(t: Parameters<typeof phone>[0]) {
  const here = await phone(t)
  const home = async (as: Cast, secret = SECRET) => (await here.ask(HERE, { secret }, { as })).body
  const say = (as: Cast, answer: string) => here.ask(HERE, { secret: SECRET, answer }, { as })
  const record = async () => {
    const lead = await here.as(here.people.dsl)
    return concern(lead, { concernId: (await queue(lead))[0]?.concernId })
  }
  return { ...here, home, say, record }
}
const OFFERED = /was sent from this browser/

test('offered by the secret and the name together: neither opens anything alone', async t => {
  const { send, home, people } = await school(t)
  await send({ route: 'child', saw: 'A bruise.', name: people.teacher.name })
  assert.match(await home(people.teacher), OFFERED)
  assert.doesNotMatch(await home(people.teacher, 'x'.repeat(43)), OFFERED)
  assert.doesNotMatch(await home(people.deputy), OFFERED)
  assert.doesNotMatch(await home(people.teacher), /bruise|C-[2-9A-Z]{4}/)
})

test('yes joins it to the account, once; the record says who confirmed it, and stays signed as it was', async t => {
  const { send, home, say, record, ask, people } = await school(t)
  await send({ route: 'child', saw: 'A bruise.', name: `Mr ${people.teacher.name.split(' ').at(-1) ?? ''}` })
  assert.doesNotMatch((await ask('/my-reports', undefined, { as: people.teacher })).body, /Sent /)
  assert.match(String((await say(people.teacher, 'yes')).to), /my-reports$/)
  await say(people.teacher, 'yes')
  assert.doesNotMatch(await home(people.teacher), OFFERED)
  const found = await record()
  assert.deepEqual(
    found.writerWords.map(({ name, said }) => [name, said]),
    [[people.teacher.name, 'wrote-it']],
  )
  assert.match(found.signedAs, /not signed in/)
  const mine = await ask(`/my-reports/child/${found.concernId}`, undefined, { as: people.teacher })
  assert.match(mine.body, /A bruise\./)
  const added = await ask(
    `/my-reports/child/${found.concernId}`,
    { words: 'And a cut.' },
    { as: people.teacher },
  )
  assert.equal(added.status, 303)
  const again = await ask(`/my-reports/child/${found.concernId}`, undefined, { as: people.teacher })
  assert.match(again.body, /And a cut\./)
  const other = await ask(`/my-reports/child/${found.concernId}`, undefined, { as: people.office })
  assert.equal(other.status, 404)
})

test('no leaves it marked, and the lead reads who said so', async t => {
  const { send, home, say, record, ask, people } = await school(t)
  await send({ route: 'child', saw: 'A bruise.', name: people.teacher.name })
  await say(people.teacher, 'no')
  assert.doesNotMatch(await home(people.teacher), OFFERED)
  const { concernId, writerWords } = await record()
  assert.deepEqual(
    writerWords.map(({ said }) => said),
    ['did-not'],
  )
  const { body } = await ask(`/concerns/${concernId}`, undefined, { as: people.dsl })
  assert.match(body, /that they did not write it\. Nobody has confirmed it\. Ask them in person/)
  assert.equal((await ask(`/my-reports/child/${concernId}`, undefined, { as: people.teacher })).status, 404)
})

test('about an adult: confirmed, its writer sees it and nobody but the headteacher else', async t => {
  const { send, say, ask, as, people } = await school(t)
  await send({ route: 'adult', about: 'the cook', saw: 'He shouts.', name: people.teacher.name })
  await say(people.teacher, 'yes')
  const head = await as(people.head)
  const concernId = (await register(head)).rows[0]?.concernId ?? ''
  const found = await adultConcern(head, { concernId })
  assert.deepEqual(
    found.writerWords.map(({ name, said }) => [name, said]),
    [[people.teacher.name, 'wrote-it']],
  )
  assert.match(
    (await ask(`/my-reports/adult/${concernId}`, undefined, { as: people.teacher })).body,
    /He shouts\./,
  )
  assert.match(
    (await ask(`/concerns-about-adults/${concernId}`, undefined, { as: people.head })).body,
    /Confirmed by/,
  )
  for (const other of [people.dsl, people.office, people.chair])
    assert.equal((await ask(`/my-reports/adult/${concernId}`, undefined, { as: other })).status, 404)
})

test('somebody wrote it in the name of whom it is about: signed in at the same browser, they learn nothing and say nothing', async t => {
  const { send, home, say, as, ask, people, rows } = await school(t)
  const before = await home(people.teacher)
  await send({ route: 'adult', about: people.teacher.name, saw: 'He shouts.', name: people.teacher.name })
  const same = (body: string) => body.replaceAll(/[0-9a-f-]{36}/g, 'ID')
  assert.equal(same(await home(people.teacher)), same(before))
  assert.match(String((await say(people.teacher, 'yes')).to), /\/s\/larkmoor$/)
  assert.deepEqual(await rows('select * from adults.writer_word'), [])
  const concernId = (await register(await as(people.head))).rows[0]?.concernId ?? ''
  assert.equal((await ask(`/my-reports/adult/${concernId}`, undefined, { as: people.teacher })).status, 404)
})

test('a parent of the child under whose name it came is offered nothing: they are kept from the record', async t => {
  const { send, home, say, rows, people } = await school(t)
  await send({ route: 'child', aboutChild: people.pupil.name, saw: 'A bruise.', name: people.teacher.name })
  assert.match(await home(people.teacher), OFFERED)
  const [{ id }] = await rows('select id from concerns.concern')
  await rows(
    `insert into concerns.barred (school_id, concern_id, person_id, because, barred_at)
     select school_id, id, $2, 'family', reported_at from concerns.concern where id = $1`,
    [id, people.teacher.id],
  )
  assert.doesNotMatch(await home(people.teacher), OFFERED)
  await say(people.teacher, 'yes')
  assert.deepEqual(await rows('select * from concerns.writer_word'), [])
})
