import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

const IN_TIME = { 'dueOn-day': '4', 'dueOn-month': '12', 'dueOn-year': '2026' }

/** What every reader of the policy sees while there are few. */
const FEW = /Fewer than 5 tasks of this kind in the last 90 days/

/** A concern of the school, and tasks of the kind that the row's clause names. */
async function tasksOf(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName, id: string) {
  const all = await schoolThatRecords(t, school)
  const { here, report, record, post, get, dsl, teacher } = all
  const kind = String(restings(school)[id]?.parameters?.['task'])
  const { at } = await report({ about: 'Jonah Tillerby' })
  await record(at)
  const form = plain((await get(dsl, `${at}/actions/new`)).body)
  assert.ok(form.includes(kind), 'it is offered')
  const ownerless = await post(dsl, `${at}/actions/new`, { task: kind, what: 'Find out', ownerId: '' })
  assert.equal(ownerless.statusCode, 422)
  assert.match(plain(ownerless.body), /Select who does it.*Select by when/)
  async function give(what: string, more: Record<string, string> = {}): Promise<void> {
    const asked = { what, task: kind, ownerId: here.people.teacher.id, shows: 'task', by: 'onDay' }
    const sent = await post(dsl, `${at}/actions/new`, { ...asked, ...IN_TIME, ...more })
    assert.equal(sent.statusCode, 303, plain(sent.body))
  }
  /** The task that waits for its owner, newest first on their home page. */
  const waiting = async (token = teacher) => [
    ...new Set([...(await get(token, '')).body.matchAll(/\/tasks\/[\w-]{36}/g)].map(([path]) => path)),
  ]
  const isKept = (figure: RegExp) => all.isKept(id, figure)
  return { ...all, at, kind, give, waiting, isKept }
}

test('RB-1.31 a concern holds a technical question whose owner reads the question and nothing of the child, unless the lead lets them', async t => {
  const { here, at, kind, give, record, get, enter, isKept } = await tasksOf(t, 'redbridge', 'RB-1.31')
  const technician = await enter(here.people.technician)
  await give('Who used laptop 12 on Friday after two?', { ownerId: here.people.technician.id })
  const [path = ''] = [...(await get(technician, '')).body.matchAll(/\/tasks\/[\w-]{36}/g)].map(
    ([one]) => one,
  )
  const task = plain((await get(technician, path)).body)
  assert.match(task, new RegExp(`${kind}\\. Asked on .*Who used laptop 12`))
  assert.doesNotMatch(task, /Tillerby|hid under the table/)
  assert.equal((await get(technician, at)).statusCode, 404)
  assert.match(await record(at), new RegExp(`${kind}\\. .*They see this task and not the concern`))
  await give('Look at what he was sent', { ownerId: here.people.technician.id, shows: 'concern' })
  assert.equal((await get(technician, at)).statusCode, 200)
  await isKept(FEW)
})

test('RB-1.117 what is still to be found out is a task with an owner and a day, and the record shows each as open, done or not to be had', async t => {
  const { at, kind, give, waiting, record, get, post, teacher, isKept } = await tasksOf(
    t,
    'redbridge',
    'RB-1.117',
  )
  for (const what of ['Who sent it first?', 'Which app was it?', 'Where is the phone now?']) await give(what)
  const paths = await waiting()
  assert.equal(paths.length, 3)
  const pathOf = async (what: string) => {
    for (const path of paths) if (plain((await get(teacher, path)).body).includes(what)) return path
    throw new Error(what)
  }
  const end = async (what: string, state: string, words: string) =>
    assert.equal((await post(teacher, await pathOf(what), { state, words })).statusCode, 303)
  await end('Who sent it first?', 'done', 'A boy of another school')
  await end('Which app was it?', 'unobtainable', 'Nobody remembers')
  const text = await record(at)
  assert.match(
    text,
    new RegExp(`Done ${kind}\\. Łukasz Wraythorne: Who sent it first\\? “ A boy of another school ”`),
  )
  assert.match(text, new RegExp(`Could not be done ${kind}\\. Łukasz Wraythorne: Which app was it\\?`))
  assert.match(
    text,
    new RegExp(`By the end of Friday 4 December .*${kind}\\. Łukasz Wraythorne: Where is the phone now\\?`),
  )
  for (const what of ['Is it still there?', 'Who else has it?']) await give(what)
  await isKept(/5 of 5 tasks done or in time/)
})

test('BS-20.9 each request of a social worker is a dated task with an owner on the record; a late one stands before the lead', async t => {
  const { here, at, kind, give, record, get, again, isKept, isNotKept } = await tasksOf(t, 'banks', 'BS-20.9')
  await give('Send his attendance of this term')
  assert.match(await record(at), new RegExp(`${kind}\\. Łukasz Wraythorne: Send his attendance`))
  await isKept(FEW)
  here.clock.set('2026-12-07T09:00:00Z')
  const dsl = await again(here.people.dsl)
  assert.match(
    plain((await get(dsl, '')).body),
    /Not done yet: J\.T\. Łukasz Wraythorne was asked to do something/,
  )
  await isNotKept('BS-20.9', FEW)
})
