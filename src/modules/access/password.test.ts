import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearWords, whyRefused } from './password.ts'

const words = nearWords(
  'Łukasz Wraythorne',
  'l.wraythorne@larkmoor.example',
  'St Hilda’s Larkmoor Primary School',
)

const TABLE: readonly [password: string, refused: RegExp | undefined, because: string][] = [
  ['', /Enter a password/, 'nothing'],
  ['kettle-moor', /12 characters or more/, '11 characters'],
  ['password1234', /easy to guess/, 'common'],
  ['P@ssw0rd12345', /easy to guess/, 'common, with the changes everybody makes'],
  ['qwertyuiop12', /easy to guess/, 'a row of keys'],
  ['aaaaaaaaaaaaaaaa', /easy to guess/, 'one letter'],
  ['123456789012', /easy to guess/, 'a row of digits'],
  ['iloveyou12345', /easy to guess/, 'breached'],
  ['wraythorne-copper-fish', /without your name/, 'the own name'],
  ['Lukasz copper meadow', undefined, 'a name written otherwise is still only a word among three'],
  ['larkmoor copper fish', /without your name/, 'the school'],
  ['copper kettle meadow', undefined, 'three random words'],
  ['correct horse battery', undefined, 'three random words that everybody quotes'],
  ['kettleorangebicycle', undefined, 'without spaces, capitals, digits or signs: no composition rules'],
  ['ünïcödé façade möor', undefined, 'accents'],
  ['school kettle meadow', undefined, '“school” is no secret and no near word'],
  ['x'.repeat(201), /200 characters or fewer/, 'too long'],
]

for (const [password, refused, because] of TABLE) {
  test(`a password of ${because} ${refused ? 'is refused' : 'will do'}`, async () => {
    const why = await whyRefused(password, { minimum: 12, words })
    if (refused) assert.match(why ?? '', refused)
    else assert.equal(why, undefined)
  })
}

test('the least length is the school’s own, counted in what people see', async () => {
  assert.match((await whyRefused('copper kettle moor', { minimum: 20, words: [] })) ?? '', /20 characters/)
  assert.equal(await whyRefused('copper kettle moor', { minimum: 18, words: [] }), undefined)
  assert.match((await whyRefused('🐟🐟🐟🐟🐟🐟', { minimum: 12, words: [] })) ?? '', /12 characters/)
})
