import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COOKIE, walkable } from '../../../../test/signed-in.ts'
import { isQuestion, MOST_STATEMENTS } from '../../../../test/statements.ts'
import { inWorld } from '../signing-world.test.ts'

const PHONE = 'I keep my phone silent in lessons'
const ASK = 'We tell an adult.'

test('where the policy wants lines ticked by themselves, no page to sign asks more than others, however many agreements a link opens', async t => {
  const walked = await walkable(t)
  const { app, house, people, signIn } = walked
  const here = inWorld(walked)
  await here.inPolicy('agreements.conduct-line', `staff/${PHONE}`, {
    ...{ audience: 'staff', line: PHONE, agreed: 'apart' },
  })
  await here.inPolicy('agreements.conduct-line', `pupil/${ASK}`, {
    ...{ audience: 'pupil', line: ASK, agreed: 'apart' },
  })
  here.tomorrow()
  const { agreementId } = await here.published({ text: `${PHONE}.` })
  const mum = await here.parent('Folake Adeyinka')
  for (const [stage, name, className] of [
    ['KS1', 'Asha Adeyinka', 'Wren'],
    ['EYFS', 'Reuben Adeyinka', 'Finch'],
  ] as const) {
    await here.publishedForChildren(stage)
    await here.letSign(mum, await here.child(name, className))
  }
  const link = await here.linkFor(mum)
  here.tomorrow()
  const cookies = { [COOKIE]: await signIn(people.teacher) }
  for (const [url, ticks] of [
    [`agreements/${agreementId}/people/${people.teacher.id}/signature`, 1],
    [`signing/${link}`, 2],
  ] as const) {
    const look = () => app.inject({ url: `/s/larkmoor/${url}`, cookies })
    await look()
    const sent: string[] = []
    house.database.onStatement = sql => void sent.push(sql.trim())
    const { statusCode, body } = await look()
    house.database.onStatement = undefined
    assert.equal(statusCode, 200, url)
    assert.equal(body.match(/Tick each of these/g)?.length, ticks, url)
    const asked = sent.filter(isQuestion)
    assert.ok(asked.length <= MOST_STATEMENTS, `${url} asks ${asked.length} things: ${asked.join('; ')}`)
  }
})
