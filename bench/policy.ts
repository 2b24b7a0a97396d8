import { readPolicy } from '../src/modules/policies/read-policy.ts'
import { bringPolicy } from '../src/modules/policies/index.ts'
import { ratio, round, type Table } from './report.ts'
import { type BigSchool, seedText } from './school.ts'
import { steps } from './steps.ts'

const SEEDS = ['reedham', 'banks-st-stephens', 'ashover', 'redbridge', 'allington']
const WORDS_A_PAGE = 500

/** Bringing each of the five seeds as a new policy: reading its words, and keeping what was read. */
export async function policy({ as, people, house }: BigSchool): Promise<Table[]> {
  const head = await as(people.head)
  const { timed, done } = steps(house.database)
  const rows: (string | number)[][] = []
  for (const name of SEEDS) {
    const text = `${seedText(name)}\n\nBrought to be measured: ${name}.\n`
    const pages = text.split(/\s+/).length / WORDS_A_PAGE
    const began = performance.now()
    await readPolicy(Buffer.from(text), house.controls)
    const reading = performance.now() - began
    await timed(name, () => bringPolicy(head, { which: 'another', pasted: text }))
    const step = done.at(-1)
    if (!step) continue
    rows.push([
      ...[name, round(pages), round(step.ms), round(step.ms / pages), round(reading), step.statements],
      ...[round(step.sqlMs), ratio(step.ms, step.sqlMs)],
    ])
  }
  return [
    {
      title: 'Importing a policy',
      said: `A page is ${WORDS_A_PAGE} words. “Reading” finds passages, clauses, figures and what they ask; the rest keeps them.`,
      head: ['seed', 'pages', 'ms', 'ms a page', 'reading', 'statements', 'SQL ms', 'ratio'],
      rows,
    },
  ]
}
