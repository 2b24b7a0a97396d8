import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inviteAccount } from '../../src/modules/access/index.ts'
import { recordPerson } from '../../src/modules/people/index.ts'
import { rowsOf } from '../rows-of.ts'
import { plain } from './pages.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

const on = (name: string, day: string, month: string, year: string) => ({
  ...{ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year },
})
const dbs = (number: string) => ({
  ...{ kind: 'dbs', seenBy: 'Ruth Calloway', number, ...on('seenOn', '4', '9', '2024') },
})
const recordOf = ({ id }: { id: string }) => `/people/${id}/central-record`
const STAFF = ['head', 'dsl', 'deputy', 'teacher', 'office'] as const

/** The office brings the spreadsheet that it kept: everybody of the staff but these. */
async function broughtBut(here: Reporting, ...without: readonly string[]): Promise<void> {
  const names = STAFF.map(part => here.people[part].name).filter(name => !without.includes(name))
  const text = ['Name,DBS date,Number,Seen by', ...names.map(name => `${name},04/09/2024,,R. Calloway`)]
  const answers = { text: text.join('\n'), deed: 'accept' }
  const office = await here.enter(here.people.office)
  assert.equal((await here.post(office, '/central-record/bring', answers)).statusCode, 303)
}

test('RB-5.4 each adult of the staff has a DBS entry with its day, number and who saw it; whoever has none stands on the list, is marked “No unsupervised access” wherever people are listed, and may begin before it only as the headteacher agrees', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, post, enter, look, home, margin, clock } = here
  const { teacher, office, head } = people
  assert.equal(await margin('RB-5.4'), 'Not kept')
  assert.match(await home(office), /5 adults lack a check that the policy asks/)
  await broughtBut(here, teacher.name)
  assert.match(await home(head), /1 adult lacks a check that the policy asks/)
  for (const path of ['/people', `/people/${teacher.id}`, '/central-record?missing=dbs', recordOf(teacher)])
    assert.match(await look(office, path), /No unsupervised access/, path)
  assert.doesNotMatch(await look(office, `/people/${people.deputy.id}`), /No unsupervised access/)
  assert.match(
    await look(office, '/central-record?missing=dbs'),
    /1 of 5 lacks a check that is asked\..*Łukasz Wraythorne Member of staff/,
  )

  const agreed = {
    supervisedBy: people.deputy.id,
    measures: 'Never alone with children',
    ...on('until', '18', '12', '2026'),
  }
  assert.equal((await post(await enter(office), `${recordOf(teacher)}/risk`, agreed)).statusCode, 403)
  assert.equal((await post(await enter(head), `${recordOf(teacher)}/risk`, agreed)).statusCode, 303)
  assert.equal(await margin('RB-5.4'), 'At risk')
  clock.set('2026-12-19T09:00:00Z')
  assert.equal(await margin('RB-5.4'), 'Not kept')
  assert.match(await home(head), /What was agreed until the check came has run out/)

  assert.equal((await post(await enter(office), recordOf(teacher), dbs('001712345678'))).statusCode, 303)
  assert.match(
    await look(office, recordOf(teacher)),
    /Enhanced DBS certificate : 4 September 2024, seen by Ruth Calloway, number 001712345678/,
  )
  assert.equal(await margin('RB-5.4'), 'Kept')
  assert.doesNotMatch(await look(office, '/people'), /No unsupervised access/)
})

test('RB-5.5 the checks are one table, filtered by who and by what is missing and read as on any past day; a correction closes what stood with why, who and when; a certificate number is sealed and leaves no list of whoever does not keep the record', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, get, post, enter, look, margin, clock, count } = here
  const { teacher, office, dsl, governor } = people
  assert.match(
    await look(dsl, '/central-record'),
    /The policy in force asks for: Enhanced DBS certificate; of staff/,
  )
  await broughtBut(here, teacher.name)
  assert.equal(await margin('RB-5.5'), 'Not kept')
  const wrong = await post(await enter(office), recordOf(teacher), {
    ...dbs('1'),
    seenBy: '',
    detail: 'by post',
  })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Enter who saw it[\s\S]*value="by post"/)
  clock.set('2026-12-01T09:00:00Z')
  assert.equal((await post(await enter(office), recordOf(teacher), dbs('001700000001'))).statusCode, 303)
  assert.equal(await margin('RB-5.5'), 'Kept')

  clock.set('2026-12-02T09:00:00Z')
  const again = { ...dbs('001799999999') }
  const unsaid = await post(await enter(office), recordOf(teacher), again)
  assert.match(plain(unsaid.body), /This check is on the record\. Enter why it is changed/)
  const because = { because: 'Two figures were wrong' }
  assert.equal((await post(await enter(office), recordOf(teacher), { ...again, ...because })).statusCode, 303)
  const page = await look(office, recordOf(teacher))
  assert.match(
    page,
    /number 001799999999.*What stood before.*number 001700000001.*Until 2 December 2026 at 9:00 am: Two figures were wrong/,
  )
  assert.equal(await count('vetting.entry where person_id = $1', [teacher.id]), 2)
  const past = (day: string) =>
    `/central-record?audience=staff&on-day=${day}&on-month=${day === '30' ? 11 : 12}&on-year=2026`
  assert.match(await look(office, past('30')), /As it stood at the end of 30 November 2026 1 of 5 lacked/)
  assert.match(await look(office, past('1')), /001700000001/)
  assert.doesNotMatch(await look(office, past('1')), /001799999999/)

  for (const reader of [dsl, governor]) {
    const table = await look(reader, '/central-record')
    assert.match(table, /Łukasz Wraythorne.*Enhanced DBS certificate/)
    assert.doesNotMatch(table + (await look(reader, recordOf(teacher))), /0017/)
    assert.equal((await post(await enter(reader), recordOf(teacher), again)).statusCode, 403)
  }
  assert.equal((await get(await enter(teacher), '/central-record')).statusCode, 403)
  const said = await rowsOf(
    here,
    'select e::text as row from vetting.entry e union all select body from platform.audit_entry',
  )
  assert.doesNotMatch(JSON.stringify(said), /0017\d{8}/, 'sealed in its table, and never in the log')

  const entryId = /checks\/([\w-]{36})\/take-out/.exec(
    (await get(await enter(office), recordOf(teacher))).body,
  )?.[1]
  assert.equal((await post(await enter(office), `/checks/${entryId}/take-out`, {})).statusCode, 422)
  assert.equal(
    (await post(await enter(office), `/checks/${entryId}/take-out`, { because: 'Withdrawn' })).statusCode,
    303,
  )
  assert.equal(await margin('RB-5.5'), 'Not kept')
})

test('AS-5.4 the central record lists each of the staff with the day, number and who saw it; whoever comes without a check is given no invitation and no page but reporting until it is recorded', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, get, post, enter, look, margin, as, home } = here
  const { office, head, teacher } = people
  assert.equal(await margin('AS-5.4'), 'Not kept')
  assert.match(await look(head, '/central-record'), /5 of 5 lack a check that is asked/)
  assert.match(
    await home(teacher),
    /Łukasz Wraythorne/,
    'whoever was here before is not shut out at a stroke',
  )
  await broughtBut(here)
  assert.equal(await margin('AS-5.4'), 'Kept')

  const { personId } = await recordPerson(await as(office), {
    ...{ givenName: 'Nia', familyName: 'Okafor', kinds: 'staff', startsOn: '2026-11-30' },
    email: 'nia.okafor@larkmoor.example',
  })
  const nia = { ...teacher, id: personId, name: 'Nia Okafor' }
  await assert.rejects(
    async () => inviteAccount(await as(office), { personId }),
    ({ fields }: { fields: Record<string, string> }) =>
      /check that the policy asks/.test(fields['personId'] ?? ''),
  )
  assert.match(
    await look(office, '/central-record?missing=any'),
    /1 of 6 lacks a check that is asked\..*Nia Okafor Member of staff Nothing yet Enhanced DBS/,
  )
  assert.equal((await post(await enter(office), recordOf(nia), dbs('001712345678'))).statusCode, 303)
  const token = await enter(nia)
  assert.equal((await get(token, '')).statusCode, 200)

  // The certificate turns out to be somebody else's: from that minute she can report, and nothing else.
  const entryId = /checks\/([\w-]{36})\/take-out/.exec(
    (await get(await enter(office), recordOf(nia))).body,
  )?.[1]
  const taken = await post(await enter(office), `/checks/${entryId}/take-out`, { because: 'Another Okafor' })
  assert.equal(taken.statusCode, 303)
  for (const path of ['', '/duties', '/agreements/all'])
    assert.equal((await get(token, path)).headers.location, '/s/larkmoor/not-yet', path)
  assert.match(await look(nia, '/not-yet'), /asks for a check that nobody has recorded for you/)
  assert.equal((await get(token, '/report-a-concern')).statusCode, 200)
  assert.equal(await margin('AS-5.4'), 'Not kept')
})
