import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '../../platform/clock.ts'
import { publishAgreement, saveDraft, saySigned, signAgreement, writeAgreement } from '../agreements/index.ts'
import { nameAdult } from './commands/name-adult.ts'
import { nameRules } from './commands/name-rules.ts'
import { passOnAdult } from './commands/pass-on-adult.ts'
import { takeBackRule } from './commands/take-back-rule.ts'
import { school } from './ladder-world.test.ts'
import { adultConcern } from './queries/adult-concern.ts'
import { ruleCounts } from './queries/rule-counts.ts'
import { rulesOfRecord } from './queries/rules-of-record.ts'
import { searchAdults } from './queries/search-adults.ts'
import { countedByYear } from './rule-broken.ts'

const LOCK = 'Lock your screen when you leave it.'
const CHAIN = 'Send no chain letters.'

/** A concern about the volunteer, and agreements of what they and the governors are here, in force from today. */
async function breaking(t: Parameters<typeof school>[0]) {
  const here = await school(t)
  const { as, people, clock, report } = here
  const head = () => as(people.head)
  const today = () => dayOf(clock.now())
  const write = async (audience: string, title: string) => {
    const { agreementId } = await writeAgreement(await head(), { title, audience, text: `${LOCK}\n${CHAIN}` })
    return { agreementId, ...(await publishAgreement(await head(), { agreementId })) }
  }
  const volunteers = await write('volunteer', 'Volunteers’ agreement')
  const governors = await write('governor', 'Governors’ agreement')
  clock.move({ days: 1 })
  const { concernId } = await report(people.volunteer.name)
  const name = async (rule: readonly string[], more: object = {}) =>
    nameRules(await head(), { concernId, rule, happenedOn: today().toString(), ...more })
  const named = async () => (await rulesOfRecord(await head(), { concernId })).rules
  const line = (n: number, versionId = volunteers.versionId) => `${people.volunteer.id}/${versionId}/${n}`
  return { ...here, head, today, volunteers, governors, concernId, name, named, line }
}

test('a rule is of the agreement in force on that day for what they were here then, and stays as it was', async t => {
  const { as, people, clock, today, volunteers, name, named, line, head } = await breaking(t)
  const { agreementId, versionId } = volunteers
  const first = today()
  await assert.rejects(name([line(2)]), { kind: 'invalid' }, 'it has two lines')
  await assert.rejects(name([line(0)], { happenedOn: first.subtract({ days: 1 }).toString() }), {
    fields: { rule: 'No agreement of theirs was in force on that day' },
  })
  await assert.rejects(name([line(0)], { happenedOn: first.add({ days: 1 }).toString() }), {
    kind: 'invalid',
  })
  await name([line(1)])
  await name([line(1)])
  assert.deepEqual(
    (await named()).map(({ line, title, number, signedNumber }) => [line, title, number, signedNumber]),
    [[CHAIN, 'Volunteers’ agreement', 1, null]],
    'pressed twice it stands once',
  )

  const own = { agreementId, personId: people.volunteer.id, declaration: 'agree' }
  await signAgreement(await as(people.volunteer), { ...own, versionId })
  await saveDraft(await head(), { agreementId, text: `Be kind.\n${LOCK}\n${CHAIN}`, childText: null })
  const next = await publishAgreement(await head(), { agreementId, whoSignedBefore: 'sign-again' })
  clock.move({ days: 1 })
  await assert.rejects(name([line(0)]), { fields: { rule: 'Select the rule that was broken' } })
  await name([line(0, next.versionId)])
  await name([line(0)], { happenedOn: first.toString() })
  const all = await named()
  assert.deepEqual(
    all.map(({ line, number, signedNumber }) => [line, number, signedNumber]),
    [
      [CHAIN, 1, null],
      [LOCK, 1, 1],
      ['Be kind.', 2, 1],
    ],
  )
  assert.deepEqual(all.map(saySigned), [
    'Not signed by then',
    'Signed on that day',
    'Version 1 was signed on 24 November 2026; this version was not signed by then',
  ])
})

test('it is taken back and stays to be read, counts no more, and is for whoever answers alone', async t => {
  const { as, people, concernId, name, named, line, head } = await breaking(t)
  await name([line(0), line(1)], { place: 'https://social.example/41' })
  const found = await searchAdults(await head(), { words: 'social.example chain', page: 1 })
  assert.equal(found.all, 1, 'it is found by its words')
  const counted = async () => (await ruleCounts(await head())).flatMap(({ counts }) => counts)
  assert.deepEqual(
    (await counted()).map(({ line, n }) => [line, n]),
    [
      [LOCK, 1],
      [CHAIN, 1],
    ],
  )
  const [one] = await named()
  const of = { concernId, ruleId: one?.id }
  for (const who of [people.chair, people.dsl, people.volunteer]) {
    const by = await as(who)
    for (const attempt of [
      () => takeBackRule(by, of),
      () => nameRules(by, { concernId, rule: [line(0)], happenedOn: '2026-11-24' }),
      () => rulesOfRecord(by, { concernId }),
    ])
      await assert.rejects(attempt, ({ kind }: { kind: string }) => /not-(found|allowed)/.test(kind))
  }
  assert.deepEqual(await ruleCounts(await as(people.chair)), [])
  await takeBackRule(await head(), of)
  await assert.rejects(takeBackRule(await head(), of), { kind: 'conflict' })
  assert.equal((await counted()).length, 1)
  const { rules } = await adultConcern(await head(), { concernId })
  assert.equal(rules.filter(({ takenBackAt }) => takenBackAt !== null).length, 1)
  await passOnAdult(await head(), { concernId })
  assert.deepEqual(await counted(), [], 'passed on, its rules go with it')
})

test('where two are named the rules of each are their own, for whoever answers for both now', async t => {
  const { as, people, concernId, name, named, line, volunteers, governors, today } = await breaking(t)
  await name([line(0)])
  await nameAdult(await as(people.head), { concernId, personId: people.governor.id })
  await assert.rejects(name([line(1)]), { kind: 'not-found' }, 'the headteacher answers for it no more')
  await assert.rejects(named(), { kind: 'not-found' })
  const chair = await as(people.chair)
  const of = { concernId, happenedOn: today().toString() }
  const governor = (versionId: string) => `${people.governor.id}/${versionId}/1`
  await assert.rejects(nameRules(chair, { ...of, rule: [governor(volunteers.versionId)] }), {
    kind: 'invalid',
  })
  await nameRules(chair, { ...of, rule: [line(1), governor(governors.versionId)] })
  const { rules } = await rulesOfRecord(chair, { concernId })
  assert.deepEqual(
    rules.map(({ name, line, title }) => `${name}: ${line} ${title}`).toSorted(),
    [
      `${people.governor.name}: ${CHAIN} Governors’ agreement`,
      `${people.volunteer.name}: ${CHAIN} Volunteers’ agreement`,
      `${people.volunteer.name}: ${LOCK} Volunteers’ agreement`,
    ].toSorted(),
  )
})

test('counts stand by school year, the newest and the most often broken first', () => {
  const on = (day: string, line: string, n: number) => ({
    ...{ audience: 'staff' as const, line, n, happenedOn: Temporal.PlainDate.from(day) },
  })
  const rows = [
    on('2026-08-31', 'A', 4),
    on('2026-09-01', 'B', 1),
    on('2027-01-10', 'A', 2),
    on('2027-07-01', 'B', 3),
  ]
  assert.deepEqual(
    countedByYear(rows).map(({ began, counts }) => [began, counts.map(({ line, n }) => `${line} ${n}`)]),
    [
      [2026, ['B 4', 'A 2']],
      [2025, ['A 4']],
    ],
  )
})
