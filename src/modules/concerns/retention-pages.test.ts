import assert from 'node:assert/strict'
import { test } from 'node:test'
import { broughtIn } from '../../../test/earlier.ts'
import { decidedRecord, oldPupil, proposedFile } from '../../../test/old-files.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { recordRelationship } from '../people/index.ts'
import { destroyFile } from './commands/destroy-file.ts'

const AT = '/s/larkmoor'

test('a file goes from the lead’s list to a line without a name, and the headteacher is the second person', async t => {
  const here = await walkable(t)
  const { people } = here
  const { get, post } = browsing(here)
  const personId = await oldPupil(here)
  const concernId = await decidedRecord(here, [personId])
  const page = `${AT}/children/${personId}/concerns/retention`
  assert.match((await get(people.dsl, AT)).body, /The time of a child’s file has come/)
  assert.match(
    (await get(people.dsl, `${AT}/concerns/retention`)).body,
    /Corin Haldane[\s\S]*1 record can go/,
  )
  assert.match(
    (await get(people.dsl, page)).body,
    /Its time came on 1 May 2026: 25 years after the date of birth, 1 May 2001/,
  )

  // Nothing that was typed is lost where something is missing.
  const refused = await post(people.dsl, page, { deed: 'keep', keepWhy: 'A claim <b>may</b> come' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Enter until which day[\s\S]*A claim &lt;b&gt;may&lt;\/b&gt; come/)
  const why = 'Nobody has asked for it in ten years'
  const proposed = await post(people.dsl, page, { deed: 'destroy', destroyWhy: why })
  const at = String(proposed.headers.location)
  assert.match(at, /\/concerns\/retention\/[0-9a-f-]{36}$/)

  assert.doesNotMatch((await get(people.dsl, at)).body, /Destroy it/)
  assert.equal((await post(people.dsl, at, { understood: 'yes' })).statusCode, 403)
  assert.match((await get(people.head, AT)).body, /A destruction waits for a second person/)
  const seen = (await get(people.head, at)).body
  assert.match(seen, new RegExp(`${why}[\\s\\S]*waits\\s+as a whole[\\s\\S]*Destroy it`))
  assert.doesNotMatch(seen, /kingfisher/)
  assert.match((await post(people.head, at, {})).body, /Tick that you understand/)
  const done = await post(people.head, at, { understood: 'yes' })
  assert.match(String(done.headers.location), /\/concerns\/destroyed\?done=yes$/)
  const log = (await get(people.head, String(done.headers.location))).body
  assert.match(
    log,
    /D-[2-9A-Z]{4}-[2-9A-Z]{4}[\s\S]*confirmed by Ruth Calloway[\s\S]*by Priya Anand-Cole[\s\S]*25 years/,
  )
  assert.doesNotMatch(log, /Corin|Haldane|C\.H\.|2001/)
  assert.equal((await get(people.dsl, `${AT}/concerns/${concernId}`)).statusCode, 404)
  assert.match((await get(people.dsl, `${AT}/children/${personId}/concerns`)).body, /Nothing yet/)
  assert.match((await get(people.dsl, page)).body, /Nothing stands in it/)
  for (const who of [people.dpo, people.technician, people.chair, people.office])
    assert.notEqual((await get(who, `${AT}/concerns/destroyed`)).statusCode, 200)
})

test('a list of another system that brings back a child whose file was destroyed says so, and not to the child’s family', async t => {
  const here = await walkable(t)
  const { as, people } = here
  const { get } = browsing(here)
  const { reviewId, personId } = await proposedFile(here)
  const isParent = { personId: people.deputy.id, pupilId: personId, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), isParent)
  await destroyFile(await as(people.head), { reviewId, understood: 'yes' })
  const list = [
    'Student,DOB,Date/Time,Category,Incident,Action Taken,Added By,Linked Students',
    'Corin Haldane,01/05/2001,14/05/2012 09:12,Home,"He was wet through.",Rang home,Wren Alder,',
  ].join('\r\n')
  const fileId = await broughtIn(await as(people.dsl), list)
  const { body } = await get(people.dsl, `${AT}/concerns/earlier/files/${fileId}`)
  assert.match(body, /Destroyed before[\s\S]*Corin Haldane was destroyed on 23 November 2026 \(D-/)
  const theirs = await broughtIn(await as(people.deputy), list)
  const shown = await get(people.deputy, `${AT}/concerns/earlier/files/${theirs}`)
  assert.equal(shown.statusCode, 200)
  assert.doesNotMatch(shown.body, /[Dd]estroyed/)
})
