import fs from 'node:fs'
import path from 'node:path'

export const SCHOOLS = ['redbridge', 'reedham', 'allington', 'banks', 'ashover'] as const
export type SchoolName = (typeof SCHOOLS)[number]

/** One duty of a school's policy, as the register has it. */
export type Row = {
  id: string
  module: string
  does: 'enforces' | 'runs' | 'evidences' | 'none'
  clause: string
  school: SchoolName
}

/** Where a row rests in its document, and what keeps it. */
export type Resting = {
  words: string
  /** Where the same sentence stands more than once: words of a clause above the one that is meant. */
  below?: string
  controls: readonly string[]
  /** What a person fills in by hand, where the words suggest nothing or too little. */
  parameters?: Readonly<Record<string, unknown>>
  /** Further settings of the same control, of other keys. */
  more?: readonly Readonly<Record<string, unknown>>[]
  /** The same, control by control, where a row rests on several. */
  each?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  audience?: string
  /** The system that the clause speaks of; several, where it speaks of Watchword too. */
  system?: string | readonly string[]
  /** Where clauses of the school disagree: the approver says that this one governs. */
  governs?: true
  attested?: true
}

const folder = path.resolve(import.meta.dirname, '../../test/register')

/** Every row that asks something of software. */
export const rows = (): Row[] =>
  SCHOOLS.flatMap(school =>
    fs
      .readFileSync(path.join(folder, `${school}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => ({ ...(JSON.parse(line) as Omit<Row, 'school'>), school })),
  ).filter(row => row.does !== 'none')

/** Row id -> the words it rests on, for the rows that some control keeps: of the school's file, and of one a control. */
export function restings(school: SchoolName): Readonly<Record<string, Resting>> {
  const files = fs.globSync([`${school}.json`, `${school}/*.json`], { cwd: folder })
  const all: Record<string, Resting> = {}
  for (const file of files)
    for (const [id, resting] of Object.entries(
      JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Record<string, Resting>,
    )) {
      if (all[id]) throw new Error(`${id} rests twice: once more in ${file}`)
      all[id] = resting
    }
  return all
}

export const allRestings = (): Readonly<Record<string, Resting>> =>
  Object.assign({}, ...SCHOOLS.map(restings))

const IDS = /^(?:(?:RB|RD|AL|BS|AS)-[\w.]+\s+)+/

/** The ids that a test's title begins with. */
export const idsIn = (title: string): string[] => IDS.exec(title)?.[0].trim().split(/\s+/) ?? []
