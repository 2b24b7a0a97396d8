import { atOnce } from './at-once.ts'
import { allRestings, idsIn, type Row, rows } from './clauses/register.ts'
import { type Result, runTests } from './clauses/run-tests.ts'

/**
 * Counts the clauses that are in force: bound to a control and visible on the policy's page (one test shows
 * both for every row), named by a test that passes in this run, and, with --prove, named by a test that turns
 * red when any one of the row's controls is taken away. Where ids are given it is of these rows
 * alone, and with --sample of some of those that are bound, drawn by lot: the numbers then are too.
 */
/** As many whatever the register grows to: each takes part of a minute. */
const SAMPLE = 6
const flags = new Set(process.argv.slice(2))
const bound = Object.keys(allRestings())
const given = process.argv.slice(2).filter(word => !word.startsWith('--'))
const drawn = () =>
  bound
    .map(id => ({ id, lot: Math.random() }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, SAMPLE)
    .map(({ id }) => id)
const asked = flags.has('--sample') ? drawn() : given
const isAsked = (id: string) => asked.length === 0 || asked.includes(id)
const resting = Object.fromEntries(Object.entries(allRestings()).filter(([id]) => isAsked(id)))
const wanted = rows().filter(row => isAsked(row.id))
const anyOf = (ids: readonly string[]) => ids.map(id => id.replaceAll('.', '\\.')).join('|')
const named = (ids: readonly string[]) => `^(${anyOf(ids)}) |^(RB|RD|AL|BS|AS)-.*\\s(${anyOf(ids)})\\s`

const passing = (results: readonly Result[]): Set<string> => {
  const failed = new Set(results.filter(one => !one.passed).flatMap(one => idsIn(one.title)))
  return new Set(results.flatMap(one => (one.passed ? idsIn(one.title) : [])).filter(id => !failed.has(id)))
}

const [told = [], shown = []] = await atOnce(
  asked.length
    ? [named(asked), `^shows (${anyOf(asked)})$`]
    : ['^(RB|RD|AL|BS|AS)-', '^shows (RB|RD|AL|BS|AS)-'],
  titles => runTests(titles),
)
const behaves = passing(told)
const shows = new Set(shown.filter(one => one.passed).map(one => one.title.replace('shows ', '')))
const claimed = wanted.filter(row => behaves.has(row.id) && shows.has(row.id) && resting[row.id])

async function proven(): Promise<Set<string>> {
  const controls = new Set(claimed.flatMap(row => resting[row.id]?.controls ?? []))
  const green = new Set<string>()
  await atOnce([...controls], async control => {
    const kept = claimed.filter(row => resting[row.id]?.controls.includes(control)).map(row => row.id)
    const results = await runTests(named(kept), control)
    const turned = new Set(results.filter(one => !one.passed).flatMap(one => idsIn(one.title)))
    const stayed = kept.filter(id => !turned.has(id))
    for (const id of stayed) green.add(id)
    if (stayed.length) console.error(`without ${control} these tests stay green: ${stayed.join(', ')}`)
  })
  // A row of several controls is kept by each of them, or it does not rest on that one.
  return new Set(claimed.filter(row => !green.has(row.id)).map(row => row.id))
}

const counted = flags.has('--prove') ? await proven() : new Set(claimed.map(row => row.id))
const inForce = claimed.filter(row => counted.has(row.id))

function table(by: (row: Row) => string): void {
  for (const name of [...new Set(wanted.map(by))].toSorted()) {
    const attested = inForce.filter(row => by(row) === name && resting[row.id]?.attested).length
    const line = `${name}: ${inForce.filter(row => by(row) === name).length} of ${wanted.filter(row => by(row) === name).length}`
    console.log(attested ? `${line}, ${attested} by attestation` : line)
  }
}

if (flags.has('--json')) {
  for (const row of wanted) {
    console.log(
      JSON.stringify({
        id: row.id,
        module: row.module,
        school: row.school,
        inForce: inForce.includes(row),
        ...resting[row.id],
      }),
    )
  }
} else {
  table(row => row.module)
  table(row => row.school)
}
// A claim whose test fails or that cannot be seen is a broken promise, not a smaller number.
const broken = Object.keys(resting).filter(id => !inForce.some(row => row.id === id))
if (broken.length) {
  console.error(`claimed and not in force: ${broken.join(', ')}`)
  process.exitCode = 1
}
console.log(`clauses: ${inForce.length} of ${wanted.length}`)
