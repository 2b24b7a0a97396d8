import type { Names } from './names.ts'

/** What the new room can do: a command with its test, and a query. */
export const useCaseFiles = ({ room, camel, pascal, thing }: Names): Record<string, string> => ({
  [`commands/record-${thing.kebab}.ts`]: `import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import type { ${thing.pascal}Recorded } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

export const record${thing.pascal} = command({
  name: '${room}.record-${thing.kebab}',
  input: z.object({ title: z.string().trim().min(1, 'Enter a title').max(200, 'Shorten the title') }),
  may: may.record${thing.pascal},
  load: async () => ({}),

  async run({ db, call, actor, now, announce, touched }, { title }) {
    const id = newId()
    await db
      .insertInto('${camel}.${thing.camel}')
      .values({ schoolId: call.school.id, id, title, recordedAt: now, recordedBy: actor.personId })
      .execute()
    touched(id)
    announce<${thing.pascal}Recorded>({ name: '${room}.recorded', ${thing.camel}Id: id })
    return { ${thing.camel}Id: id }
  },
})
`,

  [`commands/record-${thing.kebab}.test.ts`]: `import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Call } from '../../../platform/call.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { newId } from '../../../words/ids.ts'
import { aside } from '../../../../test/aside.ts'
import { testFiles } from '../../../../test/files.ts'
import { freshDatabase } from '../../../../test/database.ts'
import { ${camel} } from '../queries/${room}.ts'
import { record${thing.pascal} } from './record-${thing.kebab}.ts'

const school = { id: newId(), slug: 'larkmoor', name: 'Larkmoor', practice: false }
const who = (right: 'headteacher' | 'pupil'): Actor => ({
  ...{ personId: newId(), accountId: newId(), name: 'Somebody', rights: new Set([right]) },
})

test('the headteacher records a ${thing.words} and finds it in the list; a pupil does neither', async () => {
  const database = openDatabase((await freshDatabase()).app)
  const announced: string[] = []
  const house: Call['house'] = {
    ...{ database, controls: [], aside, files: testFiles },
    deliver: async (_unit, _school, facts) => void announced.push(...facts.map(({ name }) => name)),
  }
  const as = (actor: Actor): Call => ({ house, school, actor, now: Temporal.Instant.from('2026-11-23T08:20:00Z'), requestId: newId() })
  try {
    await database.pool.query(
      'insert into platform.school (id, slug, name, practice, created_at) values ($1, $2, $3, false, now())',
      [school.id, school.slug, school.name],
    )
    await record${thing.pascal}(as(who('headteacher')), { title: 'The first' })
    assert.deepEqual(
      (await ${camel}(as(who('headteacher')))).map(({ title }) => title),
      ['The first'],
    )
    assert.deepEqual(announced, ['${room}.recorded'])
    await assert.rejects(record${thing.pascal}(as(who('pupil')), { title: 'Mine' }), { kind: 'not-allowed' })
    await assert.rejects(${camel}(as(who('pupil'))), { kind: 'not-allowed' })
    await assert.rejects(record${thing.pascal}(as(who('headteacher')), { title: ' ' }), { fields: { title: 'Enter a title' } })
  } finally {
    await database.close()
  }
})
`,

  [`queries/${room}.ts`]: `import { z } from 'zod'
import type { ${thing.pascal} } from '../${thing.kebab}.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** A page shows no more than this. */
const MOST_SHOWN = 200

export const ${camel} = query({
  name: '${room}.${room}',
  input: z.object({}),
  may: may.see${pascal},
  read: (db): Promise<${thing.pascal}[]> =>
    db
      .selectFrom('${camel}.${thing.camel}')
      .select(['id', 'title', 'recordedAt'])
      .orderBy('recordedAt', 'desc')
      .limit(MOST_SHOWN)
      .execute(),
})
`,
})
