import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { concern } from '../../src/modules/concerns/queries/concern.ts'
import { queue } from '../../src/modules/concerns/queries/queue.ts'
import { reportingUnder } from './reporting.ts'

const WHO =
  /The safeguarding leads read it: it is their job to keep children safe\. If it is about a grown-up at school, the headteacher reads it/

/** A child puts something into the box, and the lead opens what came of it. */
async function boxUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const { outside, as, people, read } = here
  const shown = (await outside('/worry-box')).text
  const seen = new Set<string>()
  async function tell(answers: Record<string, string>) {
    const sent = await outside('/worry-box', { isAdult: 'no', ...answers })
    assert.match(sent.text, /Sent\. Thank you for telling us/)
    const waiting = (await queue(await as(people.dsl))).map(one => one.concernId)
    const concernId = waiting.find(id => !seen.has(id)) ?? ''
    seen.add(concernId)
    return { sent: sent.text, concernId, found: await concern(await as(people.dsl), { concernId }) }
  }
  return { ...here, shown, tell, record: (concernId: string) => read(people.dsl, concernId) }
}

test('RB-1.81 a note in the worry box reaches the lead in the same minute; before sending it the child reads who will see it', async t => {
  const { shown, tell, notices, people } = await boxUnder(t, 'redbridge')
  assert.match(shown, WHO)
  const { found } = await tell({ saw: 'They keep sending me scary videos' })
  assert.equal(await notices(people.dsl), 1)
  assert.equal(found.saw, 'They keep sending me scary videos')
  assert.equal(found.source, 'pupil')
})

test('AL-10.6 a child tells of a worry for themself or a friend in plain words, names a grown-up they trust, and reads at once who will see it', async t => {
  const { shown, tell, as, people, record, outside } = await boxUnder(t, 'allington')
  assert.match(shown, WHO)
  assert.match(shown, /Are you worried about you or about a friend\?/)
  assert.match(shown, /Is there a grown-up you would like to talk to\?/)
  const trusted = people.teacher.name
  const refused = await outside('/worry-box', { whose: 'friend', saw: 'Horrid', trusted: 'x'.repeat(201) })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /like to talk to\? You can leave this empty Error: Write at most 200 characters/)
  const { found, concernId } = await tell({ whose: 'friend', saw: 'Someone is horrid to her', trusted })
  assert.match(found.saw, /^About a friend\./)
  assert.match(await record(concernId), new RegExp(`Would like to talk to: ${trusted}`))
  assert.equal((await queue(await as(people.dsl))).length, 1, 'whom they trust is not whom they tell of')
})

test('BS-18.4 a child presses for themself or a friend and need type nothing but a name: the lead and the deputies have it at once, and the child knows who reads it', async t => {
  const { shown, tell, notices, people } = await boxUnder(t, 'banks')
  assert.match(shown, WHO)
  const mine = await tell({ whose: 'me', name: 'Jonah Tillerby' })
  assert.equal(mine.found.children[0]?.name, 'Jonah Tillerby')
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [1, 1])
  const friends = await tell({ whose: 'friend', name: 'Jonah Tillerby' })
  assert.match(friends.found.saw, /About a friend/)
})

test('BS-22.2 the box promises help and no blame; that a child came with their own mistake stands on the record, and nothing there asks for a sanction', async t => {
  const { shown, tell, record, get, enter, people } = await boxUnder(t, 'banks')
  assert.match(shown, /You are not in trouble for telling us\. If you made a mistake, we will help you/)
  assert.match(shown, /I made a mistake/)
  const { concernId } = await tell({ choice: 'I made a mistake', saw: 'I sent a photo' })
  assert.match(await record(concernId), /Chosen: “I made a mistake” I sent a photo/)
  const page = (await get(await enter(people.dsl), `/concerns/${concernId}`)).body
  assert.doesNotMatch(page, /sanction|punish/i)
})

test('BS-23.2 that someone took a photo they did not want can be chosen, and nothing else need be written: the lead and the deputies have it at once', async t => {
  const { shown, tell, notices, people } = await boxUnder(t, 'banks')
  assert.match(shown, /Someone took a photo I did not want/)
  const { found } = await tell({ choice: 'Someone took a photo I did not want' })
  assert.equal(found.saw, 'Chosen: “Someone took a photo I did not want”')
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [1, 1])
})

test('AS-4.71 a child tells of a message that upset them, who it is from and what it says, on the worry box that every page of theirs leads to: its words are kept with the minute, the lead has it at once, and the class teacher learns of it by the lead’s press and not before', async t => {
  const here = await boxUnder(t, 'ashover')
  const { shown, tell, notices, people, outside, clock, post, enter, home, margin, record } = here
  assert.match(shown, /A message upset me Do not answer it and do not delete it/)
  const says = 'You are ugly. Tell and I will hurt you.'
  const tooLong = await outside('/worry-box', { isAdult: 'no', messageSays: 'x'.repeat(20_001) })
  assert.equal(tooLong.status, 422)
  const at = clock.now()
  const { found, concernId } = await tell({
    name: 'Jonah Tillerby',
    messageFrom: 'Kit from year 6',
    messageSays: says,
  })
  assert.equal(found.saw, `A message upset them.\n\nFrom: Kit from year 6\n\nIt says: ${says}`)
  assert.equal(found.writtenAt.toString(), at.toString())
  assert.match(await record(concernId), /Kit from year 6/)
  assert.equal(await notices(people.dsl), 1)
  assert.equal(await notices(people.teacher), 0, 'need to know: the class teacher is told by the lead')
  assert.doesNotMatch(await home(people.teacher), /Jonah|message/)
  const until = { 'until-day': '4', 'until-month': '12', 'until-year': '2026' }
  const sent = await post(await enter(people.dsl), `/concerns/${concernId}/extracts/new`, {
    ...{ words: 'Jonah had a message that frightened him.', because: 'You teach his class' },
    ...{ recipientId: people.teacher.id, ...until },
  })
  assert.equal(sent.statusCode, 303)
  assert.match(await home(people.teacher), /Something for you to read/)
  assert.equal(await margin('AS-4.71'), 'Kept')
})
