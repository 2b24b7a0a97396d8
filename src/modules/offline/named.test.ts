import assert from 'node:assert/strict'
import { test } from 'node:test'
import { register } from '../adults/queries/register.ts'
import { queue } from '../concerns/queries/queue.ts'
import { phone } from './phone.test.ts'

const ANSWERS = ['saw', 'said', 'othersSaid', 'thought', 'happened'] as const

test('an adult who is named in any answer of a sealed report about a child is kept from it: it goes to whoever answers for adults, and what concerns the child past the lead who is named', async t => {
  const { send, as, people } = await phone(t)
  for (const [n, answer] of ANSWERS.entries()) {
    const written = { route: 'child', aboutChild: people.pupil.name, saw: 'He cried.' }
    const named = { [answer]: `It was ${people.dsl.name}.` }
    await send({ ...written, ...named, secret: String(n).repeat(43) }, `192.0.2.${n}`)
    assert.equal((await register(await as(people.head))).all, n + 1, answer)
    assert.deepEqual(await queue(await as(people.dsl)), [], answer)
    assert.equal((await queue(await as(people.deputy))).length, n + 1, answer)
  }
})

test('a headteacher who is named in any answer of a sealed report about an adult does not read it', async t => {
  const { send, as, people } = await phone(t)
  for (const [n, answer] of ANSWERS.entries()) {
    const named = {
      saw: 'He shouts.',
      [answer]: n % 2 ? 'It was the headteacher.' : `It was ${people.head.name}.`,
    }
    await send({ route: 'adult', ...named, secret: String(n).repeat(43) }, `192.0.2.${n}`)
    assert.equal((await register(await as(people.head))).all, 0, answer)
    assert.equal((await register(await as(people.chair))).all, n + 1, answer)
  }
})
