import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchingUnder } from './devices.ts'

test('AL-39.12 every hand, place and time stands from the taking to the police and their reference; what is evidence goes to no parent', async t => {
  const { authorise, take, look, teacher, dsl, sent, refused, asksEach } = await searchingUnder(
    t,
    'allington',
  )
  await authorise()
  const at = await take()
  await sent(teacher, `${at}/hand`, { to: 'staff', name: 'Priya Anand-Cole', place: 'The safe of the lead' })
  await sent(dsl, `${at}/evidence`, { why: 'Threats to a girl' })
  const home = { to: 'parent', name: 'Ana Marsh', place: 'The gate' }
  await refused(dsl, `${at}/hand`, home, /It is kept as evidence: it goes to nobody but the police/)
  await refused(teacher, `${at}/hand`, { ...home, to: 'pupil' }, /It is kept as evidence/)
  const police = { to: 'police', name: 'PC Ola Berg 4411', place: 'The office', theirReference: '26/118842' }
  await asksEach(
    `${at}/hand`,
    police,
    {
      name: /Write who took it/,
      place: /Write where it is kept or was handed over/,
      theirReference: /Write the police reference/,
    },
    dsl,
  )
  await sent(dsl, `${at}/hand`, police)
  const line = await look(dsl, at)
  assert.match(
    line,
    /Taken by Tom Ferriby, 30 November 2026 at [\d:]+ [ap]m Locked away The safe in the office/,
  )
  assert.match(
    line,
    /handed on, 30 November 2026 at .*Taken by Priya Anand-Cole Place The safe of the lead Written by Łukasz/,
  )
  assert.match(
    line,
    /Where Kent Police Taken by PC Ola Berg 4411 Place The office Their reference 26\/118842 Written by Priya/,
  )
  // A device that is no evidence goes home.
  const other = await take()
  await sent(teacher, `${other}/hand`, home)
  assert.match(await look(teacher, other), /No longer here/)
})
