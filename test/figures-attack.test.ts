import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { makeTermFigures } from '../src/modules/concerns/commands/make-term-figures.ts'
import { DIMENSIONS } from '../src/modules/concerns/dimensions.ts'
import { OPEN_PARTS } from '../src/modules/concerns/term-tables.ts'
import { putInForce } from '../src/platform/controls/put-in-force.ts'
import { inUnit } from '../src/platform/unit.ts'
import { takeReadings } from '../src/platform/controls/readings.ts'
import { pagesOf, plain } from './clauses/pages.ts'
import { underPolicy } from './clauses/under-policy.ts'
import { decided, numbersIn, pupilOf, type Told } from './figures.ts'

/** Of one term: what there is enough of, and what is small. */
const TERM: readonly Told[] = [
  ...Array.from({ length: 8 }, () => ({ choice: 'support', year: 4, risks: ['conduct'] })),
  ...Array.from({ length: 5 }, () => ({ choice: 'parents', year: 6, risks: ['content'] })),
  ...[2, 3].map(year => ({ choice: 'refer', year, risks: ['contact'] })),
]
const TERMS = [
  { name: 'Autumn 2026', begins: '2026-12-01', after: '2027-01-05', ends: '2027-01-04' },
  { name: 'Spring 2027', begins: '2027-01-12', after: '2027-04-13', ends: '2027-04-11' },
  { name: 'Summer 2027', begins: '2027-04-20', after: '2027-09-02', ends: '2027-08-31' },
]
/** The one concern of the year in which the two worlds differ: in each it stands in small cells, and in others. */
const ONE = {
  so: { choice: 'refer', year: 2, risks: ['contact'], more: { place: 'Elsewhere' } },
  otherwise: { choice: 'early-help', year: 3, risks: ['commerce'], more: { place: 'At school' } },
} as const satisfies Record<string, Told>

/** What is drawn by lot in each world, and no number of anything that happened. */
const withoutLots = (markup: string): string =>
  plain(markup.replace(/[\da-f]{8}-[\da-f-]{27}/g, 'an id')).replace(/C-\w{4}-\w{4}/g, 'a reference')

/** Every table that a policy can have shown to governors, and the four areas of risk. */
async function allThatAPolicyMayShow({ as, people, clock }: Awaited<ReturnType<typeof underPolicy>>) {
  const stamp = { audience: '', clauseId: randomUUID() }
  const settings = [
    ...OPEN_PARTS.map(part => ({
      ...{ ...stamp, control: 'concerns.anonymous-figures', key: `safeguarding-governor/${part}` },
      parameters: { for: 'safeguarding-governor', part, shown: 'shown' },
    })),
    ...['conduct', 'content', 'contact', 'commerce'].map(area => ({
      ...{ ...stamp, control: 'concerns.risk-types', key: `${area}/` },
      parameters: { area, type: '', neededAt: 'offered' },
    })),
  ]
  const from = clock.now().add({ minutes: 1 })
  const approval = { policyVersionId: randomUUID(), settings, previousVersionIds: [], from }
  await inUnit(await as(people.head), call => putInForce(call, approval))
  clock.move({ minutes: 2 })
}

type Read = { readonly page: string; readonly text: string; readonly markup: string }

/** All that the safeguarding governor can take in a year: the pages and files with numbers again and again, and at its end every page that leads from them. */
async function aYear(t: { after(done: () => Promise<void>): void }, one: keyof typeof ONE): Promise<Read[]> {
  const here = await underPolicy(t, 'reedham')
  const { people, clock, as, again, policyId } = here
  const web = await pagesOf(t, here)
  await web.enter(people.governor)
  await allThatAPolicyMayShow(here)
  const about = { so: await pupilOf(here, ONE.so.year), otherwise: await pupilOf(here, ONE.otherwise.year) }
  const taken: Read[] = []

  async function take(token: string, path: string): Promise<string> {
    const { body, statusCode } = await web.get(token, path)
    taken.push({
      page: `${clock.now().toString()} ${withoutLots(path)}`,
      text: `${statusCode} ${withoutLots(body)}`,
      markup: body,
    })
    return body
  }
  async function look(isWhole: boolean) {
    await takeReadings(await as(people.head))
    clock.move({ minutes: 1 })
    const token = await again(people.governor)
    const waits = ['', `/policies/${policyId}`, '/figures-of-concerns']
    const seen = new Set(waits)
    for (let path = waits.shift(); path !== undefined; path = waits.shift()) {
      const body = await take(token, path)
      if (seen.size > 80) continue
      for (const [, href = ''] of body.matchAll(/href="\/s\/larkmoor([^"#]*)/g)) {
        const isWanted = isWhole ? !/sign-out|lock/.test(href) : href.startsWith('/figures-of-concerns')
        if (!isWanted || seen.has(href)) continue
        seen.add(href)
        waits.push(href)
      }
    }
  }

  for (const { begins, after, ends } of TERMS) {
    clock.set(`${begins}T08:20:00Z`)
    for (const [n, told] of TERM.entries()) {
      await decided(here, told)
      if (n === 3 && begins === TERMS[0]?.begins) await decided(here, { ...ONE[one], about: about[one] })
      if (n % 5 === 4) {
        await look(false)
        clock.move({ days: 5 })
      }
    }
    clock.set(`${after}T08:20:00Z`)
    await makeTermFigures(await as(people.deputy), { endsOn: ends, remark: '' })
    await look(begins === TERMS.at(-1)?.begins)
    clock.move({ days: 2 })
    await look(false)
  }
  return taken
}

test('over a year nothing that a governor can open or save tells which of two small cells one child’s concern stands in', async t => {
  const [so, otherwise] = [await aYear(t, 'so'), await aYear(t, 'otherwise')]
  assert.deepEqual(
    so.map(({ page }) => page),
    otherwise.map(({ page }) => page),
  )
  for (const [n, { page, text }] of so.entries()) assert.equal(otherwise[n]?.text, text, page)
  assert.ok(so.length > 60, `${so.length} pages were read`)
  nothingCanBeWorkedOut(so)
})

type Bound = { low: number; high: number }
/** Numbers that add up to another: all of them as bounds that tighten one another. */
type Sum = { parts: readonly Bound[]; whole: Bound }

/** Draws each bound as tight as the others allow, until nothing moves: what an attacker with a pencil works out. */
function solve(sums: readonly Sum[]): void {
  for (let moved = true; moved;) {
    moved = false
    const tighten = (bound: Bound, low: number, high: number) => {
      if (low <= bound.low && high >= bound.high) return
      Object.assign(bound, { low: Math.max(low, bound.low), high: Math.min(high, bound.high) })
      moved = true
    }
    for (const { parts, whole } of sums) {
      const low = parts.reduce((all, one) => all + one.low, 0)
      const high = parts.reduce((all, one) => all + one.high, 0)
      tighten(whole, low, high)
      for (const one of parts) tighten(one, whole.low - (high - one.high), whole.high - (low - one.low))
    }
  }
}

/** All tables of each term together, from every page and file on every day: no small number comes out. */
function nothingCanBeWorkedOut(taken: readonly Read[]): void {
  for (const { name } of TERMS) {
    const shown = taken.filter(({ markup }) => markup.includes(`Concerns about children, ${name}`))
    assert.ok(shown.length > 0, name)
    const each = shown.map(({ markup }) => ({
      total: Number(/(\d+) were decided in the term/.exec(markup)?.[1]),
      tables: OPEN_PARTS.map(part => numbersIn(markup, DIMENSIONS[part].title)),
    }))
    const [first] = each
    assert.ok(first)
    for (const later of each) assert.deepEqual(later, first, `${name} on another day`)
    const rows = OPEN_PARTS.flatMap((part, n) =>
      Object.entries(first.tables[n] ?? {}).map(([label, count]) => ({ part, label, count })),
    )
    inTheFileToo(taken, name, rows)
    const bounds = rows.map(({ count }) => ({ low: count ?? 0, high: count ?? first.total }))
    const of = (is: (row: (typeof rows)[number]) => boolean) =>
      bounds.filter((_, n) => rows.slice(n, n + 1).some(is))
    const total = { low: first.total, high: first.total }
    const areas = rows.filter(({ part }) => part === 'risk-area')
    solve([
      ...OPEN_PARTS.map(part => ({ parts: of(row => row.part === part), whole: total })),
      ...areas.flatMap(({ label }) => {
        const [whole] = of(row => row.part === 'risk-area' && row.label === label)
        const parts = of(
          row => row.part === 'type' && (row.label === label || row.label.startsWith(`${label}:`)),
        )
        return whole ? [{ parts, whole }] : []
      }),
    ])
    for (const [n, { low, high }] of bounds.entries()) {
      const { part, label, count } = rows[n] ?? {}
      if (count === null)
        assert.ok(low === 0 && high - low >= 4, `${name}, ${part}, ${label}: ${low} to ${high}`)
      else assert.ok(low >= 5, `${name}, ${part}, ${label} is small`)
    }
  }
}

/** The file says the same numbers, and no others. */
function inTheFileToo(
  taken: readonly Read[],
  term: string,
  rows: readonly { label: string; count: number | null }[],
) {
  const file = taken.find(({ page, markup }) => page.endsWith('/csv') && markup.includes(`"${term}"`))
  assert.ok(file, `${term} as a file`)
  const said = [...file.markup.matchAll(/"([^"]*)","(\d+|Not shown)"\r/g)].slice(1)
  assert.deepEqual(
    said.map(([, label, count]) => [label, count]),
    rows.map(({ label, count }) => [label, count === null ? 'Not shown' : String(count)]),
  )
}
