import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MANNERS } from './visit-pages.test.ts'
import { withClient } from '../../../test/backed-up.ts'
import { asWord } from '../../../test/reading/saved-as.ts'
import { COOKIE, walkable, type Walked } from '../../../test/signed-in.ts'
import { versionUrl, policyUrl } from './addresses.ts'
import { approveVersion } from './commands/approve-version.ts'
import { bringPolicy, type Brought } from './commands/bring-policy.ts'

const RULES = `Our rules\n\nStaff must lock screens after 10 minutes of no use.${MANNERS}`

async function ask({ app, signIn }: Walked, person: Parameters<Walked['signIn']>[0], url: string) {
  const cookies = { [COOKIE]: await signIn(person) }
  return app.inject({ url, cookies, headers: { 'sec-fetch-site': 'same-origin' } })
}

/** A version that the head brings, and where its original is. */
async function bringing(walked: Walked, brought: Brought) {
  const head = await walked.as(walked.people.head)
  const version = await bringPolicy(head, brought)
  const at = versionUrl(head, version)
  return { head, version, at, url: `${at}/original`, policy: policyUrl(head, version.policyId) }
}

test('the original of a draft is for those who see drafts; of an approved version for every adult here; each reading is logged', async t => {
  const walked = await walkable(t)
  const { people, elsewhere, clock, addresses } = walked
  const bytes = new TextEncoder().encode(RULES)
  const { head, version, url, at, policy } = await bringing(walked, { file: { name: 'rules.txt', bytes } })
  assert.match((await ask(walked, people.head, at)).body, /Download the original/)
  assert.match((await ask(walked, people.chair, `${at}/approval`)).body, /Download the original/)
  for (const [person, status] of [
    [people.head, 200],
    [people.chair, 200],
    [people.teacher, 403],
    [people.parent, 403],
    [elsewhere.head, 404],
  ] as const)
    assert.equal((await ask(walked, person, url)).statusCode, status, person.name)

  const today = Temporal.PlainDate.from('2026-11-23')
  await approveVersion(head, {
    ...{ versionId: version.versionId, body: 'governors', minute: '26/41' },
    insteadBecause: 'The chair has no account yet',
    ...{ approvedOn: today, nextReviewOn: today.add({ years: 1 }) },
  })
  clock.move({ days: 1 })
  assert.match((await ask(walked, people.governor, policy)).body, /Download the original/)
  const given = await ask(walked, people.governor, url)
  assert.equal(given.statusCode, 200)
  assert.deepEqual(given.rawPayload, Buffer.from(bytes))
  assert.equal((await ask(walked, people.pupil, url)).statusCode, 403)
  const { rows } = await withClient(addresses.keeper, keeper =>
    keeper.query(
      `select outcome, count(*)::int as n from platform.audit_entry
        where use_case = 'policies.original' and school_id = $1 group by 1 order by 1`,
      [head.school.id],
    ),
  )
  assert.deepEqual(rows, [
    { outcome: 'read', n: 3 },
    { outcome: 'refused', n: 1 },
  ])
})

test('nothing is served inline: a page that was brought is a text to save, under a plain name', async t => {
  const walked = await walkable(t)
  const page = `<!doctype html><h1>Our rules</h1><script>alert(1)</script><p>Staff must lock screens after 10 minutes of no use.</p>${MANNERS.trim()
    .split('\n')
    .map(line => `<p>${line}</p>`)
    .join('')}`
  const name = 'our "rules";\r\nx: y.docx'
  const { url } = await bringing(walked, { file: { name, bytes: new TextEncoder().encode(page) } })
  const { headers, body } = await ask(walked, walked.people.head, url)
  assert.equal(body, page)
  assert.equal(headers['content-type'], 'text/plain; charset=utf-8')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['content-disposition'], 'attachment; filename="our--rules----x--y.html"')
})

test('a Word document comes back as the Word document it was', async t => {
  const walked = await walkable(t)
  const bytes = await asWord(RULES)
  const { url } = await bringing(walked, { file: { name: 'rules.docx', bytes } })
  const { headers, rawPayload } = await ask(walked, walked.people.head, url)
  assert.deepEqual(rawPayload, Buffer.from(bytes))
  assert.match(String(headers['content-type']), /wordprocessingml\.document$/)
  assert.equal(headers['content-disposition'], 'attachment; filename="rules.docx"')
})

test('words that were pasted have no original, and the page offers none', async t => {
  const walked = await walkable(t)
  const { url, at } = await bringing(walked, { pasted: RULES })
  assert.doesNotMatch((await ask(walked, walked.people.head, at)).body, /Download the original/)
  assert.equal((await ask(walked, walked.people.head, url)).statusCode, 404)
})
