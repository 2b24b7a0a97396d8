import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { askNewStarter } from '../../src/modules/agreements/listeners/ask-new-starter.ts'
import { recordPerson } from '../../src/modules/people/index.ts'
import { systemActor } from '../../src/platform/call.ts'
import type { Cast } from '../world.ts'
import { type Audience, type Here, marginOf, signingUnder } from './agreements.ts'
import { pagesOf, plain } from './pages.ts'
import { underPolicy } from './under-policy.ts'

const ROWS: readonly { id: string; school: SchoolName; audiences: readonly Audience[] }[] = [
  {
    ...{ id: 'RB-1.96', school: 'redbridge' },
    audiences: ['staff', 'governor', 'volunteer', 'contractor', 'parent', 'pupil'],
  },
  {
    ...{ id: 'RD-1.29', school: 'reedham' },
    audiences: ['staff', 'governor', 'volunteer', 'contractor', 'parent', 'pupil'],
  },
  { id: 'AS-1.94', school: 'ashover', audiences: ['staff', 'governor', 'pupil', 'parent', 'volunteer'] },
]

/** Somebody joins through the office, and the worker hears of it. */
async function joins(here: Here, kind: Audience): Promise<Cast> {
  const isPupil = kind === 'pupil'
  const { personId } = await recordPerson(await here.as(here.people.office), {
    ...{ givenName: 'New', familyName: `Comer-${kind}`, kinds: kind, startsOn: '2026-12-01' },
    ...(isPupil ? { className: 'Wren' } : { email: `${kind}@new.example` }),
  })
  return { id: personId, name: `New Comer-${kind}`, school: here.people.head.school }
}

const isHeard = (here: Here, { id: personId }: Cast) =>
  askNewStarter.run(here.callOf(here.people.head.school, systemActor(askNewStarter.name)), {
    ...{ name: 'people.joined', personId },
  })

for (const { id, school, audiences } of ROWS) {
  test(`${id} whoever joins is asked for the agreement of their audience that day, and the list shows asked, signed and outstanding`, async t => {
    const here = await underPolicy(t, school)
    const { get, enter } = await pagesOf(t, here)
    const { published, parentOf, sign, toNextDay } = await signingUnder(here)
    const { people } = here
    await enter(people.office)
    const made = new Map<Audience, Awaited<ReturnType<typeof published>>>()
    // A young child's goes to a parent, who gets a link.
    for (const audience of audiences)
      made.set(audience, await published(audience, audience === 'pupil' ? { stage: 'KS1' } : {}))
    toNextDay()
    const joined = new Map<Audience, Cast>()
    for (const audience of audiences) joined.set(audience, await joins(here, audience))
    const [child, parent] = [joined.get('pupil'), joined.get('parent')]
    if (child && parent) await parentOf(child, parent)
    for (const one of joined.values()) await isHeard(here, one)
    // Two people of the staff have signed: their own new colleague has not.
    await sign(people.office, made.get('staff') ?? { agreementId: '', versionId: '' })
    const office = await here.again(people.office)
    for (const audience of audiences) {
      const page = (await get(office, `/agreements/register?audience=${audience}`)).body
      const row = plain(page.split('<tr').find(each => each.includes(`Comer-${audience}`)) ?? '')
      assert.match(row, /1 December 2026 Not yet Asked 1 December 2026/, audience)
    }
    const outbox = (await get(office, '/outbox')).statusCode
    assert.ok(outbox < 500)
    const page = (await get(office, '/agreements/register?audience=staff')).body
    const signed = plain(page.split('<tr').find(each => each.includes(people.office.name)) ?? '')
    assert.match(signed, /Version 1, 1 December 2026/)
    // The days to sign are over: those left are shown, group by group.
    here.clock.set('2026-12-20T09:00:00Z')
    const token = await here.again(people.office)
    const margin = await marginOf(here, { get }, { school, id, token })
    assert.equal(margin.state, school === 'ashover' ? 'Not kept' : 'Kept')
    const list = plain((await get(token, '/agreements/register?audience=staff')).body)
    assert.match(list, /6 staff on the roll: 1 have signed all that is asked of them, 5 have not/)
  })
}
