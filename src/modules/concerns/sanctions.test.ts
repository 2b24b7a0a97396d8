import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begunIn, fieldsOf } from '../../../test/imagery.ts'
import { withSanctions } from '../../../test/sanctions.ts'
import { shown, visitOf, world } from '../../../test/world.ts'
import { flagMustNotBeTold } from '../people/commands/flag-must-not-be-told.ts'
import { addToSanction } from './commands/add-to-sanction.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { endAction } from './commands/end-action.ts'
import { letRead } from './commands/let-read.ts'
import { chronologyPage } from './pages/chronology.ts'
import { newSanctionPage } from './pages/new-sanction.ts'
import { needsOf } from '../../platform/question.ts'
import { task } from './queries/task.ts'
import { tasksWait } from './queries/tasks-wait.ts'
import { outsideWhat, suggestedLevel } from './sanctions.ts'

const ONE = {
  ...({ sanction: 'No computers', level: 2, fromAge: 7, toAge: 11, asks: 'nothing-more' } as const),
  ...{ policy: 'Behaviour policy', policyFrom: '' },
}

test('a sanction of another level, of another age, or of a child whose age nobody knows is outside what the policy has', () => {
  assert.equal(outsideWhat(ONE, { happenedLevel: 2, age: 9 }), undefined)
  assert.match(
    outsideWhat(ONE, { happenedLevel: 1, age: 9 }) ?? '',
    /at level 2, and what happened is at level 1/,
  )
  assert.match(outsideWhat(ONE, { happenedLevel: 2, age: 6 }) ?? '', /ages 7 to 11, and the child was 6/)
  assert.match(outsideWhat(ONE, { happenedLevel: 2, age: null }) ?? '', /age is not known/)
  assert.equal(outsideWhat({ ...ONE, fromAge: 2, toAge: 19 }, { happenedLevel: 2, age: null }), undefined)
})

test('the next level is suggested after the highest that was not lifted, and none where the policy lists none above', () => {
  const had = (level: number | null, isLifted = false) => ({ id: '', sanction: 'x', level, isLifted })
  const offered = [1, 2, 4].map(level => ({ ...ONE, level }))
  assert.equal(suggestedLevel([had(null)], offered), undefined)
  assert.deepEqual(suggestedLevel([had(1), had(2)], offered), { last: 2, next: 4 })
  assert.deepEqual(suggestedLevel([had(1), had(2, true)], offered), { last: 1, next: 2 })
  assert.deepEqual(suggestedLevel([had(4)], offered), { last: 4, next: null })
})

test('only a sanction that the policy lists is recorded, with its level, its policy as it stood, who decided and who was told', async t => {
  const { record, kept, people } = await withSanctions(await world(t))
  assert.match((await fieldsOf(record({ sanction: 'Lines' })))['sanction'] ?? '', /that the policy lists/)
  assert.deepEqual(await kept(), [])
  await record({ decidedBy: people.teacher.id, endsOn: '2026-12-04' })
  const [one] = await kept()
  assert.equal(one?.level, 2)
  assert.equal(one.age, 10)
  assert.equal(one.decidedBy, people.teacher.name)
  assert.equal(one.endsOn, '2026-12-04')
  assert.deepEqual(
    [one.policyName, one.policyEdition, one.clause],
    ['Behaviour policy', 'as it stands since 1 September 2026', '4.2'],
  )
  const [told] = one.steps
  assert.deepEqual([told?.toldName, told?.how, told?.toldBy], [people.parent.name, 'phone', people.dsl.name])
})

test('each thing that a sanction needs is asked by name, and nothing is recorded meanwhile', async t => {
  const { record, kept, GIVEN } = await withSanctions(await world(t))
  const empty = Object.fromEntries(
    Object.keys(GIVEN).flatMap(name =>
      ['childId', 'sanction', 'because'].includes(name) ? [] : [[name, '']],
    ),
  )
  assert.deepEqual(Object.keys(await fieldsOf(record(empty))).toSorted(), [
    ...['elsewhere', 'happenedLevel', 'happenedOn', 'parents', 'policy', 'victim'],
  ])
  assert.deepEqual(Object.keys(await fieldsOf(record({ victim: 'unknown', elsewhere: 'yes' }))).toSorted(), [
    ...['effect', 'link'],
  ])
  assert.match((await fieldsOf(record({ happenedLevel: '1' })))['outsideBecause'] ?? '', /level 2/)
  assert.match(
    (await fieldsOf(record({ sanction: 'A day at home', happenedLevel: '3' })))['outsideBecause'] ?? '',
    /ages 11 to 19, and the child was 10/,
  )
  assert.match(
    (await fieldsOf(record({ happenedOn: '2026-08-20' })))['edition'] ?? '',
    /stood on 20 August 2026/,
  )
  assert.match(
    (await fieldsOf(record({ policy: 'none' })))['policy'] ?? '',
    /no policy covers it there is no sanction/,
  )
  assert.deepEqual(await kept(), [])
  await record({ happenedLevel: '1', outsideBecause: 'He did it before' })
  assert.equal((await kept()).length, 1)
})

test('that there is none is as good an answer, and needs only why', async t => {
  const { record, kept, people, concernId } = await withSanctions(await world(t))
  const none = { childId: people.pupil.id, sanction: 'none' }
  assert.deepEqual(await fieldsOf(record({ ...none, because: '' })), {
    because: 'Write why this, or why none',
  })
  await record({ ...none, because: 'He told us himself' })
  const [one] = await kept(concernId)
  assert.deepEqual([one?.sanction, one?.level, one?.areParentsOpen], [null, null, false])
})

test('who decided that there is none is of the staff, and not of tomorrow; what was typed for a sanction stays on the page', async t => {
  const { record, kept, people, elsewhere, as, concernId, GIVEN } = await withSanctions(await world(t))
  const none = { sanction: 'none', happenedOn: '2026-11-25', decidedOn: '2026-11-25' }
  for (const { id: decidedBy } of [people.pupil, people.parent, elsewhere.head])
    assert.deepEqual(Object.keys(await fieldsOf(record({ ...none, decidedBy }))).toSorted(), [
      ...['decidedBy', 'decidedOn', 'happenedOn'],
    ])
  assert.deepEqual(await kept(), [])
  const errors = await fieldsOf(record(none))
  const answers = { ...GIVEN, ...none, whole: 'yes', circumstances: '', effect: 'He was afraid' }
  const params = { concernId }
  const page = await shown(newSanctionPage.get(visitOf(await as(people.dsl), { params, answers, errors })))
  assert.match(page, /He was afraid<\/textarea>/)
  assert.match(page, /id="decidedOn-error"/)
  await record({ ...none, happenedOn: '2026-11-20', decidedOn: '', decidedBy: people.teacher.id })
  assert.equal((await kept())[0]?.decidedBy, people.teacher.name)
})

test('whoever must not be told is never offered, and no typed name says that they were', async t => {
  const here = await withSanctions(await world(t))
  const { as, people, relationshipId, record, concernId, GIVEN } = here
  const page = async () =>
    shown(
      newSanctionPage.get(
        visitOf(await as(people.dsl), { params: { concernId }, answers: { ...GIVEN, whole: 'yes' } }),
      ),
    )
  assert.ok((await page()).includes(people.parent.name))
  await flagMustNotBeTold(await as(people.head), {
    ...{ relationshipId, since: '2026-09-01', reason: 'A court order' },
  })
  assert.ok(!(await page()).includes(people.parent.name))
  assert.ok('toldId' in (await fieldsOf(record())))
  const typed = await fieldsOf(
    record({ toldId: '', toldName: `his mother, ${people.parent.name.toUpperCase()}` }),
  )
  assert.match(typed['toldName'] ?? '', /must not be told/)
})

test('an interview stands with whoever holds it until it was held or is cancelled, and the concern does not end before', async t => {
  const here = await withSanctions(await world(t))
  const { as, people, record, kept, concernId } = here
  const interview = { sanction: 'Interview', holderId: people.head.id, holdBy: '2026-12-01' }
  assert.ok('tellHolder' in (await fieldsOf(record(interview))))
  await record({ ...interview, tellHolder: 'What the rules say about pictures' })
  const head = await as(people.head)
  const [need] = await needsOf(head, [tasksWait])
  assert.match(need?.title ?? '', /What the rules say/)
  const [one] = await kept()
  const actionId = one?.interview?.actionId
  const seen = await task(head, { actionId })
  assert.deepEqual([seen.interviewWith, seen.concernId], [people.pupil.name, null])
  const decide = async (more: object = {}) =>
    decideConcern(await as(people.dsl), {
      ...{ concernId, choice: 'support', reasons: 'So', notReferredBecause: 'No', parentsTold: 'yes' },
      ...{ sayToReporter: 'action-taken', ...more },
    })
  assert.match((await fieldsOf(decide()))['reviewOn'] ?? '', /interview with Jonah Tillerby is neither held/)
  const end = (more: object) => endAction(head, { actionId, state: 'done', words: 'He was sorry', ...more })
  assert.deepEqual(Object.keys(await fieldsOf(end({}))).toSorted(), ['heldOn', 'outcome'])
  await end({ heldOn: '2026-11-23', outcome: 'He writes to her' })
  assert.equal((await kept())[0]?.interview?.end?.outcome, 'He writes to her')
  await decide()
})

test('a sanction that a parent is told is open until one was; it can be lifted, and is never changed', async t => {
  const here = await withSanctions(await world(t))
  const { as, people, record, kept, concernId, GIVEN } = here
  const letter = { sanction: 'A letter home' }
  assert.match(
    (await fieldsOf(record({ ...letter, parents: 'not-told', notToldBecause: 'No' })))['parents'] ?? '',
    /Tell one/,
  )
  await record({ ...letter, parents: 'not-yet' })
  const [open] = await kept()
  assert.equal(open?.areParentsOpen, true)
  const dsl = await as(people.dsl)
  const add = (more: object) => addToSanction(dsl, { concernId, sanctionId: open.id, ...more })
  assert.ok('kind' in (await fieldsOf(add({ kind: 'not-told', words: 'She is away' }))))
  const { toldId, toldHow, toldOn } = GIVEN
  await add({ kind: 'told', toldId, toldHow, toldOn })
  assert.equal((await kept())[0]?.areParentsOpen, false)
  assert.deepEqual(await fieldsOf(add({ kind: 'lifted' })), { words: 'Write why it is lifted' })
  await add({ kind: 'lifted', words: 'It was another boy' })
  await assert.rejects(add({ kind: 'lifted', words: 'Again' }), { kind: 'conflict' })
  const [lifted] = await kept()
  assert.equal(lifted?.isLifted, true)
  assert.equal(lifted.sanction, 'A letter home')
})

test('never a sanction while a procedure keeps it shut; that there is none can be recorded all the same', async t => {
  const here = await begunIn(await world(t))
  const { record, as, people, concernId } = await withSanctions(here)
  const shut = await fieldsOf(record({ concernId: here.concernId }))
  assert.match(shut['sanction'] ?? '', /No sanction can be recorded yet.*Decide about sanctions/)
  const page = await shown(
    newSanctionPage.get(visitOf(await as(people.dsl), { params: { concernId: here.concernId } })),
  )
  assert.match(page, /No sanction can be recorded yet/)
  assert.match(page, /value="No computers"[^>]*disabled/)
  await record({ concernId: here.concernId, sanction: 'none', because: 'He is a victim in it' })
  await record({ concernId })
})

test('a sanction is a deed of the staff who read the record: no governor’s, and nobody’s who may not read it', async t => {
  const { as, people, record, concernId } = await withSanctions(await world(t))
  await assert.rejects(record({}, people.teacher), { kind: 'not-found' })
  const dsl = await as(people.dsl)
  for (const asked of [people.governor, people.teacher])
    await letRead(dsl, { concernId, askedId: asked.id, because: 'They know him' })
  await assert.rejects(record({}, people.governor), { kind: 'not-allowed' })
  await record({}, people.teacher)
})

test('the child’s chronology says what was decided, and names no other child; the form shows it with its level', async t => {
  const here = await withSanctions(await world(t))
  const { as, people, record, report } = here
  await record()
  await record({ concernId: await report(), sanction: 'none', because: 'It was nothing' })
  const dsl = await as(people.dsl)
  const child = await shown(chronologyPage.get(visitOf(dsl, { params: { personId: people.pupil.id } })))
  assert.match(child, /Sanction: <\/span><span[^>]*>No computers, level 2/)
  assert.match(child, /No sanction<[\s\S]*?Why: <\/span><span[^>]*>It was nothing/)
  const again = await report()
  const form = await shown(newSanctionPage.get(visitOf(dsl, { params: { concernId: again } })))
  assert.match(form, /No computers, level 2/)
  assert.match(form, /The highest was level 2: the policy’s next is level 3/)
  assert.doesNotMatch(form, /name="sanction"[^>]*checked/)
})
