import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { UNNUMBERED } from '../../../test/reading/invented.ts'
import { asWord } from '../../../test/reading/saved-as.ts'
import { para, run, wordFile } from '../../../test/reading/word-file.ts'
import { world } from '../../../test/world.ts'
import type { RunAside } from '../../platform/aside.ts'
import { policiesUrl } from './addresses.ts'
import { MANNERS, visit } from './visit-pages.test.ts'

const seed = (name: string) =>
  readFileSync(new URL(`../../../test/seeds/${name}.txt`, import.meta.url), 'utf8')

test('a Word document is brought through the page, and what was not read is said', async t => {
  const { people, as } = await world(t)
  const head = await as(people.head)
  const picture = '<w:r><w:drawing><a:blip/></w:drawing></w:r>'
  const bytes = wordFile({
    comments: `<w:comment w:id="1">${para('Ask the chair?')}</w:comment>`,
    body: [
      para(run('Our rules', '<w:b/>')),
      para(`${run('Staff must lock screens after 10 minutes of no use.')}${picture}${picture}`),
      ...MANNERS.trim()
        .split('\n')
        .map(line => para(line)),
    ].join(''),
  })
  const brought = await visit(head, policiesUrl(head), {}, { name: 'rules.docx', bytes })
  assert.equal(brought.status, 303)
  const page = await visit(head, brought.to ?? '')
  assert.match(page.html, /2 pictures and 1 comment were not read\.\s+Check in rules\.docx/)
  assert.match(page.html, /paragraph 2/)
  assert.match(page.html, /Lock a session after 10 minutes without use/)
  // the same words again change nothing, though Word has packed them anew
  const again = wordFile({
    body: ['Our rules', 'Staff must lock screens after 10 minutes of no use.', ...MANNERS.trim().split('\n')]
      .map((line, n) => para(n === 0 ? run(line, '<w:b/>') : line))
      .join(''),
  })
  const same = await visit(head, policiesUrl(head), {}, { name: 'rules (2).docx', bytes: again })
  assert.match(same.to ?? '', /\?same=/)
})

test('a file that cannot be read is refused with a sentence, and what else was typed is kept', async t => {
  const { people, as } = await world(t)
  const head = await as(people.head)
  const policy = { name: 'rules.docx', bytes: await asWord(UNNUMBERED) }
  const first = await visit(head, policiesUrl(head), {}, policy)
  assert.equal(first.status, 303)
  for (const [name, bytes, says] of [
    ['policy.docx', new TextEncoder().encode('%PDF-1.7'), /This is a PDF/],
    ['policy.txt', Uint8Array.from([0x4d, 0x5a, 0x90, 0]), /This is a program/],
    ['policy.docx', policy.bytes.slice(0, 900), /This Word document is damaged/],
    ['policy.docx', new Uint8Array(), /The file is empty/],
  ] as const) {
    const typed = { policyId: 'another', pasted: 'Half a thought about phones' }
    const refused = await visit(head, policiesUrl(head), typed, { name, bytes })
    assert.equal(refused.status, 422)
    assert.match(refused.html, says)
    assert.match(refused.html, /Half a thought about phones/)
    assert.match(refused.html, /value="another"[^>]*checked/)
  }
})

test('other pages answer while a policy is read, and no transaction is open meanwhile', async t => {
  const { people, as } = await world(t)
  const head = await as(people.head)
  const order: string[] = []
  const aside: RunAside = async (work, input) => {
    const reading = head.house.aside(work, input).finally(() => order.push('read'))
    order.push(`page: ${(await visit(head, policiesUrl(head))).status}`)
    const { rows } = await head.house.database.pool.query(
      `select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in%'`,
    )
    assert.deepEqual(rows, [{ open: 0 }])
    return reading
  }
  const watched = { ...head, house: { ...head.house, aside } }
  const long = [seed('allington'), seed('redbridge'), seed('ashover')].join('\n')
  const { status } = await visit(watched, policiesUrl(head), { pasted: long })
  assert.equal(status, 303)
  assert.deepEqual(order, ['page: 200', 'read'])
})
