import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain } from '../../../test/clauses/pages.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { type Cast, shown, visitOf } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { needsOf } from '../../platform/question.ts'
import { inUnit } from '../../platform/unit.ts'
import { endMembership } from '../people/index.ts'
import { person } from '../people/queries/person.ts'
import { addUsual, giveAccess, systemsHere } from '../systems/index.ts'
import { answerLines } from './commands/answer-lines.ts'
import { openReview } from './commands/open-review.ts'
import { signDeeds, signReview } from './commands/sign-review.ts'
import { accessReview } from './controls/access-review.ts'
import { openByNight } from './jobs/open-by-night.ts'
import { reviewPage } from './pages/review.ts'
import { reviewsPage } from './pages/reviews.ts'
import { review, reviewsHere } from './queries/review.ts'
import { deedsWait, reviewWaits } from './queries/reviews-wait.ts'

const BASE = '/s/larkmoor'

async function opened(t: Parameters<typeof walkable>[0]) {
  const walked = await walkable(t)
  const { get, post: send } = browsing(walked)
  const { as, people, callOf, schools, signIn, clock } = walked
  await addUsual(await as(people.technician), {})
  const systems = await systemsHere(await as(people.technician))
  const { systemId = '' } = systems.find(({ name }) => name === 'Photographs') ?? {}
  await giveAccess(await as(people.office), {
    ...{ systemId, name: people.teacher.name, why: 'Puts up the class pictures', startsOn: '2026-11-20' },
  })
  for (const who of [people.head, people.technician, people.chair]) await signIn(who)
  const night = () => openByNight.run(callOf(schools.larkmoor, systemActor('reviews.open-by-night')))
  clock.move({ minutes: 5 })
  await night()
  const raw = async (who: Cast, path: string) => (await get(who, `${BASE}${path}`)).body
  const look = async (who: Cast, path: string) => plain(await raw(who, path))
  const list = await raw(people.head, '/reviews')
  const at = /href="\/s\/larkmoor(\/reviews\/[\w-]{36})"/.exec(list)?.[1] ?? assert.fail('none opened')
  const post = (who: Cast, path: string, answers: Record<string, string>) =>
    send(who, `${BASE}${path}`, answers)
  /** The lines that wait for somebody, as their form names them. */
  const fields = async (who: Cast) => [
    ...new Set(
      [...(await raw(who, at)).matchAll(/name="(line-[\w-]{36})"/g)].map(([, name]) => String(name)),
    ),
  ]
  return { ...walked, night, raw, look, at, post, fields }
}

const all = (names: readonly string[], answer: string) =>
  Object.fromEntries(names.map(name => [name, answer]))
const SIGN = { deed: 'sign', read: 'yes' }

test('a review opens by itself, is looked at line by line, is refused until each line is, and stands as it was signed', async t => {
  const { people, as, night, raw, look, at, post, fields, clock } = await opened(t)
  await night()
  assert.match(
    await look(people.head, '/reviews'),
    /A review is open: 0 of \d+ lines are looked at.*It opens by itself each term, at night/,
  )
  assert.equal((await raw(people.head, '/reviews')).match(/\/reviews\/[\w-]{36}"/g)?.length, 1, 'one a term')
  const page = await look(people.head, at)
  for (const said of [
    /: Network manager From 1 September 2026/,
    /Without a second factor, since 23 November 2026/,
    /Łukasz Wraythorne: Photographs From 20 November 2026/,
    /Parents and pupils are not in it/,
  ])
    assert.match(page, said)
  assert.doesNotMatch(page, /class pictures/, 'why they were let in is not told')

  const early = await post(people.head, at, SIGN)
  assert.equal(early.statusCode, 422)
  assert.match(plain(early.body), /Look at these first: .*; and \d+ more/)
  assert.equal((await post(people.technician, at, SIGN)).statusCode, 403)
  assert.equal((await post(people.head, at, { deed: 'answer' })).statusCode, 422)

  assert.match(await look(people.office, ''), /Look at who may do what.*One line waits for your answer/)
  const [ofOffice = ''] = await fields(people.office)
  const photographs = await raw(people.office, at)
  assert.equal(new Set(photographs.match(/name="line-[\w-]{36}"/g)).size, 1, 'only of what they own')
  const others = (await fields(people.head)).filter(name => name !== ofOffice)
  assert.equal(
    (await post(people.office, at, { deed: 'answer', [others[0] ?? '']: 'right' })).statusCode,
    403,
  )
  assert.equal((await post(people.office, at, { deed: 'answer', [ofOffice]: 'to-end' })).statusCode, 303)
  assert.match(await look(people.head, at), /To be ended .*Ended in the register/)
  assert.doesNotMatch(await look(people.dpo, '/systems/access'), /Wraythorne/)

  const manager = await fields(people.technician)
  await post(people.technician, at, { deed: 'answer', ...all(manager, 'right') })
  const own = await fields(people.head)
  assert.ok(own.length > 0, 'nobody answers of themself')
  assert.match(await look(people.technician, at), /All that you look at is done/)
  const NETWORK_MANAGER = /Network manager From 1 September 2026/
  assert.doesNotMatch(
    await look(people.technician, at),
    NETWORK_MANAGER,
    'nor reads what is said of themself',
  )
  assert.ok(own.every(name => !manager.includes(name)))
  assert.equal(
    (await post(people.technician, at, { deed: 'answer', [own[0] ?? '']: 'right' })).statusCode,
    403,
    'not of themself',
  )
  await post(people.head, at, { deed: 'answer', ...all(own, 'right') })
  const seen = async () => /name="seen" value="([0-9a-f]{64})"/.exec(await raw(people.head, at))?.[1] ?? ''
  const before = { ...SIGN, seen: await seen() }
  const lineId = (manager[0] ?? '').slice('line-'.length)
  assert.equal((await post(people.technician, at, { deed: 'again', lineId })).statusCode, 303)
  await post(people.technician, at, { deed: 'answer', [manager[0] ?? '']: 'to-end' })
  const unseen = await post(people.head, at, before)
  assert.equal(unseen.statusCode, 422, 'another answer than the one that was read')
  assert.match(plain(unseen.body), /An answer was given or changed since you opened this page/)
  assert.equal((await post(people.head, at, { ...SIGN, seen: await seen() })).statusCode, 303)
  assert.match(await look(people.technician, at), NETWORK_MANAGER)
  const signed = await look(people.head, at)
  assert.match(signed, /Signed on 23 November 2026, of \d+ lines.*As they were signed.*SHA-256 [0-9a-f]{8} /)
  assert.equal((await post(people.head, at, { deed: 'answer', [ofOffice]: 'right' })).statusCode, 409)
  assert.match(await look(people.head, '/record'), /Signed an access review/)

  clock.set('2027-02-01T08:20:00Z')
  await night()
  const later = visitOf(await as(people.chair))
  assert.match(await shown(reviewsPage.get(later)), /A review is open: 0 of/, 'the next term has its own')
  const params = { accessReviewId: at.split('/').at(-1) ?? '' }
  assert.match(
    plain(await shown(reviewPage.get({ ...later, params }))),
    /Signed on 23 November 2026, of \d+ lines.*As they were signed/,
  )
})

test('what two answer at once has one answer, two who open one at once open one, and one that nobody signed is closed by the next', async t => {
  const { people, as, at, fields, clock } = await opened(t)
  const accessReviewId = at.split('/').at(-1) ?? ''
  const [first = '', second = ''] = (await fields(people.technician)).map(name => name.slice('line-'.length))
  const say = async (who: Cast, lineId: string) =>
    answerLines(await as(who), { accessReviewId, answers: { [lineId]: 'right' } })
  await Promise.all([say(people.head, first), say(people.technician, first)])

  clock.set('2027-02-01T08:20:00Z')
  const open = async (who: Cast) => openReview(await as(who), {})
  const opening = await Promise.allSettled([open(people.head), open(people.technician)])
  assert.deepEqual(opening.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  await assert.rejects(say(people.head, second), { kind: 'conflict' })
  const later = visitOf(await as(people.head))
  const page = await shown(reviewPage.get({ ...later, params: { accessReviewId } }))
  assert.match(plain(page), /Never signed: a later review stands in its place.*Never looked at: \d+/)
  assert.doesNotMatch(page, /Keep these answers|Sign the review/)
})

test('what is not signed in two weeks is shown to the chair', async t => {
  const { people, as, clock, look } = await opened(t)
  assert.match(await look(people.head, ''), /Sign the access review: Autumn 2026/)
  const waits = async (who: Cast) =>
    (await needsOf(await as(who), [reviewWaits])).map(({ when, title }) => `${when.words}: ${title}`)
  clock.move({ days: 13 })
  assert.deepEqual(await waits(people.chair), [])
  clock.move({ days: 1 })
  assert.deepEqual(await waits(people.chair), ['Late: The access review is not signed: Autumn 2026'])
  assert.deepEqual(await waits(people.head), ['Late: Sign the access review: Autumn 2026'])
  assert.deepEqual(await waits(people.teacher), [])
})

test('what the network manager did is read by the headteacher, what the headteacher did by the chair, and by nobody of themself', async t => {
  const { people, look, at, post } = await opened(t)
  const of = ({ id }: Cast) => `${at}/deeds/${id}`
  assert.match(await look(people.head, ''), new RegExp(`Read what ${people.technician.name} did`))
  assert.match(await look(people.chair, ''), new RegExp(`Read what ${people.head.name} did`))
  const read = await look(people.head, of(people.technician))
  assert.match(read, /Added the usual systems to the register 1, on 1 day 23 November 2026/)
  assert.doesNotMatch(read, /Tillerby/)
  const READ = { read: 'yes' }
  for (const [who, whose] of [
    [people.technician, people.technician],
    [people.head, people.head],
    [people.technician, people.office],
    [people.chair, people.technician],
  ] as const)
    assert.equal((await post(who, of(whose), READ)).statusCode, 403, `${who.name} of ${whose.name}`)
  assert.equal((await post(people.head, of(people.technician), {})).statusCode, 422)
  assert.equal((await post(people.head, of(people.technician), READ)).statusCode, 303)
  assert.equal((await post(people.chair, of(people.head), READ)).statusCode, 303)
  assert.match(
    await look(people.head, of(people.technician)),
    /Read and signed for by .* As they were signed/,
  )
  assert.doesNotMatch(await look(people.head, ''), new RegExp(`Read what ${people.technician.name} did`))
})

test('what somebody did, and that they left, in a term that nobody signed for stands in the next review', async t => {
  const { people, as, clock, night } = await opened(t)
  const { id: personId, name } = people.technician
  clock.set('2026-12-18T08:20:00Z')
  const { memberships } = await person(await as(people.head), { personId })
  await endMembership(await as(people.head), { membershipId: memberships[0]?.id, when: 'now' })
  clock.set('2027-02-01T08:20:00Z')
  await night()
  const waits = await needsOf(await as(people.head), [deedsWait])
  assert.ok(waits.some(({ title }) => title === `Read what ${name} did`))
  const [newest] = await reviewsHere(await as(people.head))
  const params = { accessReviewId: newest?.reviewId ?? '' }
  const page = plain(await shown(reviewPage.get({ ...visitOf(await as(people.head)), params })))
  assert.match(page, new RegExp(`${name}: Left, as`))
})

test('the margin is kept once the review is signed and what each did was read, be it in a later one, and not before', async t => {
  const { people, as, at, clock } = await opened(t)
  const accessReviewId = at.split('/').at(-1) ?? ''
  const asHead = () => as(people.head)
  const state = async (every: 'term' | 'never' = 'term') =>
    (
      await inUnit(await asHead(), call =>
        accessReview.evidence(call, { every, signedBy: 'headteacher' }, {}),
      )
    ).state
  assert.equal(await state(), 'at-risk')
  clock.move({ days: 14 })
  assert.equal(await state(), 'not-met', 'open for two weeks')
  const { lines } = await review(await asHead(), { accessReviewId })
  const answers = Object.fromEntries(lines.map(({ lineId }) => [lineId, 'right']))
  await answerLines(await asHead(), { accessReviewId, answers })
  const { sha256: seen } = await review(await asHead(), { accessReviewId })
  await signReview(await asHead(), { accessReviewId, read: 'yes', seen })
  assert.equal(await state(), 'not-met', 'signed, and nobody has read what each did')

  clock.move({ minutes: 1 })
  const { reviewId } = await openReview(await asHead(), {})
  const { subjects } = await review(await asHead(), { accessReviewId: reviewId })
  for (const { subjectId, isHead } of subjects) {
    assert.equal(await state(), 'not-met')
    const reader = isHead ? people.chair : people.head
    await signDeeds(await as(reader), { accessReviewId: reviewId, managerId: subjectId, read: 'yes' })
  }
  assert.equal(await state(), 'met')
  assert.equal(await state('never'), 'not-met')

  clock.set('2027-01-05T08:20:00Z')
  assert.equal(await state(), 'at-risk', 'a new term, and none is open')
  clock.set('2027-01-20T08:20:00Z')
  assert.equal(await state(), 'not-met')
})
