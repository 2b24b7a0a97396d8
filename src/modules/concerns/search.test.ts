import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renamePerson } from '../people/commands/rename-person.ts'
import { recordSibling } from '../people/commands/record-sibling.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { giveAction } from './commands/give-action.ts'
import { keepReferral } from './commands/keep-referral.ts'
import { readConcern } from './commands/read-concern.ts'
import { recordContact } from './commands/record-contact.ts'
import { recordSharing } from './commands/record-sharing.ts'
import { concern } from './queries/concern.ts'
import type { FoundAll } from './queries/search.ts'
import { searched } from './search-world.test.ts'

/** The signs between which the database marks what it found. */
const MARK = { from: '\u0002', to: '\u0003' }

const names = ({ children }: FoundAll) => children.map(({ name }) => name)
const whys = ({ children }: FoundAll) =>
  children.map(({ whys }) => whys.flatMap(one => (one?.words ? [one.words] : [])).join('; '))
const records = (found: FoundAll) => found.records.map(({ concernId }) => concernId)

test('a child is found by what Albert may be called, with why, how many concerns there are, and brothers and sisters', async t => {
  const { find, child, office, albert, vape, shed } = await searched(t)
  const otherId = await child({ givenName: 'Maisie', familyName: 'Smith' })
  await recordSibling(office, { pupilId: albert, otherId })
  const found = await find('Bertie')
  assert.deepEqual(names(found), ['Albert Smith'])
  assert.deepEqual(whys(found), ['Bertie can stand for Albert'])
  const [first] = found.children
  assert.deepEqual(first && [first.className, first.concerns], ['Wren', 1])
  assert.deepEqual(
    first?.siblings.map(one => [one.name, one.concerns]),
    [['Maisie Smith', 0]],
  )
  assert.deepEqual(records(found), [vape])
  assert.ok(!records(await find('albert')).includes(shed))
})

test('a child is found by a name spelt nearly so, without accents, by what they are known as, and by an earlier name that is not said', async t => {
  const { find, office, albert } = await searched(t)
  const near = await find('smyth')
  assert.deepEqual(names(near), ['Albert Smith'])
  assert.match(whys(near).join(), /“Smith” is spelt nearly so/)
  for (const typed of ['zoe', 'bronte', 'ZOË', 'oster', 'Zoe Bront'])
    assert.deepEqual(names(await find(typed)), ['Zoë Brontë-Øster'], typed)
  for (const typed of ['jay', 'max', 'O’Hara', "o'hara", 'OHARA', 'Maximillian'])
    assert.deepEqual(names(await find(typed)), ['Jay O’Hara'], typed)
  assert.deepEqual(whys(await find('jay')), ['known as Jay'])
  await renamePerson(office, { personId: albert, givenName: 'Albert', familyName: 'Nowak' })
  const before = await find('albert smith')
  assert.deepEqual([names(before), whys(before)], [['Albert Nowak'], ['found by an earlier name']])
})

test('a record is found by words in any order and by their stem, with the words around them marked', async t => {
  const { find, vape } = await searched(t)
  for (const typed of ['vape behind the gym', 'gym vapes', 'VAPING', 'Kyle', 'bertie gym', 'Bert vape'])
    assert.deepEqual(records(await find(typed)), [vape], typed)
  const [hit] = (await find('vape behind the gym')).records[0]?.hits ?? []
  assert.match(
    hit?.words ?? '',
    new RegExp(`found a ${MARK.from}vape${MARK.to} ${MARK.from}behind${MARK.to} the`),
  )
  assert.deepEqual((await find('vape library')).records, [])
})

test('words are found that a slash, a full stop, an address or a sign joins to others', async t => {
  const { find, report } = await searched(t)
  const concernId = await report({
    saw: 'Toilet/corridor at 10.30.Then to www.kidchat.example/rooms <grubby>year-6_boys.',
  })
  for (const typed of ['toilet', 'corridor', 'kidchat', 'rooms', 'grubby', 'year', 'boys', 'kidchat.example'])
    assert.deepEqual(records(await find(typed)), [concernId], typed)
  const [hit] = (await find('corridor')).records[0]?.hits ?? []
  assert.equal(
    hit?.words.replaceAll(MARK.from, '[').replaceAll(MARK.to, ']'),
    'Toilet/[corridor] at 10.30.Then to www.kidchat.example/rooms <grubby>year-6_boys',
  )
})

test('words that stand in several rows of one record are found together', async t => {
  const { find, vape } = await searched(t)
  assert.deepEqual(records(await find('caretaker vape')), [vape])
})

test('a name that stands in words alone is found, also spelt nearly so', async t => {
  const { find, shed } = await searched(t)
  for (const typed of ['Smyth', 'smith', 'Tomy', 'Smyht'])
    assert.ok(records(await find(typed)).includes(shed), typed)
  assert.deepEqual(records(await find('Thomas shed')), [shed])
  assert.deepEqual(records(await find('Tomy smith')), [shed])
})

test('a reference finds its record however it was typed', async t => {
  const { find, dsl, vape } = await searched(t)
  const { reference } = await concern(dsl, { concernId: vape })
  const bare = reference.slice(2).replace('-', '')
  for (const typed of [reference, reference.toLowerCase(), ` ${bare} `, `C ${reference.slice(2)}`]) {
    const found = await find(typed)
    assert.deepEqual([records(found), found.records[0]?.isReference], [[vape], true], typed)
  }
})

test('what is decided, said to somebody, told outside, asked of somebody and drafted is found, and what stands replaced too', async t => {
  const { find, dsl, shed, people, clock } = await searched(t)
  await readConcern(dsl, { concernId: shed })
  const decide = (reasons: string, insteadOf?: string) =>
    decideConcern(dsl, {
      ...{ concernId: shed, choice: 'support', reasons, notReferredBecause: 'No threshold reached' },
      ...{ parentsTold: 'yes', sayToReporter: 'watching', insteadOf },
    })
  await decide('A quiet corner is kept for the marmalade club.')
  clock.move({ minutes: 5 })
  await decide('He goes to the chess club.', (await concern(dsl, { concernId: shed })).decisions[0]?.id)
  const at = '2026-11-23T08:00'
  await recordContact(dsl, {
    ...{
      concernId: shed,
      side: 'parent',
      who: 'Mr Petrov',
      how: 'phone',
      said: 'He sleeps in the attic.',
      at,
    },
  })
  await recordSharing(dsl, {
    ...{ concernId: shed, sharedWith: 'Riverside clinic', what: 'That he hides', why: 'They see him', at },
    ...{ consent: 'given' },
  })
  await giveAction(dsl, {
    ...{ concernId: shed, ownerId: people.technician.id, what: 'Count the padlocks' },
    ...{ shows: 'task', by: 'onDay', dueOn: '2026-12-01' },
  })
  await keepReferral(dsl, { concernId: shed, agency: 'early-help', draft: 'We ask for a mentor.' })
  for (const typed of ['marmalade', 'chess', 'attic', 'petrov', 'riverside', 'padlock', 'mentors'])
    assert.deepEqual(records(await find(typed)), [shed], typed)
})

test('a search for nothing, for a sign or for far too much is refused with what to do', async t => {
  const { find } = await searched(t)
  for (const typed of ['', '  ', '!!', 'a', '%', '\\'])
    await assert.rejects(
      find(typed),
      { kind: 'invalid', fields: { words: 'Write a name, a reference or some words' } },
      typed,
    )
  await assert.rejects(find('x'.repeat(121)), { kind: 'invalid' })
  for (const typed of ["'); drop table", 'the', 'ab & cd | !c <-> (', '😀 gym', 'x'.repeat(120), 'ﬀ ﷺ ٣'])
    assert.ok((await find(typed)).all >= 0, typed)
})
