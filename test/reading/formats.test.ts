import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modules } from '../../src/modules.ts'
import { readPolicy } from '../../src/modules/policies/read-policy.ts'
import { EXPECTED } from './expected.ts'
import { CONTRADICTING, FOUR_AGREEMENTS, UNNUMBERED } from './invented.ts'
import { asHtml, asMarkdown, asWord } from './saved-as.ts'
import { sourceOf } from './score.ts'

const controls = modules.flatMap(module => module.controls ?? [])
const bytes = (text: string) => new TextEncoder().encode(text)

async function read(source: Uint8Array) {
  const reading = await readPolicy(source, controls)
  if ('refused' in reading) throw new Error(reading.refused)
  const { readAs, leftOut, passages, clauses, facts, figures, suggestions } = reading
  // the line a passage stands on, and how a heading was marked, are the file's own
  const placed = passages.map(({ text, kind, trail, table, contents, note }) => ({
    text,
    kind,
    trail,
    table,
    contents,
    note,
  }))
  return { readAs, leftOut, passages: placed, clauses, facts, figures, suggestions }
}

const FORMS = [
  ['html', (text: string) => bytes(asHtml(text))],
  ['markdown', (text: string) => bytes(asMarkdown(text))],
  ['word', asWord],
] as const

const SOURCES = [
  ...EXPECTED.map(({ seed }) => [seed, sourceOf(seed)] as const),
  ...([
    ['a table that contradicts its text', CONTRADICTING],
    ['four agreements', FOUR_AGREEMENTS.replace('![logo](logo.png)\n', '')],
    ['no numbers', UNNUMBERED],
  ] as const),
]

test('Markdown’s own picture is said, and its words are read', async () => {
  const { readAs, leftOut, passages } = await read(bytes(FOUR_AGREEMENTS))
  assert.equal(readAs, 'markdown')
  assert.deepEqual(leftOut, { picture: 1 })
  assert.ok(passages.some(({ text }) => text === 'Report anything that worries you to the DSL the same day.'))
})

for (const [name, source] of SOURCES) {
  for (const [form, saved] of FORMS) {
    test(`${name}, saved as ${form}, gives the clauses, facts, figures and suggestions of its text`, async () => {
      const text = await read(bytes(source))
      const other = await read(await saved(source))
      assert.equal(other.readAs, form)
      assert.deepEqual(other.leftOut, {})
      for (const part of ['passages', 'clauses', 'facts', 'figures', 'suggestions'] as const)
        assert.deepEqual(other[part], text[part], part)
    })
  }
}
