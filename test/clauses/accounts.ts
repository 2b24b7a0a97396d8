import assert from 'node:assert/strict'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { endMembership, recordPerson } from '../../src/modules/people/index.ts'
import { person } from '../../src/modules/people/queries/person.ts'
import { accepted, brought, textFile } from '../../src/modules/people/roll-world.test.ts'
import type { Cast } from '../world.ts'
import { plain } from './pages.ts'
import { systemsUnder } from './systems.ts'

const digestIn = (body: string) => /name="digest" value="(\w+)"/.exec(body)?.[1] ?? ''

/** A school that compares the accounts of a system with who is there, by its pages. */
export async function accountsUnder(t: Parameters<typeof systemsUnder>[0], school: SchoolName) {
  const here = await systemsUnder(t, school)
  const { people, send, done, as, get, enter, look, clock } = here
  const staff = [people.head, people.dsl, people.deputy, people.teacher, people.office]

  /** Looks at a list and accepts it as it was shown; what was shown. */
  async function bring(who: Cast, path: string, text: string): Promise<string> {
    const page = `${path}/accounts/bring`
    const shown = await send(who, page, { text })
    assert.equal(shown.statusCode, 200, plain(shown.body))
    await done(who, page, { text, digest: digestIn(shown.body), deed: 'accept' })
    return plain(shown.body)
  }
  /** Where the difference stands that the page calls so. */
  async function about(who: Cast, path: string, said: string): Promise<string> {
    const { body } = await get(await enter(who), `${path}/accounts`)
    const links = [
      ...body.matchAll(/href="\/s\/larkmoor(\/systems\/[\w-]{36}\/accounts\/[\w-]{36})">([^<]*)</g),
    ]
    return links.find(([, , text]) => text?.includes(said))?.[1] ?? assert.fail(`${said} in ${plain(body)}`)
  }
  const differences = (who: Cast, path: string) => look(who, `${path}/accounts`)

  const join = async (givenName: string, familyName: string, more = {}) =>
    recordPerson(await as(people.office), {
      ...{ givenName, familyName, kinds: 'staff', startsOn: '2026-09-01', ...more },
    })
  async function leave(personId: string): Promise<void> {
    const { memberships } = await person(await as(people.head), { personId })
    await endMembership(await as(people.head), { membershipId: memberships[0]?.id, when: 'now' })
    clock.move({ minutes: 1 })
  }
  /** Pupils of a year, by the school's own list. */
  async function onRoll(lines: readonly string[]): Promise<void> {
    const office = await as(people.office)
    const text = ['Forename,Surname,DOB,Year,Class', ...lines].join('\n')
    await accepted(office, await brought(office, textFile(text)), { everybody: false })
    clock.move({ minutes: 1 })
  }
  /** Somebody of a supplier looks after the network, and keeps the list of who may use it. */
  async function heldBy(keeper: string) {
    const { personId } = await join('Bo', 'Derry', { kinds: 'contractor', email: 'bo@bode.example' })
    const path = await here.at('School network')
    await done(people.technician, `${path}/change`, {
      ...{ title: 'School network', signIn: 'own', isCritical: 'yes', remote: 'none', isUsed: 'yes' },
      ...{ ownerDuty: '', name: 'Bo Derry', provider: keeper, recordHeldBy: keeper },
    })
    const provider = { ...people.technician, id: personId, name: 'Bo Derry' }
    const names = [...staff.map(({ name }) => name), 'Bo Derry']
    const bringWith = (...others: readonly string[]) =>
      bring(provider, path, ['Name', ...names, ...others].join('\n'))
    return { path, provider, bringWith }
  }
  return { ...here, staff, bring, about, differences, join, leave, onRoll, heldBy }
}
