import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { renamePerson } from '../../src/modules/people/commands/rename-person.ts'
import type { Cast } from '../world.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'
import { schoolThatSanctions } from './sanctioning.ts'
import { dayFields } from './systems.ts'

/** Access that is taken away and given back by the school's pages. */
async function withdrawingUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const { enter, get, post, look } = here
  const of = ({ id }: Cast) => `/people/${id}/withdrawn`
  const decide = async (by: Cast, who: Cast, answers: Readonly<Record<string, string | string[]>>) =>
    post(await enter(by), of(who), { deed: 'withdraw', ...answers })
  const status = async (who: Cast, path: string) => {
    const { statusCode, headers } = await get(await enter(who), path)
    return statusCode === 303 ? String(headers.location) : statusCode
  }
  /** The network manager says that what is on the list is done. */
  async function atSystems(deed: 'shut' | 'open'): Promise<void> {
    const token = await enter(here.people.technician)
    const { body } = await get(token, '/withdrawn')
    const form = new RegExp(`name="deed" value="${deed}"[\\s\\S]*?name="withdrawnId" value="([\\w-]+)"`)
    const withdrawnId = form.exec(body)?.[1] ?? assert.fail(plain(body))
    assert.equal((await post(token, '/withdrawn', { deed, withdrawnId })).statusCode, 303)
  }
  /** Looked at by the headteacher. */
  async function review(who: Cast, answers: Readonly<Record<string, string>>) {
    const token = await enter(here.people.head)
    const [, withdrawnId = ''] =
      /name="withdrawnId" value="([\w-]+)"/.exec((await get(token, of(who))).body) ?? []
    return post(token, of(who), { deed: 'review', withdrawnId, ...answers })
  }
  const record = (by: Cast, who: Cast) => look(by, of(who))
  return { ...here, decide, status, atSystems, review, record, of }
}
const SHUT = '/s/larkmoor/access-withdrawn'

test('BS-26.5 any or all access is taken away for a time or for good with its reason: signing in is refused from that minute, but for reporting a concern; it comes back on its day, and the decision stands on the person’s record', async t => {
  const here = await withdrawingUnder(t, 'banks')
  const { people, decide, status, atSystems, review, record, of, report, look, home, margin, clock } = here
  const { head, teacher, technician, office, volunteer } = people
  assert.equal(await status(teacher, ''), 200)
  const all = { scopes: 'all', reason: 'Kept a pupil’s password', ...dayFields('backOn', '2026-12-07') }
  for (const [wrong, says] of [
    [{ ...all, reason: '' }, /Write why/],
    [{ reason: all.reason, ...dayFields('backOn', '2026-12-07') }, /Select what is taken away/],
    [{ scopes: 'all', reason: all.reason }, /Enter the day on which it comes back/],
    [{ ...all, forGood: 'yes' }, /It has a day on which it comes back, or it has no end/],
    [{ ...all, ...dayFields('backOn', '2026-11-30') }, /It comes back after it begins/],
  ] as const) {
    const sent = await decide(head, teacher, wrong)
    assert.equal(sent.statusCode, 422)
    assert.match(plain(sent.body), says)
    if (wrong.reason) assert.match(sent.body, /Kept a pupil’s password/, 'what was typed stays')
  }
  assert.equal((await decide(office, teacher, all)).statusCode, 403)
  assert.equal((await decide(technician, head, all)).statusCode, 403, 'of the headteacher the chair decides')
  assert.equal((await decide(head, teacher, all)).statusCode, 303)

  for (const path of ['', '/policies', '/systems/mine', '/my-account-of-nothing'])
    assert.ok([SHUT, 404].includes(await status(teacher, path)), path)
  assert.match(
    await look(teacher, '/access-withdrawn'),
    /You cannot use Watchword at Larkmoor.* Taken away: all access, since 30 November 2026 at .* It comes back by itself on 7 December 2026/,
  )
  assert.doesNotMatch(await look(teacher, '/access-withdrawn'), /password/, 'why is said by whoever decided')
  assert.equal(await status(teacher, '/report-a-concern'), 200)
  const { page } = await report(teacher)
  assert.match(await page(), /frightened him/, 'and what they reported stays open to them')
  clock.move({ hours: 1 })
  assert.equal(await status(teacher, ''), SHUT, 'signed in again')

  assert.match(
    await record(head, teacher),
    /Taken away all access Kept a pupil’s password .*It comes back by itself on 7 December 2026 ?\. Decided by .* on 30 November 2026/,
  )
  assert.equal(await status(office, of(teacher)), 403)
  assert.match(await home(technician), /Today Access to shut at the systems: 1/)
  assert.equal(await margin('BS-26.5'), 'At risk')
  clock.set('2026-12-01T08:20:00Z')
  assert.match(await home(technician), /Late Access to shut at the systems: 1/)
  assert.equal(await margin('BS-26.5'), 'Not kept')
  await atSystems('shut')
  assert.equal(await margin('BS-26.5'), 'Kept')
  clock.set('2026-12-06T20:00:00Z')
  assert.equal(await status(teacher, ''), SHUT)
  clock.set('2026-12-07T07:00:00Z')
  assert.equal(await status(teacher, ''), 200, 'by itself')
  assert.match(await record(head, teacher), /Before .*Came back by itself on 7 December 2026/)
  assert.match(await home(technician), /Access to open again at the systems: 1/)
  await atSystems('open')
  assert.equal(await margin('BS-26.5'), 'Kept')

  assert.equal(await status(volunteer, ''), 200)
  const some = { scopes: ['internet', 'email'], reason: 'Sent chain letters', forGood: 'yes' }
  assert.equal((await decide(head, volunteer, some)).statusCode, 303)
  assert.equal(await status(volunteer, ''), 200, 'only that which was named')
  assert.match(
    await look(volunteer, '/access-withdrawn'),
    /Some of your access is taken away Taken away: internet, e-mail/,
  )
  clock.move({ minutes: 1 })
  const whole = { scopes: 'all', reason: 'Again', forGood: 'yes' }
  assert.equal((await decide(head, volunteer, whole)).statusCode, 303)
  clock.set('2027-03-08T08:20:00Z')
  assert.equal(await status(volunteer, ''), SHUT)
  assert.equal((await review(volunteer, { answer: 'back', why: '' })).statusCode, 422)
  assert.equal((await review(volunteer, { answer: 'back', why: 'They have understood' })).statusCode, 303)
  assert.equal(await status(volunteer, ''), 200)
})

test('AL-30.7 removal of the internet or of all access stands with its start and end, the account shows it, and it comes back only once the headteacher has looked at it', async t => {
  const here = await withdrawingUnder(t, 'allington')
  const { people, decide, status, atSystems, review, record, look, home, margin, clock } = here
  const { head, teacher, dsl, technician } = people
  assert.equal(await status(teacher, ''), 200)
  const all = { scopes: ['all', 'internet'], reason: 'Excessive use', ...dayFields('backOn', '2026-12-07') }
  assert.equal(
    (await decide(dsl, teacher, { ...all, ...dayFields('startsOn', '2026-12-02') })).statusCode,
    303,
  )
  assert.equal(await status(teacher, ''), 200, 'not before its day')
  assert.match(await record(head, teacher), /To come all access Excessive use/)
  clock.set('2026-12-02T08:20:00Z')
  assert.equal(await status(teacher, ''), SHUT)
  assert.match(
    await look(head, '/accounts'),
    new RegExp(`${teacher.name} [^.]*\\. Taken away: nothing opens here|${teacher.name} Since .*Taken away`),
  )
  await atSystems('shut')
  assert.equal(await margin('AL-30.7'), 'Kept')
  clock.set('2026-12-07T08:20:00Z')
  assert.equal(await status(teacher, ''), SHUT, 'its day alone opens nothing')
  assert.match(await home(head), /1 decision about access to look at again/)
  assert.doesNotMatch(await home(technician), /open again/)
  assert.equal(await margin('AL-30.7'), 'At risk')
  assert.equal((await review(teacher, { answer: 'stays', why: 'Not yet' })).statusCode, 422)
  const stays = { answer: 'stays', why: 'Not yet', ...dayFields('nextOn', '2026-12-14') }
  assert.equal((await review(teacher, stays)).statusCode, 303)
  assert.doesNotMatch(await home(head), /look at again/)
  clock.set('2026-12-14T08:20:00Z')
  assert.match(await home(head), /1 decision about access to look at again/)
  assert.equal((await review(teacher, { answer: 'back', why: 'A good talk' })).statusCode, 303)
  assert.equal(await status(teacher, ''), 200)
  assert.match(await record(head, teacher), /it stays\. Not yet .*it comes back\. A good talk/)
  await atSystems('open')
  assert.equal(await margin('AL-30.7'), 'Kept')
})

test('AS-1.100 from a sanction a pupil’s access is taken away for a time, never for good: nothing opens to them until its end, and then it comes back by itself', async t => {
  const { here, open, of, given, record, get, post, enter, dsl, isKept } = await schoolThatSanctions(
    t,
    'ashover',
  )
  const { people, clock } = here
  const at = await open()
  await given(at, { ...of('AS-3.12'), outsideBecause: 'He is eleven in a week' })
  assert.match(await record(at), /Removal of Internet or computer access/)
  const [, sanction = ''] =
    /href="\/s\/larkmoor(\/concerns\/[\w-]+\/sanctions\/(?!new)[\w-]+)"/.exec((await get(dsl, at)).body) ?? []
  const [, form = ''] =
    /href="\/s\/larkmoor(\/people\/[\w-]+\/withdrawn)"/.exec((await get(dsl, sanction)).body) ?? []
  assert.equal(form, `/people/${people.pupil.id}/withdrawn`)
  const [givenName = '', familyName = ''] = people.pupil.name.split(' ')
  await renamePerson(await here.as(people.office), {
    ...{ personId: people.pupil.id, givenName, familyName, email: 'j@pupils.larkmoor.example' },
  })
  const pupil = await enter(people.pupil)
  assert.equal((await get(pupil, '')).statusCode, 200)
  const answers = { deed: 'withdraw', scopes: ['all', 'devices'], reason: 'By the behaviour policy' }
  const forGood = await post(dsl, form, { ...answers, forGood: 'yes' })
  assert.equal(forGood.statusCode, 422)
  assert.match(plain(forGood.body), /for a time, and never for good/)
  assert.equal((await post(dsl, form, { ...answers, ...dayFields('backOn', '2026-12-02') })).statusCode, 303)
  assert.equal((await get(pupil, '')).headers.location, SHUT)
  const shown = plain((await get(pupil, '/access-withdrawn')).body)
  assert.match(shown, /Taken away: all access, since .*You can always tell someone/)
  assert.equal((await get('', '/worry-box')).statusCode, 200)
  const technician = await enter(people.technician)
  const [, withdrawnId = ''] =
    /name="withdrawnId" value="([\w-]+)"/.exec((await get(technician, '/withdrawn')).body) ?? []
  assert.equal((await post(technician, '/withdrawn', { deed: 'shut', withdrawnId })).statusCode, 303)
  await isKept('AS-1.100', /Whatever was decided is done/)
  clock.set('2026-12-02T08:20:00Z')
  assert.equal((await get(await here.again(people.pupil), '')).statusCode, 200)
})
