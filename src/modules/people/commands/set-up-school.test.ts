import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operator } from '../../../platform/call.ts'
import { world } from '../../../../test/world.ts'
import { appointmentsNow, newSchool, rightsToday, schoolBySlug, setUpSchool } from '../index.ts'
import { schoolProfile } from '../queries/school-profile.ts'

const ELM = {
  ...{
    name: 'Elm Road School',
    street: '1 Elm Road',
    town: 'Derby',
    postcode: 'de1 1aa',
    localAuthority: 'Derby',
  },
  ...{ phase: 'infant', givenName: 'Nia', familyName: 'Bevan', email: 'head@elm.example' },
}

test('a new school has its first headteacher, who has the rights of one the same minute', async t => {
  const { callOf, house, facts } = await world(t)
  const school = newSchool({ name: ELM.name })
  const call = callOf(school, operator)
  const { schoolId, headPersonId } = await setUpSchool(call, ELM)

  assert.equal(schoolId, school.id)
  assert.deepEqual(await schoolBySlug(house, 'elm-road'), school)
  assert.deepEqual([...((await rightsToday(call, headPersonId))?.rights ?? [])].sort(), [
    'headteacher',
    'staff',
  ])
  assert.deepEqual(
    facts.map(({ name }) => name),
    ['people.joined', 'people.appointed'],
  )
  const profile = await schoolProfile({ ...call, actor: { ...operator, rights: new Set(['headteacher']) } })
  assert.deepEqual([profile.postcode, profile.today], ['DE1 1AA', 'open'])
})

test('only the operator sets up a school', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  await assert.rejects(setUpSchool({ ...head, school: newSchool({ name: 'Elm' }) }, ELM), {
    kind: 'not-allowed',
  })
})

test('two schools cannot have one address, and nothing of the second is left', async t => {
  const { callOf } = await world(t)
  const school = newSchool({ name: 'Larkmoor School' })
  await assert.rejects(setUpSchool(callOf(school, operator), { ...ELM, name: 'Larkmoor School' }), {
    fields: { slug: 'Another school here has this web address. Write another' },
  })
})

test('what is missing is asked for, all at once, in sentences', async t => {
  const { callOf } = await world(t)
  await assert.rejects(
    setUpSchool(callOf(newSchool({ name: 'x' }), operator), { email: 'head', postcode: 'nowhere' }),
    {
      kind: 'invalid',
      fields: {
        name: 'Enter the name of the school',
        street: 'Enter the first line of the address',
        town: 'Enter the town or city',
        postcode: 'Enter a full postcode, like SK23 7AA',
        localAuthority: 'Enter the local authority',
        phase: 'Select the kind of school',
        givenName: 'Enter the headteacher’s first name',
        familyName: 'Enter the headteacher’s last name',
        email: 'Enter the headteacher’s email address, like name@school.sch.uk',
      },
    },
  )
})

test('the same people of the other school hold their own duties there', async t => {
  const { as, people, elsewhere } = await world(t)
  const dsl = async (call: Awaited<ReturnType<typeof as>>) =>
    (await appointmentsNow(call))
      .filter(({ duty }) => duty === 'dsl')
      .map(({ name, personId }) => ({ name, personId }))
  assert.deepEqual(await dsl(await as(people.head)), [{ name: 'Priya Anand-Cole', personId: people.dsl.id }])
  assert.deepEqual(await dsl(await as(elsewhere.head)), [{ name: 'Tom Ferriby', personId: elsewhere.dsl.id }])
})
