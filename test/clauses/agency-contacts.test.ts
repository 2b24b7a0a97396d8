import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

type Row = { id: string; school: SchoolName }
type Answers = Record<string, string>

const CALL = {
  ...{ side: 'agency', who: 'Ola Berg, duty officer', how: 'phone', said: 'I told them what he wrote' },
  ...{ advice: 'Keep the messages', theirReference: 'LA-17', purpose: 'Whether it is a crime' },
}

/** What every reader of the policy sees while there are few. */
const FEW = /Fewer than 5 contacts with them in the last 90 days/

/** A concern, and the bodies outside that the row's clause names. */
async function askingUnder(t: Parameters<typeof schoolThatRecords>[0], { school, id }: Row) {
  const all = await schoolThatRecords(t, school)
  const { report, record, get, post, dsl } = all
  const named = [restings(school)[id]?.parameters?.['agency']].flat().map(String)
  const { at } = await report({ about: 'Jonah Tillerby' })
  await record(at)
  async function contact(answers: Answers): Promise<void> {
    const sent = await post(dsl, `${at}/contacts/new`, { ...CALL, ...answers })
    assert.equal(sent.statusCode, 303, plain(sent.body))
  }
  /** How each is reached stands on the record, with the way to write down that it was asked. */
  const panel = async (): Promise<string> => {
    const [, inside = ''] = /Ask an agency<\/span>(.*?)<\/details>/s.exec((await get(dsl, at)).body) ?? []
    return inside
  }
  /** Pressing one chooses it on the form. */
  async function formOf(agency: string): Promise<string> {
    const markup = await panel()
    const links = [
      ...markup.matchAll(/href="([^"]+contacts\/new\?agency=\d+)"[^>]*>.*?<span[^>]*> : (.*?)<\/span>/gs),
    ]
    const [, path = ''] = links.find(([, , name = '']) => plain(name) === agency) ?? []
    assert.notEqual(path, '', agency)
    return (await get(dsl, path.replace('/s/larkmoor', ''))).body
  }
  const isChosen = (markup: string, agency: string) =>
    markup.includes(`<option value="${agency.replaceAll('&', '&amp;')}" selected`)
  const isKept = (figure: RegExp) => all.isKept(id, figure)
  return { ...all, at, named, contact, panel, formOf, isChosen, isKept }
}

/** Each body at hand, and each approach kept with when, why, what they said and their reference. */
const LISTED: readonly (Row & { reached: RegExp })[] = [
  { id: 'RB-1.39', school: 'redbridge', reached: /Local authority: .*Hilary Baines, \d+/ },
  { id: 'RB-3.15', school: 'redbridge', reached: /IWF: www\.iwf\.org\.uk\/report/ },
  { id: 'RD-3.2', school: 'reedham', reached: /CEOP: www\.ceop\.police\.uk\/Safety-Centre/ },
  { id: 'BS-21.9', school: 'banks', reached: /Online Safety Helpline: 0344 381 4772/ },
  { id: 'AS-3.15', school: 'ashover', reached: /UK Safer Internet Centre helpline: 0344 381 4772/ },
]

for (const row of LISTED) {
  test(`${row.id} every concern has the bodies that the policy names at hand, with how each is reached; each approach is kept with who, when, why, advice and reference`, async t => {
    const { named, contact, panel, formOf, isChosen, record, at, isKept } = await askingUnder(t, row)
    const shown = plain(await panel())
    for (const agency of named) assert.ok(shown.includes(agency), agency)
    const forms = []
    for (const agency of named) {
      const asked = await formOf(agency)
      forms.push(plain(asked))
      assert.ok(isChosen(asked, agency), agency)
      await contact({ agencyNamed: agency })
    }
    assert.match(forms.join(' '), row.reached)
    const text = await record(at)
    for (const agency of named)
      assert.ok(
        text.includes(
          `${agency}, Ola Berg, duty officer Why: Whether it is a crime I told them what he wrote They advised: Keep the messages By phone, 30 November 2026`,
        ),
        agency,
      )
    assert.equal(text.match(/Their reference: LA-17/g)?.length, named.length)
    await isKept(FEW)
  })
}

/** With a reply that is waited for, chased after its days, and kept beneath. */
const WAITED: readonly Row[] = [
  { id: 'BS-9.4', school: 'banks' },
  { id: 'BS-27.5', school: 'banks' },
  { id: 'AS-1.43', school: 'ashover' },
]

for (const row of WAITED) {
  test(`${row.id} the record keeps whom outside somebody asked, when, how, why and what they replied; a reply that does not come stands before the lead with its days`, async t => {
    const { here, at, named, contact, formOf, isChosen, record, get, post, again, isKept, isNotKept } =
      await askingUnder(t, row)
    const [agency = ''] = named
    assert.ok(isChosen(await formOf(agency), agency))
    await contact({ agencyNamed: agency, awaitsReply: 'yes' })
    assert.match(await record(at), new RegExp(`${agency}: Awaiting a reply`))
    await isKept(FEW)
    here.clock.set('2026-12-09T10:00:00Z')
    const dsl = await again(here.people.dsl)
    assert.match(
      plain((await get(dsl, '')).body),
      new RegExp(`${agency}: no reply about J\\.T\\. Asked 9 days ago`),
    )
    const markup = (await get(dsl, at)).body
    assert.match(plain(markup), /No reply for 9 days: chase it/)
    await isNotKept(row.id, FEW)
    const [, reply = ''] = /contacts\/new\?(reply=[\w-]+)/.exec(markup) ?? []
    assert.match(plain((await get(dsl, `${at}/contacts/new?${reply}`)).body), /Record what they replied/)
    const answer = { ...CALL, agencyNamed: agency, said: 'It is none', replyTo: reply.slice('reply='.length) }
    assert.equal((await post(dsl, `${at}/contacts/new`, answer)).statusCode, 303)
    const after = await record(at, dsl)
    assert.match(after, /Their reply\. .*It is none/)
    assert.doesNotMatch(after, /No reply for|Awaiting a reply/)
    assert.doesNotMatch(plain((await get(dsl, '')).body), /no reply about/)
  })
}

test('AL-7.1 every new concern comes to the lead’s list, and each contact with an agency stands on it with the agency, what the person is, when, how and what was advised', async t => {
  const row: Row = { id: 'AL-7.1', school: 'allington' }
  const { at, named, contact, formOf, isChosen, record, get, dsl, isKept } = await askingUnder(t, row)
  assert.match(plain((await get(dsl, '/concerns')).body), /J\.T\. Read, not decided yet/)
  const [agency = ''] = named
  assert.ok(isChosen(await formOf(agency), agency))
  await contact({ agencyNamed: agency })
  assert.match(
    await record(at),
    /Education Safeguarding Team, Ola Berg, duty officer .*They advised: Keep the messages By phone, 30 November 2026 at/,
  )
  await isKept(FEW)
  for (const n of [2, 3, 4, 5]) await contact({ agencyNamed: agency, theirReference: `LA-${n}` })
  await isKept(/5 of 5 contacts answered or in time/)
})
