import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pressAlert } from '../src/modules/alerts/commands/press-alert.ts'
import { newId } from '../src/words/ids.ts'
import { alertAbout, filterKey } from './alerting.ts'
import { differences, walkedBy } from './differential.ts'
import type { Walked } from './signed-in.ts'

const SUBJECTS = ['technician', 'teacher', 'office', 'volunteer', 'dsl'] as const
const WALKERS = [...SUBJECTS, 'dpo', 'governor', 'head'] as const

/** An alert’s own address answers like that of one that does not exist. */
const ofAlert = (made: unknown): string[] => [
  `/s/larkmoor/alerts/${typeof made === 'string' ? made : newId()}`,
]

/** About each of them another: pressed, made no concern, passed on, left, urgent, and naming one beside a child. */
async function alerts(walked: Walked): Promise<string> {
  const { as, people, clock } = walked
  const key = await filterKey(walked)
  const about = (name: (typeof SUBJECTS)[number], more = {}) =>
    alertAbout(walked, key, { name: people[name].name, ...more })
  const [first, second, third] = [await about('technician'), await about('teacher'), await about('office')]
  await about('volunteer')
  await about('dsl', { severity: 'urgent' })
  const named = `${people.dsl.name} shouted at him.`
  await alertAbout(walked, key, { name: people.pupil.name, text: named })
  await alertAbout(walked, key, { name: 'Nobody Such' })
  clock.move({ minutes: 1 })
  const head = await as(people.head)
  await pressAlert.makeConcern(head, { alertId: first, route: 'adult', line: 'The key was his.' })
  await pressAlert.setAside(head, { alertId: second, why: 'known', words: 'It is known.' })
  await pressAlert.notForMe(head, { alertId: third })
  return first
}

test('an alert about whoever looks after the network, and made the key by which it came, changes nothing that they or any other subject sees, to the byte', async t => {
  const none = await walkedBy(t, WALKERS, {
    happens: async walked => void (await filterKey(walked)),
    also: ofAlert,
  })
  const seen = await walkedBy(t, WALKERS, { happens: alerts, also: ofAlert })
  for (const name of WALKERS) {
    const [ours, theirs] = [none.get(name), seen.get(name)]
    assert.ok(ours && theirs && ours.size > 60, `${name} walked too little`)
    if (name === 'head') assert.ok(differences(ours, theirs).length > 0, 'the headteacher must see them')
    else assert.deepEqual(differences(ours, theirs), [], `seen by ${name}`)
  }
})
