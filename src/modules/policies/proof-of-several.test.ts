import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { takeReadings } from '../../platform/controls/readings.ts'
import { policiesUrl } from './addresses.ts'
import { bindClause } from './commands/bind-clause.ts'
import { checkNow } from './commands/check-now.ts'
import { approveVersion, bringPolicy, clausesOfVersion } from './index.ts'
import { linkIn, MANNERS, visit } from './visit-pages.test.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const POLICY = `Our rules\n\nWhoever speaks up knows where to turn, and the subject lead for PSHE is named.${MANNERS}`
const SHOWN = {
  control: 'concerns.whistle-blowing',
  parameters: { shown: 'shown', document: '', afterHours: 72 },
}
const HELD = { control: 'people.duty-held', parameters: { duty: 'pshe-lead', minimum: 1 } }

for (const order of [
  [SHOWN, HELD],
  [HELD, SHOWN],
])
  test(`the proof of a clause with several bindings is of the one that its margin shows, first bound ${order[0]?.control}`, async t => {
    const { people, as, clock } = await world(t)
    const office = await as(people.office)
    const { policyId, versionId } = await bringPolicy(office, { pasted: POLICY })
    const clause = (await clausesOfVersion(office, { versionId })).find(({ text }) => text.includes('PSHE'))
    for (const of of order) {
      clock.move({ minutes: 1 })
      await bindClause(await as(people.office), {
        ...{ versionId, clauseId: clause?.clauseId, system: 'watchword', audience: '', ...of },
      })
    }
    await approveVersion(await as(people.chair), {
      ...{ versionId, body: 'governors', approvedOn: day('2026-11-20'), minute: '26/41' },
      nextReviewOn: day('2027-11-20'),
    })
    clock.move({ days: 2 })
    const head = await as(people.head)
    await takeReadings(head)
    const margin = await visit(head, `${policiesUrl(head)}/${policyId}`)
    const proof = linkIn(margin, new RegExp(`/clauses/${clause?.clauseId}`))
    for (const address of [proof, proof.replace(/\?.*/, '')]) {
      const { html } = await visit(head, address)
      assert.match(html, /Not kept/)
      assert.match(html, /<strong>[^<]*PSHE[^<]*always held/)
      assert.match(html, /Check now/)
    }
    const byNight = await visit(head, linkIn(await visit(head, proof), /\?binding=/))
    assert.match(byNight.html, /whistle/i)
    assert.doesNotMatch(byNight.html, /Check now/)
  })

test('what is read by night alone is read at no other minute, whoever asks', async t => {
  const { people, as } = await world(t)
  await checkNow(await as(people.head), { control: 'people.duty-held' })
  for (const person of [people.dsl, people.governor, people.office])
    for (const control of [
      'concerns.whistle-blowing',
      'concerns.reporter-feedback',
      'concerns.record-fields',
    ])
      await assert.rejects(checkNow(await as(person), { control }), { kind: 'conflict' })
})
