import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { publishAgreement, writeAgreement } from '../../src/modules/agreements/index.ts'
import { ADD, carryLines } from '../../src/modules/agreements/commands/carry-lines.ts'
import { idOf } from '../../src/modules/agreements/lines.ts'
import { linesAsked } from '../../src/modules/agreements/queries/lines-asked.ts'
import { type Audience, TITLES } from './agreements.ts'
import { plain } from './pages.ts'
import { ABOUT_A_CHILD, type Reporting, reportingUnder } from './reporting.ts'

const ROUTES = ['child', 'adult', 'both', 'not-sure'] as const
/** What a browser sends of a picture that was pasted. */
const PASTED = { about: 'Jonah Tillerby', saw: 'This: data:image/png;base64,iVBORw0KGgo=' }
const NOT_TOLERATED = 'Cyberbullying is not tolerated'
const A_FILE = /type="file"|multipart\/form-data|contenteditable/

async function formsUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const token = await here.enter(here.people.teacher)
  const form = async (route: string) => (await here.get(token, `/report-a-concern/${route}`)).body
  return { ...here, token, form, forms: await Promise.all(ROUTES.map(form)) }
}

/** In the order in which somebody meets them. */
const order = (text: string, ...words: readonly string[]): number[] => words.map(one => text.indexOf(one))
const isInOrder = (at: readonly number[]): boolean =>
  at.every((one, n) => one >= 0 && one >= (at[n - 1] ?? 0))

/** A picture pasted into the account is refused, and kept nowhere. */
async function takesNoPicture({ post, people, notices, count }: Reporting, token: string): Promise<void> {
  const sent = await post(token, '/report-a-concern/child', PASTED)
  assert.equal(sent.statusCode, 422)
  assert.equal(await notices(people.dsl), 0)
  assert.equal(await count(`concerns.concern where saw like '%data:image%'`, []), 0)
}

test('RB-A.21 above every form stands that a child is promised no secret, and again beside what was said to the child; no setting takes it off', async t => {
  const { forms, form } = await formsUnder(t, 'redbridge')
  for (const markup of forms) {
    const at = order(plain(markup), 'Never promise a child to keep it secret', 'Who is it about?')
    assert.ok(at[0] !== undefined && at[0] >= 0 && (at[1] === -1 || isInOrder(at)))
  }
  assert.match(
    plain(await form('child')),
    /What did you say to the child\? “Nothing yet” is an answer\. You cannot promise to keep it secret/,
  )
})

test('AL-42.11 the first words of every form ask whether a child is in danger and give 999 to press, before any question; the form stays open beside it', async t => {
  const { forms, outside } = await formsUnder(t, 'allington')
  for (const markup of forms) {
    assert.match(markup, /href="tel:999"/)
    assert.match(markup, /name="rightNow"[^>]*value="danger"/)
    assert.ok(
      isInOrder(order(plain(markup), 'A child in danger now? Call 999', 'What did you see or hear yourself')),
    )
  }
  const { text } = await outside('/tell-us')
  assert.ok(isInOrder(order(text, 'A child in danger now? Call 999', 'What is it about?')))
})

test('AL-46.9 who reports a picture reads before typing not to look at it, copy it, send it on or delete it; the form takes none, pasted ones neither', async t => {
  const here = await formsUnder(t, 'allington')
  for (const markup of here.forms) {
    assert.match(plain(markup), /do not look at it, copy it, send it on or delete it/)
    assert.doesNotMatch(markup, A_FILE)
  }
  await takesNoPicture(here, here.token)
})

test('AL-46.10 a child’s own page says to send no picture and that nobody will ask for one; whoever works here reads never to ask', async t => {
  const { forms, outside } = await formsUnder(t, 'allington')
  const box = await outside('/worry-box')
  assert.match(box.text, /Do not send a picture to anybody\. Nobody at school will ask you for one/)
  for (const markup of forms) assert.match(plain(markup), /Never ask a child to send or show you a picture/)
})

test('AL-49.1 that bullying is not tolerated stands where reporting begins, and no agreement for pupils, parents or staff is published without it', async t => {
  const here = await formsUnder(t, 'allington')
  const { look, people, as } = here
  assert.match(
    await look(people.teacher, '/report-a-concern'),
    /Bullying, online or not, is not tolerated here/,
  )
  for (const audience of ['pupil', 'parent', 'staff'] satisfies Audience[]) {
    const head = await as(people.head)
    const { agreementId } = await writeAgreement(head, {
      ...{ title: TITLES[audience], audience, text: 'I am kind online.' },
      ...(audience === 'pupil' ? { stage: 'KS1' } : {}),
    })
    const asked = await linesAsked(head, { agreementId })
    const carried = (lines: typeof asked) =>
      carryLines(head, { agreementId, asked: lines.map(idOf), lines: lines.map(() => ADD) })
    const others = asked.filter(({ words }) => words !== NOT_TOLERATED)
    if (others.length) await carried(others)
    await assert.rejects(publishAgreement(await as(people.head), { agreementId }), { kind: 'invalid' })
    await carried(asked.filter(({ words }) => words === NOT_TOLERATED))
    await publishAgreement(await as(people.head), { agreementId })
  }
})

test('AL-52.5 both numbers of the police stand on every form, 999 before 101, for somebody who has not signed in too', async t => {
  const { forms, outside } = await formsUnder(t, 'allington')
  for (const text of [...forms.map(plain), (await outside('/tell-us')).text])
    assert.ok(isInOrder(order(text, 'Call 999', 'Call 101')), text.slice(0, 400))
})

test('BS-22.4 nobody is led to look at a picture, pass it on or delete it: the form says so, has no place for one, and what is pasted is refused', async t => {
  const here = await formsUnder(t, 'banks')
  assert.match(plain(await here.form('child')), /do not look at it, copy it, send it on or delete it/)
  assert.doesNotMatch(await here.form('child'), A_FILE)
  await takesNoPicture(here, here.token)
  const { concernId } = await here.report(here.people.teacher, {
    ...ABOUT_A_CHILD,
    saw: 'There is a nude picture.',
  })
  const dsl = await here.enter(here.people.dsl)
  const record = (await here.get(dsl, `/concerns/${concernId}`)).body
  assert.doesNotMatch(record, A_FILE)
  const note = await here.post(dsl, `/concerns/${concernId}`, { deed: 'note', words: PASTED.saw })
  assert.equal(note.statusCode, 422)
})
