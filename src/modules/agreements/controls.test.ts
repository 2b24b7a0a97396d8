import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settled } from '../../platform/controls/settled.ts'
import { inUnit } from '../../platform/unit.ts'
import { putOffSigning } from './commands/put-off-signing.ts'
import { signByLink } from './commands/sign-by-link.ts'
import { controls, renewedEach, signedBeforeAccess, signedOnBehalf } from './controls.ts'
import { signingWorld } from './signing-world.test.ts'
import { processorTime } from '../../../test/processor-time.ts'

test('signed before access: kept when all have signed, at risk while the gate holds some, broken by "not now"', async t => {
  const { as, people, published, sign, tomorrow } = await signingWorld(t)
  const evidence = async (audience: 'staff' | 'governor') =>
    inUnit(await as(people.head), call =>
      signedBeforeAccess.evidence(call, { audience, before: 'first-use' }, {}),
    )
  assert.deepEqual(await evidence('staff'), {
    ...{
      state: 'not-measured',
      kept: 0,
      due: 0,
      figure: 'No agreement for staff is in force',
      exceptions: [],
    },
  })
  const made = await published()
  tomorrow()
  for (const person of [people.teacher, people.head, people.office, people.deputy]) await sign(person, made)
  assert.deepEqual(await evidence('staff'), {
    ...{ state: 'at-risk', kept: 4, due: 5, figure: '4 of 5 staff have signed', exceptions: [people.dsl.id] },
  })
  await putOffSigning(await as(people.dsl), {})
  assert.equal((await evidence('staff')).state, 'not-met')
  await sign(people.dsl, made)
  assert.deepEqual(await evidence('staff'), {
    ...{ state: 'met', kept: 5, due: 5, figure: '5 of 5 staff have signed', exceptions: [] },
  })
})

test('renewed each: kept while every signature is in date, at risk in the last month, broken after', async t => {
  const { as, people, published, sign, clock } = await signingWorld(t)
  const made = await published({ audience: 'governor' })
  for (const person of [people.chair, people.governor]) await sign(person, made)
  const stateOn = async (day: string) => {
    clock.set(`${day}T08:00:00Z`)
    const year = { audience: 'governor', every: 'year' } as const
    return (await inUnit(await as(people.head), call => renewedEach.evidence(call, year, {}))).state
  }
  assert.equal(await stateOn('2027-10-23'), 'met')
  assert.equal(await stateOn('2027-10-24'), 'at-risk')
  assert.equal(await stateOn('2027-11-22'), 'at-risk')
  assert.equal(await stateOn('2027-11-23'), 'not-met')
})

test('signed on behalf: a child without a parent’s signature is an exception, by id', async t => {
  const { as, people, publishedForChildren, letSign, child, parent, linkFor, anybody, tomorrow } =
    await signingWorld(t)
  const made = await publishedForChildren()
  const [asha, mum] = [await child('Asha Reid', 'Wren'), await parent('Mo Reid')]
  await letSign(mum, asha)
  tomorrow()
  await signByLink(anybody(), {
    token: await linkFor(mum),
    agree: `${made.versionId}/${asha.id}`,
    signedAs: 'Mo',
  })
  const evidence = async (stage: 'KS1' | 'nobody') =>
    inUnit(await as(people.head), call => signedOnBehalf.evidence(call, { stage }, {}))
  assert.deepEqual(await evidence('KS1'), {
    ...{ state: 'not-met', kept: 1, due: 2, figure: 'A parent has signed for 1 of 2 children' },
    exceptions: [people.pupil.id],
  })
  assert.equal((await evidence('nobody')).state, 'not-measured')
})

test('what each control asks is said in words, and an interval that is none is refused', () => {
  assert.deepEqual(
    controls.flatMap(({ byDefault, sentence }) =>
      byDefault.map(value => (sentence as (value: unknown) => string)(value)),
    ),
    [
      'Only after signing do staff come in',
      'Only after signing do governors come in',
      'A parent signs for a child up to KS1',
      ...['staff', 'governors', 'volunteers', 'contractors', 'parents and carers', 'pupils'].map(
        many => `New ${many} are asked to sign the day they join`,
      ),
    ],
  )
  assert.equal(
    renewedEach.sentence({ audience: 'staff', every: 'school-year' }),
    'Signed again by staff each school year, from 1 September',
  )
  const stored = { audience: 'staff', every: 'P12M' }
  assert.deepEqual(settled(renewedEach, stored), { audience: 'staff', every: 'year' })
  for (const every of ['', 'yearly', 'P1Y', 12])
    assert.equal(renewedEach.parameters.safeParse({ audience: 'staff', every }).success, false)
})

test('plain policies are recognised by their own words, however long the text', () => {
  const [before] = signedBeforeAccess.says
  const [yearly] = renewedEach.says
  assert.match('All staff must sign the agreement before using any school computer.', before?.words ?? /^$/)
  assert.match('The staff agreement is signed annually.', yearly?.words ?? /^$/)
  const worked = (times: number): number => {
    const from = processorTime()
    for (const { says } of controls) for (const { words } of says) words.test('sign '.repeat(times))
    return processorTime() - from
  }
  // Eight times the text: linear is 8, quadratic 64.
  const small = worked(20_000)
  assert.ok(worked(160_000) < Math.max(small, 25) * 24)
})
