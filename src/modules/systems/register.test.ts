import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain } from '../../../test/clauses/pages.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { endMembership, recordPerson } from '../people/index.ts'
import { person } from '../people/queries/person.ts'
import { endByItselfIfAny } from './commands/end-by-itself.ts'

const LINE = {
  why: 'Puts up the class pictures',
  ...{ 'startsOn-day': '20', 'startsOn-month': '11', 'startsOn-year': '2026' },
}
const BASE = '/s/larkmoor'

async function theRegister(t: Parameters<typeof walkable>[0]) {
  const walked = await walkable(t)
  const { get, post: send } = browsing(walked)
  const { people } = walked
  const post = (who: Cast, path: string, answers: Record<string, string>) =>
    send(who, `${BASE}${path}`, answers)
  const look = async (who: Cast, path: string) => plain((await get(who, `${BASE}${path}`)).body)
  assert.equal((await post(people.technician, '/systems', { deed: 'usual' })).statusCode, 303)
  const list = (await get(people.technician, `${BASE}/systems`)).body
  const at = (name: string) =>
    new RegExp(`href="${BASE}(/systems/[\\w-]{36})">${name}<`).exec(list)?.[1] ?? assert.fail(name)
  const give = (who: Cast, path: string, answers: Record<string, string>) =>
    post(who, `${path}/give`, { ...LINE, ...answers })
  return { ...walked, raw: get, post, look, at, give }
}

test('somebody is let into a system and sees it on their own page, the register is read as on another day and taken as a file, and what ends waits until it is closed at the system', async t => {
  const { people, at, give, look, raw, post } = await theRegister(t)
  const photographs = at('Photographs')
  const shown = await give(people.office, photographs, { name: 'Nobody Such' })
  assert.equal(shown.statusCode, 422)
  assert.match(plain(shown.body), /Nobody at the school today is called so/)
  assert.match(shown.body, /Puts up the class pictures/, 'what was typed stays')
  const { name } = people.teacher
  assert.equal((await give(people.office, photographs, { name })).statusCode, 303)
  assert.equal((await give(people.office, photographs, { name })).statusCode, 422, 'once')
  assert.equal((await give(people.teacher, photographs, { name })).statusCode, 403)
  assert.equal((await give(people.office, at('E-mail'), { name })).statusCode, 403, 'not theirs')
  assert.match(await look(people.teacher, '/systems/mine'), /You may use 1 system.*Photographs/)

  assert.match(
    await look(people.dpo, '/systems/access'),
    /Photographs Puts up the class pictures Marguerite Oakshaw-Dunn From 20 November 2026/,
  )
  assert.match(await look(people.dpo, '/systems/access?on=2026-11-19'), /Nobody stood in the register/)
  const yearless = await raw(people.dpo, `${BASE}/systems/access?on-day=5&on-month=4&on-year=`)
  assert.equal(yearless.statusCode, 200, 'a day without its year is today')
  const file = await raw(people.dpo, `${BASE}/systems/access?as=csv&on=2026-11-21`)
  assert.match(file.body, /"Photographs","","Łukasz Wraythorne","Puts up the class pictures"/)
  assert.match(await look(people.head, '/record'), /Took away the register of who may use which system/)

  const page = (await raw(people.office, `${BASE}${photographs}`)).body
  const grantedId = /name="grantedId" value="([\w-]+)"/.exec(page)?.[1] ?? ''
  await post(people.office, photographs, { deed: 'end', grantedId })
  assert.match(await look(people.office, ''), /Photographs: 1 to close/)
  assert.doesNotMatch(await look(people.dpo, '/systems/access'), /Wraythorne/)
  assert.match(await look(people.dpo, '/systems/access?on=2026-11-22'), /Wraythorne/, 'the day before stands')
  await post(people.office, photographs, { deed: 'closed', grantedId })
  assert.doesNotMatch(await look(people.office, ''), /to close/)
  assert.match(
    await look(people.dpo, `/people/${people.teacher.id}/systems`),
    /Ended on 23 November 2026\. Closed at the system on 23 November 2026/,
  )
})

test('of two people of one name each is asked for, and each has a heading of their own', async t => {
  const { people, at, give, raw, as } = await theRegister(t)
  const whoIds = await Promise.all(
    ['Reception', 'Science'].map(async jobTitle =>
      recordPerson(await as(people.office), {
        ...{ givenName: 'Ines', familyName: 'Cole', kinds: 'staff', jobTitle, startsOn: '2026-09-01' },
      }),
    ),
  )
  const named = { name: 'Ines Cole' }
  const asked = await give(people.head, at('School network'), named)
  assert.equal(asked.statusCode, 422)
  assert.match(plain(asked.body), /Several people are called so: select which/)
  for (const { personId: whoId } of whoIds)
    assert.equal((await give(people.head, at('School network'), { ...named, whoId })).statusCode, 303)
  const { body } = await raw(people.dpo, `${BASE}/systems/access?by=person`)
  assert.equal(body.match(/<h2[^>]*>Ines Cole</g)?.length, 2)
})

test('more sign-ins than one deed takes are refused, and what was pasted stays', async t => {
  const { people, at, post } = await theRegister(t)
  const systemId = at('Remote access').replace('/systems/', '')
  const text = 'Jo F,1/11/2026 9:12\n'.repeat(8_500)
  const refused = await post(people.technician, '/systems/sign-ins', { systemId, text })
  assert.equal(refused.statusCode, 422)
  assert.match(plain(refused.body), /Bring at most 5,000 lines at a time/)
  assert.match(refused.body, /(Jo F,1\/11\/2026 9:12\s+){8499}/)
})

test('a part is for whom it says, what somebody has is ended when they leave, and a change keeps what was said before', async t => {
  const { people, at, give, look, raw, post, clock, as, callOf, schools } = await theRegister(t)
  const network = at('School network')
  await post(people.head, network, { deed: 'level', level: 'Staff area', audiences: 'staff' })
  const form = (await raw(people.head, `${BASE}${network}/give`)).body
  const levelId = /name="levelId" type="radio" value="([\w-]{36})"/.exec(form)?.[1] ?? ''
  const refused = await give(people.head, network, { name: people.pupil.name, levelId })
  assert.equal(refused.statusCode, 422)
  assert.match(plain(refused.body), /This part is not for Jonah Tillerby/)
  assert.match(
    await look(people.head, network),
    /23 November 2026: Jonah Tillerby is not one of those whom it is for \(Staff area\)/,
  )

  const { personId } = await recordPerson(await as(people.office), {
    ...{ givenName: 'Ines', familyName: 'Cole', kinds: 'staff', startsOn: '2026-09-01' },
  })
  assert.equal((await give(people.head, network, { name: 'Ines Cole', levelId })).statusCode, 303)
  assert.equal((await give(people.head, network, { name: 'Ines Cole' })).statusCode, 303)
  assert.match(await look(people.head, network), /1 person may use School network/, 'by two lines')
  clock.move({ minutes: 1 })
  const { memberships } = await person(await as(people.head), { personId })
  await endMembership(await as(people.head), { membershipId: memberships[0]?.id, when: 'now' })
  clock.move({ minutes: 1 })
  await endByItselfIfAny(callOf(schools.larkmoor, systemActor('systems.end-what-ran-out')))
  assert.match(
    await look(people.head, network),
    /To close at the system itself.*Ines Cole.*Ended when they left/,
  )

  const said = { ownerDuty: 'network-manager', isCritical: 'yes', remote: 'none', signIn: 'shared' }
  const shared = await post(people.head, `${network}/change`, { ...said, title: 'Network of the school' })
  assert.equal(shared.statusCode, 422)
  assert.match(plain(shared.body), /Write why people do not have a login of their own/)
  const why = { sharedWhy: 'The hall computer', sharedApprovedBy: 'headteacher' }
  await post(people.head, `${network}/change`, { ...said, ...why, title: 'Network of the school' })
  const page = await look(people.head, network)
  assert.match(page, /A shared login: The hall computer \(agreed by: Headteacher\)/)
  assert.match(page, /What was said before.*School network/)
  assert.match(await look(people.dpo, '/systems'), /Without a login of their own.*The hall computer/)
})
