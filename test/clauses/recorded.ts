import assert from 'node:assert/strict'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { marginOf } from './agreements.ts'
import { pagesOf, plain, proofsOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

type Here = Awaited<ReturnType<typeof underPolicy>>
type Pages = Awaited<ReturnType<typeof pagesOf>>

/** What a decision must say whatever a policy asks. */
export const DECISION = {
  ...{ deed: 'decide', insteadOf: '', choice: 'support', reasons: 'He is safe and looked after' },
  ...{ notReferredBecause: 'No sign of harm', parentsTold: 'yes', sayToReporter: 'action-taken' },
}

/** A teacher who reports about a child and a safeguarding lead who reads it, each on their own pages. */
export async function recordingIn(here: Here, { get, post, enter }: Pages) {
  const { people } = here
  const teacher = await enter(people.teacher)
  const dsl = await enter(people.dsl)

  const form = async () => (await get(teacher, '/report-a-concern/child')).body

  async function report(answers: Record<string, string | readonly string[]>) {
    const sent = await post(teacher, '/report-a-concern/child', {
      saw: 'He hid under the table.',
      ...answers,
    })
    assert.equal(sent.statusCode, 303, plain(sent.body))
    const mine = String(sent.headers.location).replace('/s/larkmoor', '')
    const [, concernId = ''] = /\/my-reports\/child\/([\w-]+)/.exec(mine) ?? []
    return { mine: mine.replace(/\?.*/, ''), concernId, at: `/concerns/${concernId}` }
  }

  const record = async (at: string, token = dsl) => plain((await get(token, at)).body)
  /** A decision with what a policy asks of every one; what it asks of the children and their parents is the test's. */
  const decide = async (at: string, answers: Answers = {}) =>
    post(dsl, at, { ...DECISION, ...alwaysIn((await get(dsl, at)).body), ...answers })

  /** One that says all that any policy asks, of each child. */
  const decideWhole = async (at: string, answers: Answers = {}) =>
    post(dsl, at, { ...DECISION, ...askedOf((await get(dsl, at)).body), ...answers })
  return { teacher, dsl, form, report, record, decide, decideWhole }
}

/** The form's fields by name. */
export const fieldsShown = (markup: string): string[] =>
  [...markup.matchAll(/<(?:input|textarea|select)[^>]*\bname="([^"]+)"/g)].map(([, name]) => name ?? '')

type Answers = Record<string, string | readonly string[]>

const REVIEWED: Answers = { 'reviewOn-day': '11', 'reviewOn-month': '12', 'reviewOn-year': '2026' }

/** An answer to what a policy asks of every decision, whatever the test is about: nothing is done, and no child is at risk. */
function alwaysIn(markup: string): Answers {
  const [, risk] = /name="risks"[^>]*value="([^"]+)"/.exec(markup) ?? []
  return {
    ...(risk === undefined ? {} : { risks: risk }),
    ...(markup.includes('name="gameRating"') ? { gameRating: 'no-game' } : {}),
    ...(markup.includes('name="harm"') ? { harm: 'no', noHarmBecause: 'He is safe at home and here' } : {}),
    ...(markup.includes('name="level"') ? { level: 'universal' } : {}),
    ...(markup.includes('Before you decide anything but a referral') ? { choice: 'no-action' } : {}),
    ...(markup.includes('Needed as long as it is open') ? REVIEWED : {}),
    ...(markup.includes('name="since"') ? { since: 'unchanged' } : {}),
    ...(markup.includes('name="noProcedureBecause"') ? { noProcedureBecause: 'None of them fits' } : {}),
  }
}

/** An answer to all that a policy may ask of a decision, by the form that asks it. */
export const askedOf = (markup: string): Answers => ({
  ...alwaysIn(markup),
  ...Object.fromEntries(
    childrenTold(markup).flatMap(id => [
      ...[`told-who-${id}`, `told-how-${id}`, `told-by-${id}`].map(name => [name, 'Ana Marsh, by telephone']),
      ...[`told-on-${id}-day`, `told-on-${id}-month`].map((name, n) => [name, ['30', '11'][n] ?? '']),
      [`told-on-${id}-year`, '2026'],
    ]),
  ),
})

/** For which children the form asks who was told. */
export const childrenTold = (markup: string): string[] =>
  [...markup.matchAll(/name="told-who-([^"]*)"/g)].map(([, id]) => id ?? '')

/** A school under its own policy, and the margin in which a clause shows that it is kept. */
export async function schoolThatRecords(t: Parameters<typeof underPolicy>[0], school: SchoolName) {
  const here = await underPolicy(t, school)
  const pages = await pagesOf(t, here)
  const recording = await recordingIn(here, pages)
  const governor = await pages.enter(here.people.governor)
  const isKept = async (id: string, figure: RegExp, state = 'Kept', token = governor) => {
    const margin = await marginOf(here, pages, { school, id, token })
    const spoken = plain((await pages.get(token, margin.proof)).body)
    if (figure.test(spoken) && margin.state === state) return
    // Another binding speaks for the clause in the margin: the row's own stands among the others on its proof.
    const [, ...all] = await proofsOf(pages, margin.proof, token)
    const others = all.filter(text => figure.test(text))
    assert.match(others.join('\n') || spoken, figure)
    assert.ok(
      others.some(text => text.includes(`${state} As at`)),
      `${margin.state}, and of the others none is ${state}`,
    )
  }
  /** Days later, when whoever looked before has been signed out. */
  const isNotKept = async (id: string, figure: RegExp) =>
    isKept(id, figure, 'Not kept', await here.again(here.people.governor))
  return { here, again: here.again, ...pages, ...recording, isKept, isNotKept }
}
