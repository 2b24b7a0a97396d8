import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { DEED_WORDS } from './deed-words.ts'

const src = path.resolve(import.meta.dirname, '../..')

/**
 * The names of all commands, and of the queries whose reading is logged, as the code declares them. Those of the registers
 * of concerns are written in chains of their own, which the record does not show.
 */
function deeds(): string[] {
  return fs.readdirSync(src, { recursive: true, encoding: 'utf8' }).flatMap(file => {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) return []
    const code = fs.readFileSync(path.join(src, file), 'utf8')
    const named = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name]) => name ?? '')
    return [
      ...named(/\bcommand\(\{\s*name: '([^']+)',(?!\s*(?:\/\/.*\s*)*chain:)/g),
      ...named(/\bnoteDeed\(client, '([^']+)'/g),
      ...named(
        /\bquery\(\{\s*name: '([^']+)',(?!\s*(?:\/\/.*\s*)*chain:)(?:(?!\bquery\()[\s\S])*?logged: true/g,
      ),
    ]
  })
}

test('every deed that the record can hold is said in the school’s words, and no words are left of one that is gone', () => {
  const found = deeds()
  assert.ok(found.length > 60)
  assert.deepEqual(
    [...new Set(found)].filter(name => !(name in DEED_WORDS)),
    [],
  )
  assert.deepEqual(
    Object.keys(DEED_WORDS).filter(name => !found.includes(name)),
    [],
  )
})
