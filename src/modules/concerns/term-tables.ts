import { CHOICE_WORDS, CHOICES } from './concern.ts'
import { CHARACTERISTICS, DIMENSIONS, NOT_SAID } from './dimensions.ts'
import type { Fact } from './figures.ts'
import { AREA_WORDS, AREAS, type RiskKey, sayRisk } from './risks.ts'
import { type Cell, type ShownCell, shownTotal, suppress } from './suppress.ts'

/** What may leave the leads' own page: the rest (a week, an hour, a place and a time) tells of single concerns. */
export const OPEN_PARTS = [
  'risk-area',
  'type',
  'year-group',
  'outcome',
  'place',
  'device',
  'characteristic',
] as const
export type OpenPart = (typeof OPEN_PARTS)[number]
export type TermTable = { part: OpenPart; rows: readonly ShownCell[] }
export type TermNumbers = { total: number | null; tables: readonly TermTable[] }

/** The rows that a table has, whatever was counted: a row that comes and goes would tell that there is one. */
export type Labels = {
  /** Kinds of risk that the policy lists. */
  risks: readonly RiskKey[]
  /** Year groups of the roll. */
  years: readonly string[]
  places: readonly string[]
  devices: readonly string[]
}

const SEVERAL = 'More than one'
const ANOTHER = 'Another'

type Placed = { label: string; fact: Fact }

function cellsOf(labels: readonly string[], placed: readonly Placed[]): Cell[] {
  return labels.map(label => {
    const here = placed.filter(one => one.label === label)
    const children = new Set(here.flatMap(({ fact }) => fact.children.map(({ personId }) => personId)))
    return { label, count: here.length, children: children.size }
  })
}

/** What stands beside the named rows: only what there can be, in the order in which it gives way. */
const BESIDE: Readonly<Record<Exclude<OpenPart, 'risk-area' | 'type'>, readonly string[]>> = {
  'year-group': [DIMENSIONS['year-group'].none, SEVERAL, ANOTHER],
  outcome: [],
  place: [NOT_SAID, ANOTHER],
  device: [NOT_SAID, ANOTHER],
  characteristic: [DIMENSIONS.characteristic.none, ANOTHER],
}

/** One row for each concern, so that the rows of a table add up to the total; what says least gives way first. */
function tableOf(
  part: keyof typeof BESIDE,
  labels: readonly string[],
  facts: readonly Fact[],
  today: Temporal.PlainDate,
) {
  const { of, none } = DIMENSIONS[part]
  // A policy may call a place as a row beside the places is called: it is that row.
  const rows = [...new Set([...BESIDE[part], ...labels])]
  const placed = facts.map(fact => {
    const [label = none, ...more] = of(fact, today)
    return { fact, label: more.length ? SEVERAL : rows.includes(label) ? label : ANOTHER }
  })
  return suppress(cellsOf(rows, placed))
}

const keysOf = ({ risks, isOtherRisk }: Fact): RiskKey[] => [
  ...new Set([...risks, ...(isOtherRisk ? ['other'] : [])]),
]
const areaOf = (key: RiskKey) => key.split('/')[0] ?? ''

/** The kinds within an area add up to the area: within one that is shown they are hidden by its own number, within another all are. */
function riskTables(
  facts: readonly Fact[],
  risks: readonly RiskKey[],
): { areas: ShownCell[]; types: ShownCell[] } {
  const areas = AREAS.filter(area => area === 'other' || risks.some(key => areaOf(key) === area))
  const inArea = (fact: Fact, area: string) => {
    const found = [...new Set(keysOf(fact).map(areaOf))]
    return found.length === 1 && found[0] === area
  }
  const placed = facts.map(fact => {
    const found = [...new Set(keysOf(fact).map(areaOf))]
    const area = areas.find(one => one === found[0])
    return {
      fact,
      label: found.length > 1 ? SEVERAL : area ? AREA_WORDS[area] : found.length ? ANOTHER : NOT_SAID,
    }
  })
  const shown = suppress(
    cellsOf([NOT_SAID, SEVERAL, ANOTHER, ...areas.map(area => AREA_WORDS[area])], placed),
  )
  const types = areas.flatMap((area): ShownCell[] => {
    const kinds = risks.filter(key => areaOf(key) === area && key !== area).map(sayRisk)
    const [unnamed, several] = [
      `${AREA_WORDS[area]}: no kind named, or another`,
      `${AREA_WORDS[area]}: more than one kind`,
    ]
    const cells = cellsOf(
      [unnamed, several, ...kinds],
      facts
        .filter(fact => inArea(fact, area))
        .map(fact => {
          const [key = '', ...more] = keysOf(fact)
          const label = sayRisk(key)
          return { fact, label: more.length ? several : kinds.includes(label) ? label : unnamed }
        }),
    )
    const isShown = shown.some(({ label, count }) => label === AREA_WORDS[area] && count !== null)
    return isShown ? suppress(cells) : cells.map(({ label }) => ({ label, count: null }))
  })
  return {
    areas: shown,
    types: [...shown.filter(({ label }) => [NOT_SAID, SEVERAL, ANOTHER].includes(label)), ...types],
  }
}

/** All that is shown of one term to whoever may not read its records. */
export function termNumbers(
  facts: readonly Fact[],
  parts: ReadonlySet<string>,
  labels: Labels,
  today: Temporal.PlainDate,
): TermNumbers {
  const children = new Set(facts.flatMap(fact => fact.children.map(({ personId }) => personId)))
  const total = shownTotal({ count: facts.length, children: children.size })
  if (total === null) return { total, tables: [] }
  const { areas, types } = riskTables(facts, labels.risks)
  const rowsOf: Readonly<Record<OpenPart, () => ShownCell[]>> = {
    'risk-area': () => areas,
    type: () => types,
    'year-group': () => tableOf('year-group', labels.years, facts, today),
    outcome: () =>
      tableOf(
        'outcome',
        CHOICES.map(choice => CHOICE_WORDS[choice].says),
        facts,
        today,
      ),
    place: () => tableOf('place', labels.places, facts, today),
    device: () => tableOf('device', labels.devices, facts, today),
    characteristic: () => tableOf('characteristic', CHARACTERISTICS, facts, today),
  }
  return {
    total,
    tables: OPEN_PARTS.filter(part => parts.has(part)).map(part => ({ part, rows: rowsOf[part]() })),
  }
}
