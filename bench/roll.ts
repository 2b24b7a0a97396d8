import { ratio, round, type Table } from './report.ts'
import type { bigSchool } from './school.ts'

/** From the file to its acceptance, as it was brought for the other benches. */
export async function roll(school: Awaited<ReturnType<typeof bigSchool>>): Promise<Table[]> {
  const { added, steps, bytes } = school
  const all = {
    what: 'in all',
    ...{ ms: sum(steps, 'ms'), sqlMs: sum(steps, 'sqlMs'), statements: sum(steps, 'statements') },
  }
  return [
    {
      title: 'Importing a roll',
      said:
        `A CSV of ${(bytes / 2 ** 20).toFixed(1)} MB: ${added.toLocaleString('en-GB')} pupils and their contacts. “SQL” is what ` +
        'the database took for the same statements within it.',
      head: ['step', 'ms', 'statements', 'SQL ms', 'ratio', 'pupils a second'],
      rows: [...steps, all].map(({ what, ms, statements, sqlMs }) => [
        ...[what, round(ms), statements, round(sqlMs), ratio(ms, sqlMs), round(added / (ms / 1000))],
      ]),
    },
  ]
}

const sum = <Key extends string>(rows: readonly Record<Key, number>[], key: Key): number =>
  rows.reduce((total, row) => total + row[key], 0)
