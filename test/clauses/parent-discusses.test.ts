import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { makeSigningLink } from '../../src/modules/agreements/index.ts'
import { boxesOf, signingUnder } from './agreements.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

const WORDS = {
  read: 'I have read Jonah’s agreement',
  discussed: 'I have talked it through with Jonah',
  encourages: 'I encourage Jonah to keep to it',
} as const
const LIST = '/agreements/discussed'
const ROWS: readonly { id: string; school: SchoolName }[] = [
  { id: 'RB-1.84', school: 'redbridge' },
  { id: 'AL-11.1', school: 'allington' },
  { id: 'AL-15.5', school: 'allington' },
  { id: 'BS-19.2', school: 'banks' },
  { id: 'AS-1.88', school: 'ashover' },
]

for (const { id, school } of ROWS)
  test(`${id} a parent’s form opens with the child’s own agreement, and nothing is signed before each thing about it is ticked; the class list shows which families have not, and those past the time stand before the class teacher`, async t => {
    const here = await reportingUnder(t, school)
    const { people, get, post, enter, home, look, margin, clock, as } = here
    const asked = (restings(school)[id]?.parameters?.['ticks'] ?? []) as (keyof typeof WORDS)[]
    const signing = await signingUnder(here)
    const asha = await signing.childIn('Asha', 'Osprey')
    await signing.related(people.pupil, people.parent)
    await enter(people.parent)
    await signing.published('pupil', { childText: 'I ask before I press.' })
    const own = await signing.published('parent')
    signing.toNextDay()
    assert.match(await look(people.teacher, LIST), /The family of 2 of 2 children has not said so yet/)
    assert.equal(await margin(id), 'At risk')

    const page = `/agreements/${own.agreementId}/people/${people.parent.id}/signature`
    const { body } = await get(await enter(people.parent), page)
    assert.match(plain(body), /Jonah’s own agreement .*I ask before I press/)
    assert.ok(!plain(body).includes('Asha'))
    const boxes = boxesOf(body, 'confirmed')
    assert.equal(boxes.length, asked.length)
    for (const tick of asked) assert.ok(plain(body).includes(WORDS[tick]), tick)
    const press = async (confirmed: readonly string[]) =>
      post(await enter(people.parent), page, {
        ...{ versionId: own.versionId, declaration: 'agree', ticked: boxesOf(body, 'ticked') },
        confirmed,
      })
    for (const tick of asked) {
      const refused = await press(boxes.filter(box => !box.endsWith(`/${tick}`)))
      assert.equal(refused.statusCode, 422)
      assert.ok(plain(refused.body).includes(`Tick “${WORDS[tick]}”`))
    }
    assert.equal((await press(boxes)).statusCode, 303)
    const list = await look(people.teacher, LIST)
    assert.match(
      list,
      new RegExp(`Asha Reid By .*${people.pupil.name} .*${people.parent.name}, 1 December 2026`),
    )

    // By a link, without an account; and a family that does nothing is past its time.
    const mother = await signing.parentWithoutAddress()
    await signing.related(asha, mother)
    clock.set('2027-01-11T08:20:00Z')
    assert.match(await home(people.teacher), /Late 1 family of your class has not gone through the agreement/)
    assert.match(await look(people.office, LIST), /Asha Reid Not by 29 December 2026/)
    assert.equal(await margin(id), 'Not kept')
    const { toHandOver } = await makeSigningLink(await as(people.office), { parentId: mother.id })
    const link = (toHandOver ?? '').replace('/s/larkmoor', '')
    const shown = await get('', link)
    assert.match(plain(shown.body), /Asha’s own agreement .*I ask before I press/)
    const answers = {
      ...{ agree: boxesOf(shown.body, 'agree'), ticked: boxesOf(shown.body, 'ticked'), signedAs: 'Mo Reid' },
    }
    assert.equal((await post('', link, answers)).statusCode, 422)
    const signed = await post('', link, { ...answers, confirmed: boxesOf(shown.body, 'confirmed') })
    assert.equal(signed.statusCode, 200)
    assert.match(await look(people.teacher, LIST), /Every family has said so/)
    assert.doesNotMatch(await home(people.teacher), /gone through the agreement with their child/)
    assert.equal(await margin(id), 'Kept')
  })
