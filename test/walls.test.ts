import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longFiles, LOOKED_AT } from './walls/names.ts'
import { planted, soundHouse } from './walls/planted.ts'
import { breachesOf, RULES, say } from './walls/rules.ts'
import { fileOf, houseOf, readSources } from './walls/source.ts'

test('every wall of the house stands', t => {
  const sources = readSources()
  assert.ok(sources.length > 20, 'the sources were not found')
  for (const long of longFiles(houseOf(sources))) t.diagnostic(`over ${LOOKED_AT} lines, look at it: ${long}`)
  assert.deepEqual([...new Set(breachesOf(sources).map(say))], [])
})

test('the sound house of the plants has no breach of its own', () => {
  assert.deepEqual(breachesOf(soundHouse).map(say), [])
})

for (const { rule, because, in: plant } of planted) {
  test(`the walls ring when ${because}`, () => {
    const others = soundHouse.filter(({ path }) => path !== plant.path)
    const rang = breachesOf([...others, plant])
    assert.ok(
      rang.some(breach => breach.rule === rule && (breach.path === plant.path || rule.includes('private'))),
      `“${rule}” did not ring; these did: ${rang.map(say).join('; ') || 'none'}`,
    )
  })
}

test('each rule has a plant that makes it ring alone or with others', () => {
  const silent = RULES.filter(rule =>
    planted.every(({ in: plant }) => {
      const others = soundHouse.filter(({ path }) => path !== plant.path)
      return rule(houseOf([...others, plant])).length === 0
    }),
  )
  assert.deepEqual(
    silent.map(rule => rule.name),
    [],
  )
})

test('imports are found in every spelling, and not in comments or strings', () => {
  const { imports } = fileOf({
    path: 'src/app/x.ts',
    text: [
      "import a, { type B } from './a.ts'",
      "import type { C } from './c.ts'",
      "import { type D, type E } from './d.ts'",
      "import {\n  f,\n  g,\n} from './f.ts'",
      "export * from './h.ts'",
      "import './i.ts'",
      "const j = await import('./j.ts')",
      "// import k from './k.ts'",
      '/* import l from "./l.ts" */',
      'const text = "import m from \'./m.ts\'" + `import n from "./n.ts" ${"}"} import`',
      "const quote = /['\"`]/.test(text); export { o } from './o.ts'",
    ].join('\n'),
  })
  assert.deepEqual(
    imports.map(({ from, typeOnly }) => (typeOnly ? 'type ' : '') + from.replace('src/app/', '')),
    ['a.ts', 'type c.ts', 'type d.ts', 'f.ts', 'h.ts', 'i.ts', 'j.ts', 'o.ts'],
  )
})
