import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { publishAgreement, saveDraft } from '../../src/modules/agreements/index.ts'
import { agreement } from '../../src/modules/agreements/queries/agreement.ts'
import { lapseSignaturesJob } from '../../src/modules/agreements/jobs/lapse-signatures.ts'
import { systemActor } from '../../src/platform/call.ts'
import { signingUnder, STAFF } from './agreements.ts'
import { plain } from './pages.ts'
import { systemsUnder } from './systems.ts'

type Row = {
  id: string
  school: SchoolName
  system: string
  of: 'staff' | 'pupil' | 'parent'
  /** A channel that the school added, with its roles: who owns it, and what it is for. */
  channel?: { roles: readonly string[]; purpose: string }
  again: 'new-version' | 'each-year'
}

const CHANNEL = { roles: ['Author', 'Approver'], purpose: 'News of the school for families' }

/** What somebody uses beside Watchword, once they have signed and for as long as that holds. */
const ROWS: readonly Row[] = [
  {
    ...{ id: 'AL-36.2', school: 'allington', system: 'Twitter', of: 'staff', again: 'each-year' },
    channel: CHANNEL,
  },
  {
    ...{ id: 'RD-4.24', school: 'reedham', system: 'School page', of: 'staff', again: 'new-version' },
    channel: CHANNEL,
  },
  { id: 'AS-1.89', school: 'ashover', system: 'Learning platform', of: 'parent', again: 'new-version' },
]

for (const row of ROWS)
  test(`${row.id} nobody is let into it in the register before they have signed, and what they had rests from the day on which they have to sign again until they do`, async t => {
    const here = await systemsUnder(t, row.school)
    const { people, at, part, give, done, look, home, margin, get, enter, as, clock } = here
    const { head, technician } = people
    const signing = await signingUnder(here)
    const who = { staff: people.teacher, pupil: people.pupil, parent: people.parent }[row.of]
    await signing.addressed(people.pupil)
    const made = await signing.published(row.of)
    signing.toNextDay()
    assert.match(
      String((await get(await enter(who), '')).headers.location),
      /\/agreements\/[\w-]+\/people\/[\w-]+\/signature$/,
      'their own account opens nothing else',
    )
    if (row.of === 'staff')
      for (const name of STAFF) if (name !== 'teacher') await signing.sign(people[name], made)
    if (row.channel)
      await done(technician, '/systems/new', {
        ...{ title: row.system, purpose: row.channel.purpose, ownerDuty: 'network-manager' },
        ...{ signIn: 'own', isCritical: 'no', remote: 'none' },
      })
    const path = await at(row.system)
    const roles: (string | undefined)[] = row.channel ? [] : [undefined]
    for (const role of row.channel?.roles ?? []) roles.push(await part(path, role))
    const from = clock.now().toString().slice(0, 10)
    const letIn = (levelId: string | undefined) =>
      give(technician, path, { name: who.name, ...(levelId ? { levelId } : {}) }, from)
    for (const role of roles) {
      const refused = await letIn(role)
      assert.equal(refused.statusCode, 422)
      assert.match(plain(refused.body), new RegExp(`${who.name} has not signed .*Nothing was opened`))
    }
    assert.match(await look(technician, path), new RegExp(`1 December 2026: ${who.name} has not signed`))
    assert.notEqual(await margin(row.id), 'Kept')
    await signing.sign(who, made)
    clock.move({ minutes: 1 })
    for (const role of roles) assert.equal((await letIn(role)).statusCode, 303)
    if (row.channel) {
      const page = await look(technician, path)
      assert.match(page, /News of the school for families .*Owner Network manager/)
      for (const role of row.channel.roles) assert.match(page, new RegExp(`${role} ?, for staff`))
    }
    assert.doesNotMatch(await look(technician, path), /Paused/)
    if (row.id === 'RD-4.24') {
      assert.equal(await margin(row.id), 'At risk', 'its owner has not looked at it yet')
      await done(technician, `${path}/look`, { what: 'members', holds: 'yes' })
    }
    assert.equal(await margin(row.id), 'Kept')

    if (row.again === 'each-year') {
      clock.set('2027-09-01T00:02:00Z')
      await lapseSignaturesJob.run(here.callOf(here.schools.larkmoor, systemActor(lapseSignaturesJob.name)))
      clock.set('2027-09-02T08:20:00Z')
    } else {
      const { versions } = await agreement(await as(head), { agreementId: made.agreementId })
      await saveDraft(await as(head), {
        ...{ agreementId: made.agreementId, childText: null },
        text: `I ask first.\n${versions[0]?.text ?? ''}`,
      })
      const asked = { agreementId: made.agreementId, whoSignedBefore: 'sign-again' }
      made.versionId = (await publishAgreement(await as(head), asked)).versionId
      signing.toNextDay()
    }
    if (row.of === 'staff') await signing.sign(head, made)
    assert.match(await look(technician, path), /Paused: they have not signed their agreement/)
    assert.match(await home(technician), new RegExp(`Today ${row.system}: 1 paused until they have signed`))
    assert.match(await look(people.dpo, '/systems/access'), /Paused: they have not signed/)
    assert.notEqual(await margin(row.id), 'Kept')
    await signing.sign(who, made)
    assert.doesNotMatch(await look(technician, path), /Paused/)
    assert.doesNotMatch(await home(technician), /paused until/)
  })
