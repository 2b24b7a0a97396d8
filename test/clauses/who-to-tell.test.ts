import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appoint, appointmentsNow, endAppointment, markAway } from '../../src/modules/people/index.ts'
import { reportingUnder } from './reporting.ts'

const MINUTED = { minute: '26/41', minutedOn: '2026-11-20' }

test('BS-11.2 every page of whoever works here, and the form to report, names the safeguarding lead and who is on duty now; another holder stands there at once', async t => {
  const here = await reportingUnder(t, 'banks')
  const { people, as, look, margin, clock } = here
  const { head, dsl, deputy, teacher, parent } = people
  const says = async (words: string) => {
    for (const path of ['', '/report-a-concern/child', '/duties'])
      assert.ok((await look(teacher, path)).includes(words), `${path}: ${words}`)
  }
  await says(`Designated safeguarding lead: ${dsl.name}. On duty now: ${dsl.name}.`)
  assert.doesNotMatch(await look(parent, ''), /On duty now/)
  assert.equal(await margin('BS-11.2'), 'Kept')

  await markAway(await as(dsl), { personId: dsl.id, startsOn: '2026-11-30' })
  await says(`${dsl.name}, away today. On duty now: ${deputy.name}.`)
  const end = async (): Promise<void> => {
    const held = (await appointmentsNow(await as(head))).find(({ duty }) => duty === 'dsl')
    await endAppointment(await as(head), { appointmentId: held?.appointmentId, when: 'now', reason: 'Moved' })
    clock.move({ minutes: 1 })
  }
  await end()
  await says('Designated safeguarding lead: nobody holds the duty. On duty now: ')
  assert.equal(await margin('BS-11.2'), 'Not kept')
  await appoint(await as(head), { personId: head.id, duty: 'dsl', startsOn: '2026-11-30', ...MINUTED })
  await says(`Designated safeguarding lead: ${head.name}. On duty now: ${head.name}.`)
  assert.equal(await margin('BS-11.2'), 'Kept')
})
