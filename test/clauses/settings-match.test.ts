import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountsUnder } from './accounts.ts'
import { signingUnder } from './agreements.ts'
import { plain } from './pages.ts'
import { dayFields } from './systems.ts'

const OWN = { ownerDuty: 'network-manager', signIn: 'none', isCritical: 'yes', remote: 'none' }
const WHY = { sharedWhy: 'Nobody signs in to it', sharedApprovedBy: 'headteacher' }
const ON = 'Protection is on and current'

test('RB-4.52 each tool that protects mail and users shows its owner, the last check and what it found; one that is not checked each term is at risk, and one that differs stays open until it is put right or excepted', async t => {
  const here = await accountsUnder(t, 'redbridge')
  const { people, send, done, home, look, margin, clock } = here
  const { technician, head } = people
  assert.equal(await margin('RB-4.52'), 'Not kept', 'neither is on the register')
  const [sophos, mail] = await Promise.all(
    ['Sophos', 'LGfL e-mail virus filtering'].map(async title => {
      const path = await done(technician, '/systems/new', { ...OWN, ...WHY, title })
      return `${path}/settings`
    }),
  )
  assert.ok(sophos && mail)
  assert.match(await home(technician), /LGfL e-mail virus filtering: compare its settings with the policy/)
  assert.match(
    await look(technician, mail),
    /Owner: Network manager .*Protection is on and current Not compared yet/,
  )
  assert.equal(await margin('RB-4.52'), 'At risk')
  const check = { deed: 'check', what: ON, ...dayFields('checkedOn', '2026-11-30') }
  await done(technician, sophos, { ...check, agrees: 'yes' })
  assert.equal(await margin('RB-4.52'), 'At risk', 'the filter of mail is still to be checked')
  const bare = await send(technician, mail, { ...check, agrees: 'no' })
  assert.equal(bare.statusCode, 422)
  assert.match(plain(bare.body), /Write what it is instead/)
  await done(technician, mail, { ...check, agrees: 'no', instead: 'Off since the move' })
  assert.match(await home(technician), /LGfL e-mail virus filtering: 1 setting differs from the policy/)
  assert.equal(await margin('RB-4.52'), 'Not kept')
  const stands = {
    deed: 'stands',
    differs: ON,
    why: 'The provider puts it on',
    ...dayFields('endsOn', '2026-12-04'),
  }
  await done(technician, mail, { ...stands, approverId: head.id })
  assert.match(
    await look(technician, mail),
    new RegExp(
      `It may differ Last compared .* Dev Malhotra\\. Instead: Off since the move\\. May differ until 4 December 2026: The provider puts it on\\. Agreed by ${head.name}`,
    ),
  )
  assert.equal(await margin('RB-4.52'), 'Kept')
  clock.set('2026-12-05T08:20:00Z')
  assert.equal(await margin('RB-4.52'), 'Not kept', 'its time is over')
  await done(technician, mail, { ...check, ...dayFields('checkedOn', '2026-12-05'), agrees: 'yes' })
  assert.equal(await margin('RB-4.52'), 'Kept')
  clock.set('2027-01-04T08:20:00Z')
  assert.equal(await margin('RB-4.52'), 'At risk', 'again in the next term')
  assert.match(await look(technician, sophos), /To be compared again/)
})

test('RB-4.55 the rule about mail stands in the agreement of staff, and the mail domains that school computers allow are compared with those of the policy: a difference is listed until it is put right', async t => {
  const here = await accountsUnder(t, 'redbridge')
  const { people, send, done, home, look, margin } = here
  const { published } = await signingUnder(here)
  const { technician } = people
  const made = await published('staff')
  assert.match(
    await look(people.head, `/agreements/${made.agreementId}`),
    /Staff can only use the LA or LGfL e mail systems on the school system/,
  )
  const path = await done(technician, '/systems/new', { ...OWN, ...WHY, title: 'School computers' })
  const page = `${path}/settings`
  const what = 'Mail domains allowed: la.sch.uk, lgflmail.org'
  const check = { deed: 'check', what, ...dayFields('checkedOn', '2026-11-30') }
  const bare = await send(technician, page, check)
  assert.match(plain(bare.body), /Write which domains are allowed there/)
  await done(technician, page, { ...check, found: 'la.sch.uk\ngmail.com' })
  const differs = /Allowed there and not by the policy: gmail\.com\. Not allowed there: lgflmail\.org/
  assert.match(await look(technician, page), differs)
  assert.match(await home(technician), /School computers: 1 setting differs from the policy/)
  assert.equal(await margin('RB-4.55'), 'Not kept')
  here.clock.move({ minutes: 1 })
  await done(technician, page, { ...check, found: 'la.sch.uk, lgflmail.org' })
  assert.doesNotMatch(await home(technician), /School computers/)
  assert.match(await look(technician, page), /It agrees .*Compared before/)
})
