import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordRelationship } from '../../src/modules/people/index.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

test('RB-A.48 a lead asks chosen adults to be alert to a child, with what to look for and no history; each one’s word that they have read it is kept, and it ends by itself', async t => {
  const { here, report, record, get, post, dsl, teacher, enter, again, isKept } = await schoolThatRecords(
    t,
    'redbridge',
  )
  const { people } = here
  const { at } = await report({ about: 'Jonah Tillerby' })
  await record(at)
  await post(dsl, at, { deed: 'add-child', personId: people.pupil.id, part: 'harmed' })
  const watch = `/children/${people.pupil.id}/concerns/watch`
  assert.match(plain((await get(dsl, watch)).body), /Opened by the first concern .* 1 record stands in it/)
  const answers = {
    ...{ lookFor: 'Whether he goes in with the others', adultIds: [people.teacher.id, people.office.id] },
    ...{ 'until-day': '4', 'until-month': '12', 'until-year': '2026' },
  }
  for (const [name, says] of [
    ['lookFor', /Write what they are to look for/],
    ['adultIds', /Select who is to be alert/],
    ['until-day', /Enter the last day/],
  ] as const) {
    const refused = await post(dsl, watch, { ...answers, [name]: name === 'adultIds' ? [] : '' })
    assert.equal(refused.statusCode, 422, name)
    assert.match(plain(refused.body), says)
  }
  assert.equal((await post(dsl, watch, answers)).statusCode, 303)
  const office = await enter(people.office)
  assert.match(plain((await get(office, '')).body), /Be alert: J\.T\. Priya Anand-Cole asks you/)
  const page = (await get(office, '/be-alert')).body
  assert.match(plain(page), /Jonah Tillerby, Osprey Whether he goes in with the others/)
  assert.doesNotMatch(page, /the table|harmed|C-[2-9A-Z]{4}-|\/concerns\//)
  const [, flagId = ''] = /name="flagId" value="([\w-]+)"/.exec(page) ?? []
  assert.equal((await post(office, '/be-alert', { flagId })).statusCode, 303)
  assert.match(
    plain((await get(dsl, watch)).body),
    /Łukasz Wraythorne: Has not said yet.*Marguerite Oakshaw-Dunn: Read 30 November 2026|Marguerite Oakshaw-Dunn: Read 30 November 2026.*Łukasz Wraythorne: Has not said yet/,
  )
  const governor = await again(people.governor)
  assert.match(plain((await get(governor, '/be-alert')).body), /not asked to be alert to anybody/)
  assert.equal((await post(governor, '/be-alert', { flagId })).statusCode, 404)
  assert.equal((await get(teacher, watch)).statusCode, 403)
  const parent = { personId: people.teacher.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await here.as(people.head), parent)
  assert.doesNotMatch(plain((await get(teacher, '/be-alert')).body), /Jonah|goes in/)
  assert.match(plain((await post(dsl, watch, answers)).body), /One of them is of the child’s family/)
  here.clock.move({ hours: 24 * 14 })
  const later = await again(people.office)
  assert.doesNotMatch(plain((await get(later, '')).body), /Be alert/)
  assert.match(plain((await get(later, '/be-alert')).body), /not asked to be alert to anybody/)
  await isKept('RB-A.48', /In force\. What its records show/, 'Not shown yet', await again(people.governor))
})
