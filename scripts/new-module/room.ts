import type { Names } from './names.ts'

/** The files of a new room that are not its use cases, by path below its folder. */
export const roomFiles = (
  { room, schema, camel, pascal, title, thing }: Names,
  stamp: string,
): Record<string, string> => ({
  'README.md': `# ${title}

What this room is for, in one sentence.

- **${capital(thing.words)}**: what it is, in the school's words.
- Keeps: which duties of a policy it keeps (see \`controls.ts\`).
- Announces: \`${room}.recorded\`.
`,

  [`${thing.kebab}.ts`]: `import type { Id } from '../../words/ids.ts'

/** What a ${thing.words} is. Pure: no database, no clock of its own. */
export type ${thing.pascal} = { id: Id; title: string; recordedAt: Temporal.Instant }

const DAY_HOURS = 24

export const isRecent = (
  { recordedAt }: Pick<${thing.pascal}, 'recordedAt'>,
  { now, days }: { now: Temporal.Instant; days: number },
): boolean => recordedAt.until(now).total('hours') <= days * DAY_HOURS
`,

  [`${thing.kebab}.test.ts`]: `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRecent } from './${thing.kebab}.ts'

const at = (day: string) => Temporal.Instant.from(\`\${day}T08:20:00Z\`)

test('a ${thing.words} is recent for as many days as asked, the last one included', () => {
  const now = at('2026-11-23')
  assert.equal(isRecent({ recordedAt: at('2026-11-16') }, { now, days: 7 }), true)
  assert.equal(isRecent({ recordedAt: at('2026-11-15') }, { now, days: 7 }), false)
})
`,

  'permissions.ts': `import type { Permissions } from '../../platform/permission.ts'

export const may = {
  see${pascal}: { to: 'see ${words(room)}', who: ['headteacher', 'dsl', 'system'] },
  record${thing.pascal}: { to: 'record a ${thing.words}', who: ['headteacher', 'dsl'] },
} satisfies Permissions
`,

  'kit.ts': `import { useCases } from '../../platform/usecase.ts'
import type { ${pascal}Tables } from './tables.ts'

/** \`query\`, \`command\` and \`waiting\`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<${pascal}Tables>()
`,

  'tables.ts': `// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface ${pascal}${thing.pascal} {
  id: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
  schoolId: string
  title: string
}

export interface ${pascal}Tables {
  '${camel}.${thing.camel}': ${pascal}${thing.pascal}
}
`,

  'events.ts': `import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

export type ${thing.pascal}Recorded = Fact & { name: '${room}.recorded'; ${thing.camel}Id: Id }
`,

  'index.ts': `/** The front door: all that other modules may use. */
export { record${thing.pascal} } from './commands/record-${thing.kebab}.ts'
export { ${camel} } from './queries/${room}.ts'
export type { ${thing.pascal}Recorded } from './events.ts'
`,

  'module.ts': `import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { listPage } from './pages/list.ts'
import { may } from './permissions.ts'

export default defineModule({
  name: '${room}',
  title: '${title}',
  area: 'running',
  folder: import.meta.dirname,
  uses: [],
  may,
  nav: { text: '${title}', url: '/${room}', for: may.see${pascal}.who },
  pages: [listPage],
  controls,
  personalData: [
    {
      table: '${schema}.${thing.snake}',
      basis: 'Say on what ground these are kept',
      keep: 'Say how long',
      from: 'the day it was recorded',
      erasureLeaves: 'Say what is left when a person is erased',
      decides: 'data-protection-officer',
    },
  ],
})
`,

  [`migrations/${stamp}_${schema}.sql`]: `create schema ${schema};
grant usage on schema ${schema} to watchword_app;

create table ${schema}.${thing.snake} (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  title text not null check (title <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (school_id, id)
);
create index ${thing.snake}_by_time on ${schema}.${thing.snake} (school_id, recorded_at);

call platform.wall('${schema}.${thing.snake}');
grant select, insert on ${schema}.${thing.snake} to watchword_app;
`,
})

const words = (name: string) => name.replaceAll('-', ' ')
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
