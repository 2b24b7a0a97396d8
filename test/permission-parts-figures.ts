import { sql } from 'kysely'
import { inUnit } from '../src/platform/unit.ts'
import { newId } from '../src/words/ids.ts'
import type { Walked } from './signed-in.ts'

/** The figures of the spring, as a lead signed them and the governor reviewed them, so that they wait on nobody's home. */
export async function partsOfFigures({ as, people }: Walked): Promise<Record<string, string>> {
  const figuresId = newId()
  const shown = [
    {
      part: 'outcome',
      rows: [
        { label: 'Support in school', count: null },
        { label: 'Nothing more to do', count: 6 },
      ],
    },
  ]
  await inUnit(await as(people.dsl), async ({ unit, school, now }) => {
    await sql`insert into concerns.term_figures
        (school_id, id, term_name, starts_on, ends_on, total, shown, made_at, made_by, salt)
      values (${school.id}, ${figuresId}, 'Spring 2026', '2026-01-01', '2026-03-31', 18, ${JSON.stringify(shown)}::jsonb,
        ${now}, ${people.dsl.id}, '\\x00')`.execute(unit.db)
    await sql`insert into concerns.figures_review
        (school_id, id, figures_id, reviewed_at, reviewed_by, duty, met_on, minute, salt)
      values (${school.id}, ${newId()}, ${figuresId}, ${now}, ${people.governor.id}, 'safeguarding-governor', '2026-04-20',
        '26/9', '\\x00')`.execute(unit.db)
  })
  return { figuresId }
}
