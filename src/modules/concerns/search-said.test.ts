import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDocuments } from '../../../test/documents.ts'
import { walkable } from '../../../test/signed-in.ts'
import { dayOf } from '../../platform/clock.ts'
import { passOn } from './commands/pass-on.ts'
import { reviewPattern } from './commands/review-pattern.ts'
import { recordPoliceWord, sealDocument } from './commands/seal-document.ts'
import { shareExtract } from './commands/share-extract.ts'
import { withdrawDocument } from './commands/withdraw-document.ts'
import { twoAreAPattern } from './pattern-world.test.ts'
import { search } from './queries/search.ts'

const ids = ({ records }: Awaited<ReturnType<typeof search>>) => records.map(({ concernId }) => concernId)

test('what is written of a document is found, never what its file says; and so is what was shared', async t => {
  const { as, people, bring, clock, concernId } = await withDocuments(await walkable(t))
  const dsl = await as(people.dsl)
  const find = async (words: string, who = people.dsl) => ids(await search(await as(who), { words }))
  const [first, second] = [
    await bring({ name: 'Letter about the trampoline' }),
    await bring({ name: 'Minutes' }),
  ]
  await withdrawDocument(dsl, { concernId, documentId: first, why: 'It is of the wallpaper' })
  await sealDocument(dsl, { concernId, documentId: second, why: 'It holds a pineapple' })
  await recordPoliceWord(dsl, {
    ...{ concernId, documentId: second, who: 'PC Wimbledale', force: 'Marshire', theirReference: 'MX-7713' },
    ...{ saidOn: dayOf(clock.now()).toString(), said: 'keep' },
  })
  await shareExtract(dsl, {
    ...{ concernId, recipientId: people.technician.id, words: 'Watch the drainpipe', because: 'He is there' },
    until: dayOf(clock.now()).add({ days: 7 }).toString(),
  })
  const said = ['trampoline', 'oyelaran', 'office safe', 'wallpaper', 'pineapple', 'wimbledale', 'mx 7713']
  for (const words of [...said, 'drainpipe', 'alone drainpipe'])
    assert.deepEqual(await find(words), [concernId], words)
  assert.deepEqual(await find('dear school'), [], 'its file alone says so')
  await passOn(await as(people.deputy), { concernId })
  for (const words of [...said, 'drainpipe']) assert.deepEqual(await find(words, people.deputy), [], words)
})

test('what was concluded of several records is found in each of them', async t => {
  const { about, waits, idOf, as, people } = await twoAreAPattern(t)
  const [first, second] = [await about(), await about()]
  const dsl = await as(people.dsl)
  const said = { patternId: idOf(await waits()), conclusion: 'nothing-more', words: 'Cobblestones each time' }
  await reviewPattern(dsl, said)
  const found = await search(dsl, { words: 'cobblestone' })
  assert.deepEqual(new Set(ids(found)), new Set([first, second]))
  assert.match(found.records[0]?.hits[0]?.words ?? '', /Cobblestones\W each time/)
  assert.equal((await search(dsl, { words: 'cobblestone coat' })).all, 2)
})

test('and by nobody who is kept from one of them: neither in that one nor in the others', async t => {
  const { about, waits, idOf, as, people } = await twoAreAPattern(t)
  const [first] = [await about('He had no umbrella.'), await about()]
  const deputy = await as(people.deputy)
  const patternId = idOf(await waits())
  await reviewPattern(deputy, { patternId, conclusion: 'plan', words: 'Cobblestones each time' })
  await passOn(await as(people.dsl), { concernId: first })
  for (const words of ['cobblestone', 'coat cobblestones', 'umbrella'])
    assert.partialDeepStrictEqual(
      await search(await as(people.dsl), { words }),
      { all: 0, records: [] },
      words,
    )
  const [left] = (await search(await as(people.dsl), { words: 'coat' })).records
  assert.doesNotMatch(JSON.stringify(left), /Cobblestone/)
  assert.equal((await search(deputy, { words: 'cobblestone' })).all, 2)
})
