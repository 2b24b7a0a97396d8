import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDocument } from '../../src/modules/adults/commands/describe-document.ts'
import { keepDocumentFile } from '../../src/modules/adults/commands/keep-document-file.ts'
import { PROCEDURES } from '../../src/modules/adults/procedures.ts'
import { lapseSignaturesJob } from '../../src/modules/agreements/jobs/lapse-signatures.ts'
import { queue } from '../../src/modules/concerns/queries/queue.ts'
import { systemActor } from '../../src/platform/call.ts'
import { LETTER, SAID } from '../documents.ts'
import { boxesOf, STAFF } from './agreements.ts'
import { followedOn } from './allegation.ts'
import {
  type Broken,
  brokenUnder,
  clauseOf,
  everybodySigns,
  isTicked,
  type Row as OfSchool,
} from './breaking.ts'
import { plain } from './pages.ts'
import { seenBy } from './reaches-alone.ts'

const HEADS_ALONE = 'a rule of their agreement that somebody of the staff broke is named by its line'
const AT = '/concerns-about-adults'
const VERSION = 'Staff agreement, version 1.'
const december = (day: number) => Temporal.PlainDate.from({ year: 2026, month: 12, day })
const SIGNED = [
  `2 December 2026. ${VERSION} Signed on that day.`,
  `3 December 2026. ${VERSION} Signed by then, on 2 December 2026`,
]

/** What a row asks beside the line: looked at before its margin. */
const ALSO = {
  /** Whoever has such an account says so themself, and the guidance stands beside it. */
  async declared({ here, teacher, head }: Broken) {
    const { concernId } = await here.report(
      teacher,
      { saw: 'I have an account on which former pupils follow me.', adultId: teacher.id },
      'adult',
    )
    assert.match(await here.look(head, `/concerns-about-adults/${concernId}`), /Told by themself/)
    const { run } = await followedOn(here, concernId, 'low-level-concern')
    assert.match(await run(), /Keeping children safe in education, Part four, section two/)
    assert.deepEqual(await queue(await here.as(here.people.dsl)), [])
  },
  /** Only what is done about an adult is offered, and no child’s queue has it. */
  async steps({ here, head, record }: Broken) {
    const { body } = await here.get(await here.enter(head), `${record}/procedures/new`)
    const offered = boxesOf(body, 'key')
    assert.ok(offered.includes('staff-misuse'))
    assert.ok(offered.every(one => PROCEDURES.some(({ key }) => key === one)))
    assert.deepEqual(await queue(await here.as(here.people.dsl)), [])
  },
  /** What there is stands with it, for the same reader. */
  async evidence({ here, head, record, concernId, others }: Broken) {
    const by = await here.as(head)
    const { documentId } = await describeDocument(by, { concernId, ...SAID })
    await keepDocumentFile(by, { concernId, documentId, file: LETTER })
    assert.match(await here.look(head, `${record}/documents`), /Letter of the surgery/)
    for (const who of others)
      assert.ok(
        [403, 404].includes((await here.get(await here.enter(who), `${record}/documents`)).statusCode),
      )
  },
  /** A policy that has it signed each year: in September nothing of last year stands signed. */
  async yearly({ here, teacher, lines, name, shown }: Broken) {
    here.clock.set('2027-09-01T00:02:00Z')
    await lapseSignaturesJob.run(here.callOf(teacher.school, systemActor(lapseSignaturesJob.name)))
    here.clock.set('2027-09-02T08:00:00Z')
    await name(lines, Temporal.PlainDate.from('2027-09-02'))
    const now = await shown()
    for (const line of lines)
      assert.ok(now.includes(`“${line}” ${teacher.name}, 2 September 2027. ${VERSION} Not signed by then.`))
    assert.match(await here.counts(), /2027 to 2028 .*fewer than 5 times.*2026 to 2027 .*5 times/)
  },
} as const

type Row = OfSchool & { saw: string; also?: keyof typeof ALSO }

const ROWS: readonly Row[] = [
  {
    ...{ id: 'RB-4.70', school: 'redbridge', also: 'declared' },
    saw: 'He runs a page of his own on which pupils write to him.',
  },
  {
    ...{ id: 'RB-4.72', school: 'redbridge', also: 'yearly' },
    saw: 'He named a pupil on his own social media.',
  },
  { id: 'RB-4.74', school: 'redbridge', saw: 'He discussed a family’s divorce in an online group.' },
  { id: 'RB-4.75', school: 'redbridge', saw: 'He wrote “we at our school think” about the election.' },
  {
    ...{ id: 'RB-6.11', school: 'redbridge', also: 'yearly' },
    saw: 'He used his telephone in the lesson.',
  },
  { id: 'RB-6.13', school: 'redbridge', saw: 'He telephoned in the corridor at ten, and not in break.' },
  { id: 'RB-6.36', school: 'redbridge', saw: 'His telephone rang twice in the lesson.' },
  { id: 'RD-2.4', school: 'reedham', saw: 'He left his computer open with the children’s data on it.' },
  {
    ...{ id: 'RD-4.21', school: 'reedham', also: 'yearly' },
    saw: 'He writes to parents from his own telephone.',
  },
  {
    ...{ id: 'RD-4.22', school: 'reedham', also: 'declared' },
    saw: 'He opened his own page to his class.',
  },
  {
    ...{ id: 'AL-8.4', school: 'allington', also: 'yearly' },
    saw: 'He posted about being drunk on a trip.',
  },
  {
    ...{ id: 'AL-26.5', school: 'allington', also: 'yearly' },
    saw: 'He opened an account of his own with the school’s address.',
  },
  { id: 'AL-33.1', school: 'allington', saw: 'He is friends online with a former pupil.' },
  { id: 'AL-38.6', school: 'allington', saw: 'He showed pictures on his telephone in the staff room.' },
  {
    ...{ id: 'BS-30.2', school: 'banks', also: 'evidence' },
    saw: 'He sent a rude message to a colleague by e-mail.',
  },
  { id: 'BS-33.7', school: 'banks', saw: 'He photographed the class with his own telephone.' },
  { id: 'BS-34.5', school: 'banks', also: 'steps', saw: 'He wrote about a family on his own page.' },
  { id: 'AS-4.84', school: 'ashover', saw: 'He sent a chain letter to all the staff.' },
  { id: 'AS-4.100', school: 'ashover', saw: 'He opened his own page to his class.' },
  { id: 'AS-4.102', school: 'ashover', saw: 'He named a colleague on his own social media.' },
  { id: 'AS-4.103', school: 'ashover', saw: 'He discussed a family’s illness in an online group.' },
]

for (const row of ROWS)
  test(`${row.id} ${HEADS_ALONE} as it stood that day, with whether they had signed it by then, seen by the headteacher alone and counted without a name`, async t => {
    const world = await brokenUnder(t, row)
    const { here, signing, lines, teacher, head, others, record, rules, shown, name, send } = world
    const [first = ''] = lines
    assert.match(await shown(), /No rule of their own agreement is named/)
    const asked = await rules()
    assert.match(asked, /Staff agreement, version 1, in force on 1 December 2026\. Not signed by then\./)
    for (const line of lines) assert.ok(asked.includes(line))
    for (const rule of [[], [`${teacher.id}/${head.id}/0`]]) {
      const refused = await send({ rule, place: 'In the hall' })
      assert.equal(refused.statusCode, 422)
      assert.match(plain(refused.body), /Select the rule that was broken/)
      assert.match(refused.body, /value="In the hall"/, 'what was typed survives')
    }
    await name([first], here.today(), { place: 'https://social.example/41', seenOn: here.today() })
    const named = await shown()
    assert.ok(named.includes(`“${first}” ${teacher.name}, 1 December 2026. ${VERSION} Not signed by then.`))
    assert.match(named, /https:\/\/social\.example\/41 Seen on 1 December 2026/)
    for (const other of lines.slice(1)) assert.ok(!named.includes(`“${other}”`), 'each is cited alone')

    if (world.agreed === 'apart') await isTicked(world)
    signing.toNextDay()
    await everybodySigns(world)
    here.clock.move({ days: 3 })
    const watching = [teacher, here.people.dsl]
    await seenBy(here, watching)
    const before = await seenBy(here, watching)
    await name(lines, december(2))
    assert.deepEqual(await seenBy(here, watching), before, 'nothing moves for anybody else')
    await name(lines, december(3))
    const later = await shown()
    for (const line of lines)
      for (const signed of SIGNED) assert.ok(later.includes(`“${line}” ${teacher.name}, ${signed}`), later)
    assert.ok(later.includes(`1 December 2026. ${VERSION} Not signed by then`), 'it stays as it was')
    await world.decide()
    assert.match(await shown(), /Decided: Keep it as a low-level concern/)
    for (const who of others)
      for (const path of [record, `${record}/rules`])
        assert.ok([403, 404].includes((await here.get(await here.enter(who), path)).statusCode), who.name)

    assert.ok((await here.counts()).includes(`“${first}” staff fewer than 5 times`))
    for (const day of [december(4), december(5)]) await name([first], day)
    const counted = await here.counts()
    assert.ok(counted.includes(`“${first}” staff 5 times`), counted)
    for (const line of lines.slice(1)) assert.ok(counted.includes(`“${line}” staff fewer than 5 times`))
    assert.doesNotMatch(counted, /Wraythorne|Łukasz/)
    assert.match(await here.look(here.people.chair, `${AT}/rules`), /No broken rule is named/)

    const { state, says } = await clauseOf(world, row)
    assert.equal(state, 'Kept')
    assert.match(says, /(\d+) of \1 [\w ]+ have agreed to it/)
    assert.match(says, /Kept under seal/)
    if (row.also) await ALSO[row.also](world)
  })

test('BS-11.10 a breach of the code of conduct, which staff sign as they sign the other agreement, cites its clause or is not recorded, and says whether that version was signed by then', async t => {
  const row = { id: 'BS-11.10', school: 'banks', saw: 'He shouted at a colleague before the class.' } as const
  const world = await brokenUnder(t, row)
  const { here, signing, lines, teacher, head, record, rules, shown, name, concernId } = world
  const code = await signing.published('staff', {
    ...{ title: 'Staff code of conduct', text: 'I treat colleagues with respect.' },
  })
  signing.toNextDay()
  await everybodySigns(world)
  const respect = 'I treat colleagues with respect.'
  assert.match(await rules(), /Staff agreement, version 1/)
  assert.doesNotMatch(await rules(), /Staff code of conduct/, 'it was not in force on the day of the report')
  const early = await world.send(
    { rule: [`${teacher.id}/${code.versionId}/0`] },
    here.today().subtract({ days: 1 }),
  )
  assert.equal(early.statusCode, 422)
  const onItsDay = await world.send({ rule: [], place: '' })
  assert.match(
    plain(onItsDay.body),
    /Staff code of conduct, version 1, in force on 2 December 2026\. Not signed by then/,
  )
  assert.ok(plain(onItsDay.body).includes(`${respect} (Staff code of conduct)`))
  const cited = await world.send({ rule: [`${teacher.id}/${code.versionId}/0`] })
  assert.equal(cited.statusCode, 303)
  await name(lines, here.today())
  const named = await shown()
  assert.ok(
    named.includes(
      `“${respect}” ${teacher.name}, 2 December 2026. Staff code of conduct, version 1. Not signed by then.`,
    ),
  )
  for (const one of STAFF) await signing.sign(here.people[one], code)
  const { step, done, show } = await followedOn(here, concernId, 'staff-misuse')
  await done('free', 'threshold', 'crime', 'evidence', 'before')
  assert.match((await step('breach', { code: '' })).says, /Write an answer: Which clause\?/)
  await done('breach')
  const kept = await show('breach')
  assert.ok(kept.includes(`${teacher.name}: Staff code of conduct, version 1, signed on 2 December 2026`))
  assert.ok(
    kept.includes(
      `broke “${respect}” on 2 December 2026: Staff code of conduct, version 1. Not signed by then`,
    ),
  )
  assert.ok(kept.includes(`“${lines[0]}”`))
  assert.match(await here.look(head, record), /Staff code of conduct/)
  assert.equal((await clauseOf(world, row)).state, 'Kept')
})
