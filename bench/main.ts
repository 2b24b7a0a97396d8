/** `npm run bench` measures everything; `npm run bench NAME` one thing. It prints, and fills docs/performance.md. */
import { after } from 'node:test'
import pg from 'pg'
import { durableServer } from './durable.ts'

const server = await durableServer()
const undo: (() => Promise<void>)[] = []
const { chain } = await import('./chain.ts')
const { chronology } = await import('./chronology.ts')
const { pages } = await import('./pages.ts')
const { policy } = await import('./policy.ts')
const { report } = await import('./report.ts')
const { roll } = await import('./roll.ts')
const { bigSchool } = await import('./school.ts')
const { search } = await import('./search.ts')
const { signIn } = await import('./sign-in.ts')
const { start } = await import('./start.ts')

// After what the world's own ending still asks of it.
after(() => server.stop())

const BENCHES = { start, pages, chain, 'sign-in': signIn, roll, policy, search, chronology }
type Name = keyof typeof BENCHES
const isName = (name: string): name is Name => Object.hasOwn(BENCHES, name)

const asked = process.argv.slice(2)
const names = (
  asked.length ? asked : ['roll', 'pages', 'sign-in', 'policy', 'chain', 'start', 'search', 'chronology']
).map(name => {
  if (!isName(name)) throw new Error(`There is no bench called ${name}: ${Object.keys(BENCHES).join(', ')}`)
  return name
})
const began = performance.now()
try {
  const school = await bigSchool({ after: done => void undo.push(done) })
  const client = new pg.Client(school.addresses.app)
  await client.connect()
  for (const name of names) await report(name, await BENCHES[name](school), client)
  await client.end()
  console.log(`${Math.round((performance.now() - began) / 1000)} seconds in all`)
} finally {
  for (const one of undo.toReversed()) await one()
}
