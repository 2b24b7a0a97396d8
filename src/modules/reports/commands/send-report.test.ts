import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { world } from '../../../../test/world.ts'
import { declareFamily } from '../../adults/commands/declare-family.ts'
import { nameAdult } from '../../adults/commands/name-adult.ts'
import { register } from '../../adults/queries/register.ts'
import { adultConcern } from '../../adults/queries/adult-concern.ts'
import { ownAdultReports } from '../../adults/index.ts'
import { concern } from '../../concerns/queries/concern.ts'
import { queue } from '../../concerns/queries/queue.ts'
import { ownReports } from '../../concerns/index.ts'
import { recordRelationship } from '../../people/index.ts'
import { sendReport } from './send-report.ts'

type Here = Awaited<ReturnType<typeof world>>

/** Who of these finds something in a register today. */
async function whoFinds({ as, people }: Here) {
  const children = { dsl: people.dsl, deputy: people.deputy }
  const adults = { head: people.head, chair: people.chair }
  const found: string[] = []
  for (const [name, who] of Object.entries(children))
    if ((await queue(await as(who))).length) found.push(name)
  for (const [name, who] of Object.entries(adults))
    if ((await register(await as(who))).rows.length) found.push(name)
  return found
}

const fieldsOf = (error: unknown): Record<string, string> =>
  (error as { fields: Record<string, string> }).fields
async function asks(of: Promise<unknown>): Promise<Record<string, string>> {
  return of.then(() => assert.fail('it was sent'), fieldsOf)
}

test('about a child it is the safeguarding leads’, word for word, and nobody else finds it', async t => {
  const here = await world(t)
  const teacher = await here.as(here.people.teacher)
  const written = {
    ...{ about: 'Jonah Tillerby', saw: 'He hid.\n\n  Twice.', said: '“fuck off”', happened: 'Today, 10:40' },
    ...{ othersSaid: 'Ana saw it too', thought: 'He was afraid', rightNow: 'not-told' },
    ...{ markAt: ['left arm', 'neck'], markWords: 'Two round bruises' },
  }
  const sent = await sendReport(teacher, 'child', written)
  assert.equal(sent.register, 'child')
  assert.deepEqual(await whoFinds(here), ['dsl', 'deputy'])
  const kept = await concern(await here.as(here.people.dsl), { concernId: sent.concernId })
  assert.equal(kept.saw, written.saw)
  assert.equal(kept.said, written.said)
  assert.deepEqual(kept.marks, [
    { where: 'left arm', words: '' },
    { where: 'neck', words: '' },
    { where: 'in words', words: 'Two round bruises' },
  ])
  assert.deepEqual(
    kept.children.map(({ name }) => name),
    ['Jonah Tillerby'],
  )
})

test('an adult named in the account is asked about once; never the writer', async t => {
  const { as, people } = await world(t)
  const teacher = await as(people.teacher)
  const saw = 'He said that Mr Ferriby shouted. I, Mr Wraythorne, went in.'
  const asked = await asks(sendReport(teacher, 'child', { about: 'Jonah Tillerby', saw }))
  assert.deepEqual(Object.keys(asked).toSorted(), [`adult-${people.deputy.id}`, 'asked'].toSorted())
  assert.match(String(asked[`adult-${people.deputy.id}`]), /Is this about how Tom Ferriby behaved\?/)
})

test('no: it stays with the child', async t => {
  const here = await world(t)
  const teacher = await here.as(here.people.teacher)
  await sendReport(teacher, 'child', {
    ...{ about: 'Jonah', saw: 'I told Mr Ferriby.', asked: 'yes', [`adult-${here.people.deputy.id}`]: 'no' },
  })
  assert.deepEqual(await whoFinds(here), ['dsl', 'deputy'])
  assert.deepEqual(await ownAdultReports(teacher), [])
})

test('yes: a record in each register; the child’s without the adult, and kept from the adult', async t => {
  const here = await world(t)
  const { as, people } = here
  const teacher = await as(people.teacher)
  const sent = await sendReport(teacher, 'child', {
    ...{ about: 'Jonah Tillerby', saw: 'Mr Ferriby pulled him.', asked: 'yes' },
    ...{ [`adult-${people.deputy.id}`]: 'yes', forChild: 'He has a sore arm.' },
  })
  assert.deepEqual(await whoFinds(here), ['dsl', 'head'])
  const [child] = await queue(await as(people.dsl))
  const kept = await concern(await as(people.dsl), { concernId: child?.concernId })
  assert.equal(kept.saw, 'He has a sore arm.')
  assert.doesNotMatch(JSON.stringify(kept), /Ferriby|pulled|Wraythorne/)
  const [own] = await ownAdultReports(teacher, { concernId: sent.concernId })
  assert.equal(own?.saw, 'Mr Ferriby pulled him.')
  assert.equal(own?.forChild, 'He has a sore arm.')
})

test('silence is answered safely: the adult’s register has it as not sure, the leads have it whole, and the adult neither', async t => {
  const here = await world(t)
  const { as, people } = here
  const teacher = await as(people.teacher)
  const saw = 'Mr Ferriby was there when he cried.'
  const sent = await sendReport(teacher, 'child', { about: 'Jonah Tillerby', saw, asked: 'yes' })
  assert.deepEqual(await whoFinds(here), ['dsl', 'head'])
  const head = await as(people.head)
  const found = await adultConcern(head, { concernId: sent.concernId })
  assert.equal(found.isSure, false)
  assert.deepEqual(
    found.subjects.map(({ name }) => name),
    ['Tom Ferriby'],
  )
  const [child] = await queue(await as(people.dsl))
  assert.equal((await concern(await as(people.dsl), { concernId: child?.concernId })).saw, saw)
  assert.equal((await ownReports(teacher)).length, 1)
})

test('about an adult: whoever is named in the account of nobody in particular is asked about, and silence keeps it from them', async t => {
  const here = await world(t)
  const teacher = await here.as(here.people.teacher)
  const written = { saw: 'Ruth Calloway shouted at him.' }
  const asked = await asks(sendReport(teacher, 'adult', written))
  assert.ok(`adult-${here.people.head.id}` in asked)
  await sendReport(teacher, 'adult', { ...written, asked: 'yes' })
  assert.deepEqual(await whoFinds(here), ['chair'])
})

test('picked or written, the adult decides the ladder, and nothing more is asked', async t => {
  const here = await world(t)
  const teacher = await here.as(here.people.teacher)
  const written = { adultId: here.people.head.id, saw: 'She shouted. Mr Ferriby heard it.' }
  const { concernId } = await sendReport(teacher, 'adult', written)
  assert.deepEqual(await whoFinds(here), ['chair'])
  assert.equal((await ownAdultReports(teacher, { concernId }))[0]?.about, 'Ruth Calloway')
  await sendReport(teacher, 'adult', { about: 'Mrs Calloway', saw: 'Again.' })
  assert.equal((await register(await here.as(here.people.chair))).rows.length, 2)
})

test('not sure goes as an adult', async t => {
  const here = await world(t)
  await sendReport(await here.as(here.people.teacher), 'not-sure', { saw: 'A door was locked.' })
  assert.deepEqual(await whoFinds(here), ['head'])
})

test('about both, the child has what was written for the child; an adult named there is asked about once', async t => {
  const here = await world(t)
  const teacher = await here.as(here.people.teacher)
  const written = {
    ...{ adultId: here.people.volunteer.id, aboutChild: 'Jonah Tillerby', saw: 'She held his arm.' },
    forChild: 'Joan Tickle hurt him.',
  }
  assert.match(
    String((await asks(sendReport(teacher, 'both', written)))['forChild']),
    /Leave Joan Tickle out/,
  )
  await sendReport(teacher, 'both', { ...written, forChild: 'He is sore.' })
  assert.deepEqual(await whoFinds(here), ['dsl', 'deputy', 'head'])
})

test('initials and short forms are asked about once, and a second press sends them as they are', async t => {
  const { as, people } = await world(t)
  const teacher = await as(people.teacher)
  const written = { about: 'J.T.', saw: 'The TA took him in.', said: 'OMG LOL' }
  const asked = await asks(sendReport(teacher, 'child', written))
  assert.equal(asked['about'], 'Write out “J.T.” if you can')
  assert.equal(asked['saw'], 'Write out “TA” if you can')
  assert.ok(!('said' in asked), 'the child’s own words stay as they were said')
  const { concernId } = await sendReport(teacher, 'child', { ...written, asked: 'yes' })
  assert.equal((await ownReports(teacher, { concernId }))[0]?.saw, written.saw)
})

test('an empty form and a picture written out as letters are refused before anything is asked', async t => {
  const { as, people } = await world(t)
  const teacher = await as(people.teacher)
  assert.match(String((await asks(sendReport(teacher, 'child', {})))['saw']), /One sentence is enough/)
  for (const file of ['data:image/png;base64,iVBORw0KGgo=', 'see DATA:text/html,<b>x', 'data:;base64,AAAA']) {
    const asked = await asks(sendReport(teacher, 'child', { about: 'JT', saw: file }))
    assert.deepEqual(Object.keys(asked), ['saw'])
    assert.match(String(asked['saw']), /Write what it shows, and who has it/)
  }
  await sendReport(teacher, 'child', {
    saw: 'He sent data: all of it, and a link: https://example.test/data:1',
  })
})

test('a parent who reports about their own child sees what they wrote; a lead who is the parent does not deal with it', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  for (const parent of [people.parent, people.dsl])
    await recordRelationship(office, {
      ...{ personId: parent.id, pupilId: people.pupil.id, words: 'Parent', parentalResponsibility: 'yes' },
    })
  const parent = await as(people.parent)
  await sendReport(parent, 'child', { about: 'Jonah Tillerby', saw: 'He came home without his coat.' })
  assert.equal((await ownReports(parent)).length, 1)
  const lead = await as(people.dsl)
  await sendReport(lead, 'child', { about: 'Jonah Tillerby', saw: 'He cried at home.' })
  assert.deepEqual(await queue(lead), [])
  assert.equal((await queue(await as(people.deputy))).length, 2)
})

test('nothing of a report stands in the school’s own log, whichever register it goes to', async t => {
  const { as, people, addresses } = await world(t)
  const teacher = await as(people.teacher)
  for (const route of ['child', 'adult', 'both', 'not-sure'] as const)
    await sendReport(teacher, route, { saw: 'He shouted.' })
  const client = new Client(addresses.keeper)
  await client.connect()
  t.after(() => client.end())
  const { rows } = await client.query(
    'select distinct chain from platform.audit_entry where person_id = $1',
    [people.teacher.id],
  )
  assert.deepEqual(rows.map(({ chain }) => String(chain)).toSorted(), ['adults', 'concerns'])
})

test('whoever writes of themself or of their family, or is named later, still sees what they wrote and nothing else', async t => {
  const { as, people } = await world(t)
  await declareFamily(await as(people.teacher), { personId: people.volunteer.id })
  const written = [
    await sendReport(await as(people.teacher), 'adult', { about: 'Joan Tickle', saw: 'She shouted.' }),
    await sendReport(await as(people.teacher), 'adult', { about: 'Łukasz Wraythorne', saw: 'I shouted.' }),
    await sendReport(await as(people.teacher), 'adult', { about: 'somebody', saw: 'Shouting.' }),
  ]
  const head = await as(people.head)
  const later = { concernId: written[2]?.concernId, personId: people.teacher.id }
  await nameAdult(head, later)
  const teacher = await as(people.teacher)
  for (const { concernId } of written) {
    assert.equal((await ownAdultReports(teacher, { concernId })).length, 1)
    await assert.rejects(adultConcern(teacher, { concernId }), { kind: 'not-allowed' })
  }
})
