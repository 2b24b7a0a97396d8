import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endMembership } from '../../src/modules/people/index.ts'
import { person } from '../../src/modules/people/queries/person.ts'
import { accountsUnder } from './accounts.ts'
import { plain } from './pages.ts'

const WAY = 'The office records the person; the account is made from the list.'
const saysWay = (audiences: readonly string[]) => ({ deed: 'process', audiences, process: WAY })

test('BS-32.5 a joiner’s and a leaver’s day open tasks at each system, a reset is written down without the password, and an account that is open the day after somebody left is late and told to the headteacher', async t => {
  const here = await accountsUnder(t, 'banks')
  const { people, at, send, done, home, look, margin, join, clock, get, enter, as } = here
  const { technician, head, office, teacher } = people
  assert.equal(await margin('BS-32.5'), 'Not kept', 'nobody has said who has an account')
  assert.match(await home(technician), /Say who has an account at each system/)
  const platform = await at('Learning platform')
  const records = await at('Management information system \\(MIS\\)')
  await done(technician, `${platform}/process`, saysWay(['staff', 'governor']))
  await done(technician, `${records}/process`, saysWay(['staff']))
  assert.equal(await margin('BS-32.5'), 'Kept', 'whoever is here already opens none')
  assert.doesNotMatch(await home(technician), /Learning platform/)

  const { personId } = await join('Ines', 'Cole', { startsOn: '2026-12-02' })
  assert.match(await home(technician), /By 2 December 2026 Learning platform: 1 account to make/)
  assert.match(
    await home(head),
    /By 2 December 2026 Management information system \(MIS\): 1 account to make/,
  )
  assert.equal(await margin('BS-32.5'), 'Kept', 'nothing is due yet')
  clock.set('2026-12-03T08:20:00Z')
  assert.match(await home(technician), /Late Learning platform: 1 account to make/)
  assert.equal(await margin('BS-32.5'), 'Not kept')
  const tasks = `${platform}/tasks`
  assert.match(await look(technician, tasks), /Ines Cole, first day 2 December 2026: late/)
  assert.equal((await send(technician, tasks, { what: 'made' })).statusCode, 422)
  await done(technician, tasks, { what: 'made', people: personId })
  await done(head, `${records}/tasks`, { what: 'no-need', people: personId })
  assert.match(await look(technician, tasks), /No account to make or close .*Dev Malhotra: made, Ines Cole/)
  assert.equal(await margin('BS-32.5'), 'Kept')

  const reset = { what: 'reset', name: 'Ines Cole' }
  const unknown = await send(technician, tasks, reset)
  assert.equal(unknown.statusCode, 422)
  assert.match(plain(unknown.body), /Select how you knew that it was them/)
  assert.match(unknown.body, /value="Ines Cole"/)
  assert.doesNotMatch(unknown.body, /type="password"/)
  await done(technician, tasks, { ...reset, knownBy: 'called-back' })
  assert.match(
    await look(technician, tasks),
    /Dev Malhotra: password reset, Ines Cole\. I called back on the number that the school holds/,
  )
  for (const other of [teacher, office]) assert.equal((await get(await enter(other), tasks)).statusCode, 403)

  const { memberships } = await person(await as(head), { personId })
  await endMembership(await as(head), {
    ...{ membershipId: memberships[0]?.id, when: 'day', lastOn: '2026-12-11' },
  })
  assert.match(await home(technician), /By 11 December 2026 Learning platform: 1 account to close/)
  clock.set('2026-12-11T08:20:00Z')
  assert.match(await home(technician), /Today Learning platform: 1 account to close/)
  assert.equal(await margin('BS-32.5'), 'At risk')
  clock.set('2026-12-12T08:20:00Z')
  assert.match(await home(technician), /Late Learning platform: 1 account to close/)
  assert.match(await home(head), /Late Learning platform: a leaver’s account is open/)
  assert.equal(await margin('BS-32.5'), 'Not kept')
  assert.match(await look(head, tasks), /Ines Cole, last day 11 December 2026: late/)
  await done(technician, tasks, { what: 'closed', people: personId })
  assert.doesNotMatch(await home(head), /Learning platform|to close/, 'who needed none has none to close')
  assert.equal(await margin('BS-32.5'), 'Kept')
})

test('AS-5.11 accounts are made, reset and closed only by those recorded for each system with their step of the agreed way; whoever else tries is refused, and that they tried is kept', async t => {
  const here = await accountsUnder(t, 'ashover')
  const { people, at, send, done, home, look, margin, join, clock, get, enter, logged } = here
  const { technician, office, teacher } = people
  const names = ['E-mail', 'School network', 'Learning platform']
  assert.equal(await margin('AS-5.11'), 'Not kept')
  for (const name of names) {
    assert.match(await home(technician), new RegExp(`${name}: say who makes its accounts, and how`))
    const process = `${await at(name)}/process`
    await done(technician, process, saysWay(['staff']))
    assert.equal(await margin('AS-5.11'), 'Not kept', 'and by whom')
    const creator = { deed: 'creator', name: office.name, step: 'Makes and closes the accounts of staff' }
    assert.equal((await send(technician, process, { ...creator, step: '' })).statusCode, 422)
    await done(technician, process, creator)
  }
  assert.equal(await margin('AS-5.11'), 'Kept')
  assert.doesNotMatch(await home(technician), /say who makes/)
  const mail = `${await at('E-mail')}/tasks`
  assert.match(
    await look(technician, mail),
    /How accounts are made here The office records .* Marguerite Oakshaw-Dunn: Makes and closes the accounts of staff/,
  )
  const { personId } = await join('Ines', 'Cole', { startsOn: '2026-12-01' })
  clock.set('2026-12-01T08:20:00Z')
  assert.match(await home(office), /Today E-mail: 1 account to make/)
  const refused = await send(technician, mail, { what: 'made', people: personId })
  assert.equal(refused.statusCode, 422)
  assert.match(plain(refused.body), /Nothing was written down as done .*done by Marguerite Oakshaw-Dunn/)
  clock.move({ minutes: 1 })
  const reset = { what: 'reset', name: 'Ines Cole', knownBy: 'seen' }
  assert.equal((await send(technician, mail, reset)).statusCode, 422)
  const page = await look(office, mail)
  assert.match(page, /Tried and refused .*Dev Malhotra, “password reset” .*Dev Malhotra, “made”/)
  assert.match(page, /1 account to make or close/)
  const before = await logged('systems.settle-account-tasks')
  assert.equal((await send(teacher, mail, { what: 'made', people: personId })).statusCode, 403)
  assert.equal(await logged('systems.settle-account-tasks'), before + 1, 'it stands in the log, refused')
  assert.equal((await get(await enter(teacher), mail)).statusCode, 403)
  assert.equal(await margin('AS-5.11'), 'At risk')
  for (const name of names) await done(office, `${await at(name)}/tasks`, { what: 'made', people: personId })
  clock.move({ minutes: 1 })
  await done(office, mail, reset)
  assert.match(
    await look(office, mail),
    /Oakshaw-Dunn: password reset, Ines Cole\. .*Oakshaw-Dunn: made, Ines Cole/,
  )
  assert.equal(await margin('AS-5.11'), 'Kept')
})

test('RB-4.46 when a system asks for other passwords each who has an account there is asked with a day and says that theirs is changed; who has not by then is listed for the network manager', async t => {
  const here = await accountsUnder(t, 'redbridge')
  const { people, give, send, done, home, look, margin, clock, get, enter } = here
  const { technician, teacher, office, head, dsl } = people
  assert.equal(await margin('RB-4.46'), 'Not kept', 'neither is on the register')
  const plainSystem = { signIn: 'own', isCritical: 'yes', remote: 'none' }
  const mis = await done(technician, '/systems/new', {
    ...plainSystem,
    title: 'MIS',
    ownerDuty: 'headteacher',
  })
  const uso = await done(technician, '/systems/new', {
    ...{ ...plainSystem, title: 'LGfL USO', ownerDuty: 'network-manager' },
  })
  assert.equal(await margin('RB-4.46'), 'Nothing due')
  for (const { name } of [teacher, office])
    assert.equal((await give(technician, mis, { name }, '2026-11-27')).statusCode, 303)
  await done(technician, `${uso}/process`, saysWay(['staff']))
  assert.equal((await send(technician, `${mis}/passwords`, { deed: 'ask', why: '' })).statusCode, 422)
  const why = 'It asks for another each term'
  await done(technician, `${mis}/passwords`, { deed: 'ask', why })
  await done(technician, `${uso}/passwords`, { deed: 'ask', why })
  assert.match(
    await home(teacher),
    /By 7 December 2026 Change your password of MIS It asks for another each term/,
  )
  assert.match(await home(dsl), /Change your password of LGfL USO/)
  assert.doesNotMatch(await home(dsl), /Change your password of MIS/, 'who has no account is not asked')
  assert.match(await look(technician, `${mis}/passwords`), /2 people have still to change their password/)
  assert.equal(await margin('RB-4.46'), 'At risk')

  const promptsOf = async (who: typeof teacher) =>
    [
      ...(await get(await enter(who), '/systems/mine')).body.matchAll(/name="promptId" value="([\w-]+)"/g),
    ].map(([, id = '']) => id)
  const says = async (who: typeof teacher) => {
    for (const promptId of await promptsOf(who))
      await done(who, '/systems/mine', { deed: 'changed', promptId })
  }
  const own = await promptsOf(teacher)
  assert.equal(own.length, 2)
  for (const promptId of own)
    assert.equal(
      (await send(people.volunteer, '/systems/mine', { deed: 'changed', promptId })).statusCode,
      404,
    )
  await says(teacher)
  assert.match(await look(teacher, '/systems/mine'), /You said on 30 November 2026 that it is changed/)
  assert.doesNotMatch(await home(teacher), /Change your password/)
  clock.set('2026-12-08T08:20:00Z')
  assert.match(await home(office), /Late Change your password of MIS/)
  assert.match(await home(technician), /Late MIS: 1 person has not changed their password/)
  assert.match(
    await look(technician, `${mis}/passwords`),
    /Late since 7 December 2026 Marguerite Oakshaw-Dunn Changed Łukasz Wraythorne, 30 November 2026/,
  )
  assert.equal(await margin('RB-4.46'), 'Not kept')
  for (const who of [office, head, dsl, people.deputy]) await says(who)
  assert.doesNotMatch(await home(technician), /not changed their password/)
  assert.equal(await margin('RB-4.46'), 'Kept')
})
