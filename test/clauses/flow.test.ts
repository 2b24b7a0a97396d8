import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appoint } from '../../src/modules/people/index.ts'
import { plain } from './pages.ts'
import { askedOf, DECISION } from './recorded.ts'
import { reportingUnder } from './reporting.ts'
import { onDay } from './sanctioning.ts'

const LATER = onDay('reviewOn', 4, 12)

test('BS-20.1 BS-9.3 the record shows the flow chart with its present place lit and who moves it on; unread for the set time it comes to all back-ups; a place that is left out shows the lead’s reason', async t => {
  const here = await reportingUnder(t, 'banks')
  const { people, as, pass, notices, report, get, enter, post } = here
  await appoint(await as(people.head), {
    ...{ personId: people.office.id, duty: 'deputy-dsl', startsOn: '2026-11-30' },
  })
  const backUps = [people.deputy, people.office]
  const { concernId } = await report(people.teacher, { about: 'Jonah Tillerby', saw: 'He hid.' })
  // Its policy tells them at once too; whose turn it is is another notice.
  const before = await Promise.all(backUps.map(notices))
  await pass({ minutes: 119 })
  assert.deepEqual(await Promise.all(backUps.map(notices)), before, 'it is not theirs yet')
  await pass({ minutes: 1 })
  assert.deepEqual(
    await Promise.all(backUps.map(notices)),
    before.map(n => n + 1),
    'all back-ups are told',
  )

  const at = `/concerns/${concernId}`
  const flow = async (path = at) => {
    const { body } = await get(await enter(people.dsl), path)
    return /<ol class="ww-flow">(.*?)<\/ol>/s.exec(body)?.[1] ?? ''
  }
  const places = async (path = at) =>
    [...(await flow(path)).matchAll(/<li( aria-current="step")?>(.*?)<\/li>/gs)].map(
      ([, isNow, text = '']) => ({
        isNow: isNow !== undefined,
        text: plain(text),
      }),
    )
  const lit = async (path = at) => (await places(path)).filter(({ isNow }) => isNow).map(({ text }) => text)

  assert.deepEqual(
    (await places()).map(
      ({ text }) =>
        /^(Reported|Opened and read|Decided|Action, or referral|Looked at again|Ended)/.exec(text)?.[1],
    ),
    ['Reported', 'Opened and read', 'Decided', 'Action, or referral', 'Looked at again', 'Ended'],
  )
  const [reported, opened] = await places()
  assert.match(reported?.text ?? '', /^Reported Done Łukasz Wraythorne, 30 November 2026 at/)
  assert.match(opened?.text ?? '', /^Opened and read Done Priya Anand-Cole, 30 November 2026 at/)
  assert.match(
    (await lit()).join(),
    /^Decided It is here now Moved on by the safeguarding lead, a deputy, or the headteacher where it came to them\.$/,
  )
  assert.match(
    (await places()).at(-1)?.text ?? '',
    /^Ended To come Moved on by the safeguarding lead or a deputy/,
  )
  assert.match(
    plain((await get(await enter(people.dsl), at)).body),
    /As our policy has it: Keeping children safe in education 2022, page 22/,
  )

  const decideWhole = async (path: string, answers: Record<string, string>) => {
    const token = await enter(people.dsl)
    const { body } = await get(token, path)
    return post(token, path, { ...DECISION, ...askedOf(body), ...answers })
  }
  const unsaid = await decideWhole(at, { reasons: '' })
  assert.equal(unsaid.statusCode, 422, 'no move without its reason')
  const refer = { choice: 'refer', harm: 'yes', noHarmBecause: '', ...LATER }
  assert.equal((await decideWhole(at, refer)).statusCode, 303)
  assert.match((await lit()).join(), /^Action, or referral It is here now Moved on by whoever was asked/)
  assert.match((await places())[4]?.text ?? '', /^Looked at again To come .*on 4 December 2026/)

  const other = await report(people.teacher, { about: 'Jonah Tillerby', saw: 'He hid again.' })
  const second = `/concerns/${other.concernId}`
  await flow(second)
  const ends = {
    ...{ 'reviewOn-day': '', 'reviewOn-month': '', 'reviewOn-year': '' },
    choice: 'no-action',
    reasons: 'It was a game of hide and seek',
  }
  assert.equal((await decideWhole(second, ends)).statusCode, 303)
  const [, , decided, acted, again, ended] = await places(second)
  assert.match(decided?.text ?? '', /^Decided Done Priya Anand-Cole, .* Why: It was a game of hide and seek$/)
  for (const one of [acted, again])
    assert.match(one?.text ?? '', /Left out Priya Anand-Cole, .* Why: It was a game of hide and seek$/)
  assert.match(ended?.text ?? '', /^Ended It is here now Priya Anand-Cole/)
  assert.deepEqual((await lit(second)).length, 1)
})
