import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alerting } from './alerts-world.test.ts'

test('each deed is in the log of its side and none of the content in any; the key’s are in the school’s own', async t => {
  const here = await alerting(t)
  const { people, post, get, rows } = here
  await here.came({ text: 'Xylophonic words.' })
  await here.came({ person: { name: 'Łukasz Wraythorne' }, text: 'Xylophonic too.' })
  const [child] = await here.ofChildren(people.dsl)
  const [adult] = await here.ofAdults(people.head)
  await get(people.dsl, `/s/larkmoor/alerts/${child?.alertId}`)
  await post(people.dsl, `/s/larkmoor/alerts/${child?.alertId}`, {
    deed: 'concern',
    route: 'child',
    line: '',
  })
  await post(people.head, `/s/larkmoor/alerts/${adult?.alertId}`, {
    deed: 'aside',
    why: 'test',
    words: 'Xylophonic.',
  })
  const log = await rows(
    'select chain, body::text as body from platform.audit_entry where school_id = $1 order by chain, n',
    [here.schools.larkmoor.id],
  )
  const inChain = (chain: string) =>
    new Set(
      log
        .filter(one => one.chain === chain)
        .flatMap(({ body }) => /"useCase": ?"(alerts\.[\w-]+)"/.exec(String(body))?.[1] ?? []),
    )
  assert.deepEqual(inChain('main'), new Set(['alerts.make-key']))
  assert.deepEqual(
    inChain('concerns'),
    new Set(['alerts.keep-place', 'alerts.alerts-of-children', 'alerts.alert', 'alerts.make-concern']),
  )
  assert.deepEqual(
    inChain('adults'),
    new Set(['alerts.take-alert', 'alerts.keep-place', 'alerts.alerts-of-adults', 'alerts.set-aside']),
  )
  for (const { body } of log)
    assert.doesNotMatch(String(body), /Xylophonic|Jonah|Tillerby|Wraythorne|ww_alerts/)
})

test('every notice is the same sentence, whoever it is about, and the outbox shows neither for whom nor why', async t => {
  const here = await alerting(t)
  const { people, rows, get } = here
  await here.came()
  await here.came({ person: { name: 'Dev Malhotra' } })
  await here.came({ person: { name: 'Ruth Calloway' } })
  const sent = await rows('select person_id, template, said_to, kind, is_sealed from messages.outbox')
  assert.deepEqual(
    sent.map(one => one.person_id).toSorted((a, b) => String(a).localeCompare(String(b))),
    [people.dsl.id, people.head.id, people.chair.id].toSorted((a, b) => a.localeCompare(b)),
  )
  assert.equal(new Set(sent.map(({ person_id: _, ...one }) => JSON.stringify(one))).size, 1)
  assert.ok(sent.every(one => one.is_sealed === true && one.template === 'waits'))
  const shown = await get(people.technician, '/s/larkmoor/outbox')
  for (const { name } of [people.dsl, people.chair]) assert.ok(!shown.body.includes(name), name)
})
