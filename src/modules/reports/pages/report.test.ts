import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedUp, PASSWORD } from '../../../../test/signed-up.ts'
import { ORIGIN, webOf } from '../../../../test/web.ts'
import { decideAdult } from '../../adults/commands/decide-adult.ts'
import { passOnAdult } from '../../adults/commands/pass-on-adult.ts'
import { readAdultConcern } from '../../adults/commands/read-adult-concern.ts'
import { readConcern } from '../../concerns/commands/read-concern.ts'
import reports from '../module.ts'
import { sendReport } from '../commands/send-report.ts'

const FORM = 'application/x-www-form-urlencoded'

/** The teacher at a browser, on the real web app. */
async function atSchool(t: Parameters<typeof signedUp>[0]) {
  const here = await signedUp(t)
  const app = await webOf(t, here)
  let { token } = await here.join(here.people.teacher)
  const at = (path: string) => (path.startsWith('/account') ? path : `/s/larkmoor${path}`)
  const get = async (path: string) => app.inject({ url: at(path), cookies: { watchword: token } })
  async function post(path: string, answers: Record<string, string>, type = FORM, payload?: string) {
    const done = await app.inject({
      ...{ method: 'POST', url: at(path), cookies: { watchword: token } },
      headers: { origin: ORIGIN, 'content-type': type },
      payload: payload ?? new URLSearchParams(answers).toString(),
    })
    token = done.cookies.find(({ name }) => name === 'watchword')?.value ?? token
    return done
  }
  /** Left alone until it locks; what is sent then is kept, and comes back after unlocking. */
  async function lockedAt(path: string, answers: Record<string, string>) {
    here.clock.move({ hours: 1 })
    const locked = await post(path, answers)
    assert.match(String(locked.headers.location), /^\/account\/unlock/)
    await post('/account/unlock', { password: PASSWORD })
    return (await get(path)).body
  }
  return { ...here, get, post, lockedAt }
}

const WRITTEN = {
  about: 'JT in Year 6',
  saw: 'He cried.\n\nMr Ferriby came.',
  said: 'he never <b>',
  rightNow: 'told',
}
const isKept = (body: string) => {
  assert.match(body, /value="JT in Year 6"/)
  assert.match(body, /He cried\.\n\nMr Ferriby came\.<\/textarea>/)
  assert.match(body, /he never &lt;b&gt;<\/textarea>/)
  assert.match(body, /value="told"[^>]* checked/)
}

test('each form asks at most five questions, has no field for a file, and opens three more unasked', async t => {
  const { get } = await atSchool(t)
  for (const route of ['child', 'adult', 'both', 'not-sure']) {
    const { body } = await get(`/report-a-concern/${route}`)
    const [asked = '', more = ''] = (
      /<form method="post" novalidate>[\s\S]*?<\/form>/.exec(body)?.[0] ?? ''
    ).split('<details')
    const questions = asked.match(/class="govuk-form-group"/g)?.length ?? 0
    // Picking an adult and writing who it is are one question.
    assert.ok(questions - Number(asked.includes('name="adultId"')) <= 5, `${route}: ${questions}`)
    assert.ok(!asked.includes('checked'), 'nothing is chosen in advance')
    for (const name of ['othersSaid', 'thought', 'markAt', 'markWords'])
      assert.ok(more.includes(`name="${name}"`), name)
    assert.doesNotMatch(body, /type="file"|multipart/)
    assert.match(body, /tel:999/)
    assert.match(body, /You sign this as Łukasz Wraythorne, 23 November 2026 at 8:20/)
  }
  assert.equal((await get('/report-a-concern/other')).statusCode, 404)
})

test('only whom it cannot be about is named: leads for a child, nobody for an adult', async t => {
  const { get, people } = await atSchool(t)
  const form = async (route: string) =>
    /<div class="govuk-radios[\s\S]*?<\/form>/.exec((await get(`/report-a-concern/${route}`)).body)?.[0] ?? ''
  assert.match(
    await form('child'),
    new RegExp(`I have told ${people.dsl.name} or ${people.deputy.name} in person`),
  )
  for (const route of ['adult', 'both', 'not-sure'])
    for (const { name } of [people.dsl, people.deputy, people.head, people.chair])
      assert.ok(!(await form(route)).includes(name), `${route} names ${name}`)
})

test('an idle lock keeps a half-written report, and the second question with all that was typed and answered', async t => {
  const { post, lockedAt, people } = await atSchool(t)
  const first = await lockedAt('/report-a-concern/child', WRITTEN)
  isKept(first)
  assert.doesNotMatch(first, /name="asked"/)
  const asked = await post('/report-a-concern/child', WRITTEN)
  assert.equal(asked.statusCode, 422)
  isKept(asked.body)
  const no = { asked: 'yes', [`adult-${people.deputy.id}`]: 'no' }
  const again = await lockedAt('/report-a-concern/child', { ...WRITTEN, ...no })
  isKept(again)
  assert.match(again, /name="asked" value="yes" data-keep-field/)
  assert.match(again, new RegExp(`name="adult-${people.deputy.id}"[^>]*value="no" checked`))
  const sent = await post('/report-a-concern/child', { ...WRITTEN, ...no })
  assert.match(String(sent.headers.location), /\/my-reports\/child\/[\w-]+\?sent=yes$/)
})

test('a file and a picture written as letters are refused in a sentence, and the words are kept', async t => {
  const { get, post } = await atSchool(t)
  const body = '--x\r\ncontent-disposition: form-data; name="saw"\r\n\r\nHe cried\r\n--x--\r\n'
  const { location } = (await post('/report-a-concern/child', { saw: 'He cried' })).headers
  const mine = String(location).replace('/s/larkmoor', '').replace(/\?.*/, '')
  for (const path of ['/report-a-concern/child', '/report-a-concern/adult', mine]) {
    const file = await post(path, {}, 'multipart/form-data; boundary=x', body)
    assert.equal(file.statusCode, 415)
    assert.match(file.body, /No file can be sent here[\s\S]*Write what the file shows, and who has it/)
  }
  const picture = { ...WRITTEN, thought: 'data:image/png;base64,iVBORw0KGgo=' }
  const refused = await post('/report-a-concern/child', picture)
  assert.equal(refused.statusCode, 422)
  isKept(refused.body)
  assert.match(refused.body, /A picture or a file cannot be sent here/)
  assert.equal((await post(mine, { words: picture.thought })).statusCode, 422)
  assert.equal((await get(mine)).statusCode, 200)
})

test('the reporter sees their words, adds beneath them, and sees that they were read and by which duty', async t => {
  const { get, post, as, people, clock } = await atSchool(t)
  const words = { about: 'Jonah Tillerby', saw: 'See https://example.test/x\n  now' }
  const sent = await post('/report-a-concern/child', words)
  const page = String(sent.headers.location).replace('/s/larkmoor', '')
  const calm = (await get(page)).body
  assert.match(calm, /<h1[^>]*>Sent\.<\/h1>/)
  assert.match(calm, /C-[2-9A-Z]{4}-[2-9A-Z]{4}/)
  assert.match(calm, /It waits for the designated safeguarding lead\./)
  const path = page.replace(/\?.*/, '')
  clock.move({ minutes: 3 })
  await readConcern(await as(people.dsl), { concernId: path.split('/').at(-1) })
  assert.equal((await post(path, { words: 'He told me <i>more</i>' })).statusCode, 303)
  const { body } = await get(path)
  assert.match(body, /Read by the designated safeguarding lead, 23 November 2026 at 8:23/)
  assert.match(body, /See https:\/\/example\.test\/x\n {2}now/)
  assert.doesNotMatch(body, /href="https:\/\/example/)
  assert.match(body, /Added 23 November 2026 at 8:23[\s\S]*He told me &lt;i&gt;more/)
  assert.doesNotMatch(body, /Priya/)
  const list = (await get('/my-reports')).body
  assert.match(list, /Read by the designated safeguarding lead/)
  assert.doesNotMatch(list, /Jonah|Tillerby|Priya/, 'a list names nobody')
})

test('of what was decided the reporter sees a short answer, and neither the decision, its reasons nor who decided', async t => {
  const { get, as, people } = await atSchool(t)
  const made = await sendReport(await as(people.teacher), 'adult', {
    about: 'Joan Tickle',
    saw: 'She shouted.',
  })
  const head = await as(people.head)
  await readAdultConcern(head, made)
  const decided = { ...made, choice: 'lado', reasons: 'A secret reason', sayToReporter: 'action-taken' }
  await decideAdult(head, decided)
  for (const path of ['/my-reports', `/my-reports/adult/${made.concernId}`]) {
    const { body } = await get(path)
    assert.match(body, /Read by the headteacher, 23 November 2026 at 8:20 am\. Read, and action taken\./)
    assert.doesNotMatch(body, /secret reason|LADO|Ruth/)
  }
})

test('the LADO’s number stands where the headteacher is meant, and where nobody is left who would read it', async t => {
  const { get, as, people } = await atSchool(t)
  const teacher = await as(people.teacher)
  const pageOf = async (answers: Record<string, string>) => {
    const { concernId } = await sendReport(teacher, 'adult', { ...answers, asked: 'yes' })
    return { concernId, body: async () => (await get(`/my-reports/adult/${concernId}?sent=yes`)).body }
  }
  const aboutStaff = await pageOf({ about: 'Joan Tickle', saw: 'She shouted.' })
  assert.doesNotMatch(await aboutStaff.body(), /Hilary Baines/)
  assert.match(await aboutStaff.body(), /It waits for the headteacher\./)
  const aboutHead = await pageOf({ about: 'Ruth Calloway', saw: 'She shouted.' })
  assert.match(await aboutHead.body(), /It waits for the chair of governors\.[\s\S]*Hilary Baines/)
  const aboutBoth = await pageOf({ about: 'Ruth Calloway and Gwen Adeyemi', saw: 'They shouted.' })
  assert.match(await aboutBoth.body(), /Nobody is left at school who would read it[\s\S]*Hilary Baines/)
  const chair = await as(people.chair)
  await readAdultConcern(chair, aboutHead)
  await passOnAdult(chair, aboutHead)
  assert.match(await aboutHead.body(), /Hilary Baines/)
})

test('somebody else’s report is not there, to look at or to add to, exactly as one that nobody wrote', async t => {
  const { get, post, as, people } = await atSchool(t)
  const dsl = await as(people.dsl)
  const child = await sendReport(dsl, 'child', { saw: 'He cried.' })
  const adult = await sendReport(dsl, 'adult', { saw: 'He shouted.' })
  const nobodys = { register: 'child', concernId: '0198a000-0000-7000-8000-000000000000' }
  const plain = (body: string) =>
    body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/(my-reports(?:\/|%2F))adult/g, '$1child')
  const told = async ({ register, concernId }: { register: string; concernId: string }) => {
    const path = `/my-reports/${register}/${concernId}`
    const [looked, added] = [await get(path), await post(path, { words: 'More' })]
    return [looked.statusCode, plain(looked.body), added.statusCode, plain(added.body)]
  }
  const nothing = await told(nobodys)
  assert.equal(nothing[0], 404)
  assert.equal(nothing[2], 404)
  assert.deepEqual(await told(child), nothing)
  assert.deepEqual(await told(adult), nothing)
  assert.equal((await get('/my-reports/other/x')).statusCode, 404)
  assert.equal((await get('/my-reports/child/x')).statusCode, 404)
})

test('nothing that a module wants answered first, such as an unsigned agreement, stands before a report', () => {
  assert.deepEqual(
    reports.pages.filter(({ beforeModuleGates }) => !beforeModuleGates),
    [],
  )
})
