import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signingUnder } from './agreements.ts'
import { following } from './following.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

test('RB-3.3 a way to report stands on every page, signed in or not, and takes a report; the agreement names it, and the clause counts who knows it by their signature, without a name', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, get, enter, outside, look, margin, policyId, clock } = here
  const token = await enter(people.teacher)
  for (const path of ['', `/policies/${policyId}`, '/my-reports', '/help', '/what-to-do', '/family-here'])
    assert.match((await get(token, path)).body, /href="\/s\/larkmoor\/report-a-concern"/, path)
  for (const path of ['/help', '/worry-box', '/tell-us', '/sign-in?next=%2Fs%2Flarkmoor'])
    assert.match(
      (await get('', path)).body,
      /href="\/s\/larkmoor\/tell-us"|action="[^"]*tell-us|name="route"/,
      path,
    )
  assert.match(
    (await outside('/worry-box', { isAdult: 'no', saw: 'They send me scary things' })).text,
    /Sent\. Thank you for telling us/,
  )

  const { published, sign } = await signingUnder(here)
  const staff = await published('staff', {
    text: 'I report whatever worries me to the safeguarding lead at once.',
  })
  const shown = async () => look(people.head, `/policies/${policyId}`)
  clock.set('2026-12-02T08:30:00Z')
  // Whoever has not signed is asked to before any other page but reporting.
  await sign(people.head, staff)
  assert.equal(await margin('RB-3.3'), 'At risk')
  assert.match(await shown(), /Signed an agreement that names reporting: 1 of \d+ staff/)
  await sign(people.teacher, staff)
  assert.equal(await margin('RB-3.3'), 'At risk')
  assert.match(await shown(), /Signed an agreement that names reporting: 2 of \d+ staff/)
})

test('AL-46.2 the procedure cites the guidance that the policy names beside its own, each with its edition, and each step the place that it follows; the day on which the lead and each deputy read it is kept, and a new edition asks again', async t => {
  const here = await following(t, { school: 'allington', key: 'imagery' })
  const { people, look, run, post, get, enter, clock, again } = here
  const page = await look(run)
  assert.match(
    page,
    /UKCCIS Sexting in schools and colleges; KSCB Responding to youth produced sexual imagery/,
  )
  assert.match(page, /UKCIS, Sharing nudes and semi-nudes: .*11 March 2024/)
  assert.match(await look(`${run}/steps/review`), /UKCIS.*initial response and initial review meeting\./)

  const procedure = 'Guidance on sexual imagery of children'
  const write = async (words: string) => {
    const sent = await post(await here.lead(), '/what-to-do', { deed: 'write', procedure, words })
    assert.equal(sent.statusCode, 303, plain(sent.body))
  }
  const confirm = async (token: string) => {
    const { body } = await get(token, '/what-to-do')
    const procedureId = /name="procedureId" value="([^"]+)"/.exec(body)?.[1] ?? ''
    assert.equal((await post(token, '/what-to-do', { procedureId })).statusCode, 303, plain(body))
  }
  await write('UKCCIS, Sexting in schools and colleges, 2016. KSCB, 2016. Read both.')
  const deputy = await enter(people.deputy)
  assert.match(plain((await get(deputy, '')).body), new RegExp(`Do you know what to do: ${procedure}`))
  const teacher = await enter(people.teacher)
  assert.doesNotMatch(plain((await get(teacher, '')).body), new RegExp(procedure))
  await confirm(await here.lead())
  await confirm(deputy)
  const read = await look('/what-to-do')
  assert.match(read, /Safeguarding leads: 2 of 2 have confirmed it/)
  for (const { name } of [people.dsl, people.deputy])
    assert.match(read, new RegExp(`${name} read it on 30 November 2026`))
  clock.move({ minutes: 5 })
  await write('UKCIS, Sharing nudes and semi-nudes, March 2024. Read it whole.')
  assert.match(
    plain((await get(await again(people.deputy), '')).body),
    new RegExp(`Do you know what to do: ${procedure}`),
  )
  assert.match(await look('/what-to-do'), /Safeguarding leads: 0 of 2 have confirmed it/)
})
