import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { dayFields, systemsUnder } from './systems.ts'

const WHY = {
  need: 'Sets up the new laptops',
  scope: 'The laptop server',
  ...dayFields('startsOn', '2026-11-30'),
}
type Row = { id: string; school: SchoolName; kind: 'staff-remote' | 'agency-remote'; isMatched: boolean }
const ROWS: readonly Row[] = [
  { id: 'RB-4.34', school: 'redbridge', kind: 'staff-remote', isMatched: true },
  { id: 'RB-4.35', school: 'redbridge', kind: 'agency-remote', isMatched: true },
  { id: 'AS-4.38', school: 'ashover', kind: 'staff-remote', isMatched: false },
  { id: 'AS-4.39', school: 'ashover', kind: 'agency-remote', isMatched: false },
]

for (const { id, school, kind, isMatched } of ROWS)
  test(`${id} ${kind === 'staff-remote' ? 'staff' : 'outside agencies'} come in from outside only for a need, by an approver, to a scope, through an approved system and until a day, on which it ends by itself and shows until it is closed${isMatched ? '; sign-ins are matched to it, and one that is not waits until somebody settles it' : ''}`, async t => {
    const { people, at, send, done, look, home, margin, clock } = await systemsUnder(t, school)
    assert.equal(await margin(id), 'Nothing due')
    const idOf = async (name: string) => (await at(name)).replace('/systems/', '')
    const who =
      kind === 'staff-remote'
        ? { name: people.teacher.name }
        : { agency: 'Fenwick Systems', contact: 'Jo Fenn' }
    const line = {
      ...{ ...WHY, ...who, kind, approverId: people.head.id, systemId: await idOf('Remote access') },
      ...dayFields('endsOn', '2026-12-04'),
    }
    const page = '/systems/for-a-time/new'
    for (const [left, says] of [
      ['need', /Write what they need it for/],
      ['scope', /Write what they may reach, and nothing more/],
      ['approverId', /Select who agreed to it/],
      ['endsOn-day', /Enter the last day/],
    ] as const) {
      const refused = await send(people.technician, page, { ...line, [left]: '' })
      assert.equal(refused.statusCode, 422, left)
      assert.match(plain(refused.body), says)
      assert.match(refused.body, left === 'need' ? /The laptop server/ : /Sets up the new laptops/)
    }
    const other = await send(people.technician, page, { ...line, systemId: await idOf('Finance system') })
    assert.match(plain(other.body), /Finance system is not approved for access from outside/)
    await done(people.technician, page, line)
    assert.match(
      await look(people.dpo, '/systems/for-a-time'),
      /Sets up the new laptops\. May reach: The laptop server .* 30 November 2026 to 4 December 2026\. Agreed by/,
    )
    assert.equal(await margin(id), 'Kept')

    if (isMatched) {
      const said = kind === 'staff-remote' ? people.teacher.name : 'Jo Fenn'
      const text = `User,When\n${said},30/11/2026 19:12\nNobody Known,2026-11-30 23:40`
      const [systemId, at] = [line.systemId, '/systems/sign-ins']
      await done(people.technician, at, { systemId, text })
      await done(people.technician, at, { systemId, text })
      assert.match(await look(people.dpo, '/systems/for-a-time'), /1 sign-in matched/)
      assert.match(await home(people.technician), /1 sign-in from outside that nobody agreed to/)
      assert.equal(await margin(id), 'Not kept')
      const shown = await look(people.technician, at)
      assert.match(shown, /Nobody Known, Remote access 30 November 2026 at 11:40/)
      assert.doesNotMatch(shown, new RegExp(`${said}, Remote access`))
      const { body } = await send(people.technician, at, { signInId: 'none', how: '' })
      const signInId = /name="signInId" value="([\w-]+)"/.exec(body)?.[1] ?? ''
      assert.equal((await send(people.technician, at, { signInId, how: '' })).statusCode, 422)
      await done(people.technician, at, { signInId, how: 'An old account: closed at the system' })
      assert.equal(await margin(id), 'Kept')
    }

    clock.set('2026-12-05T08:20:00Z')
    assert.match(await home(people.technician), /1 from outside or for a time to close/)
    const over = await look(people.technician, '/systems/for-a-time')
    assert.match(over, /Over, to close at the system itself .*Sets up the new laptops/)
    assert.equal(await margin(id), 'At risk')
    clock.set('2027-01-05T08:20:00Z')
    assert.equal(await margin(id), 'Not kept', 'over for weeks, and nobody has said that it is shut')
  })
