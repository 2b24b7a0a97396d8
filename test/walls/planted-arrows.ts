/** By rule: what is wrong, in which file below src/, with what text. */
export const plantedArrows: Readonly<
  Record<string, readonly (readonly [because: string, path: string, text: string])[]>
> = {
  'words imports nothing': [
    ['a word imports the platform', 'words/days.ts', "import { inUnit } from '../platform/unit.ts'"],
    ['a word imports a package', 'words/days.ts', "import { z } from 'zod'"],
  ],
  'platform names no module': [
    ['the platform imports a room', 'platform/leak.ts', "import { grow } from '../modules/oaks/index.ts'"],
    ['the platform says a room’s control', 'platform/leak.ts', "export const name = 'oaks.idle-lock'"],
  ],
  'an arrow is never walked backwards': [
    ['the platform imports the app', 'platform/leak.ts', "import { web } from '../app/web.ts'"],
    ['a room imports the app', 'modules/oaks/leak.ts', "import { web } from '../../app/web.ts'"],
    [
      'a room imports the list of rooms',
      'modules/oaks/leak.ts',
      "import { modules } from '../../modules.ts'",
    ],
    ['a room imports the tests', 'modules/oaks/leak.ts', "import { world } from '../../../test/world.ts'"],
  ],
  'a module is entered only by its index.ts': [
    [
      'another room’s command is imported past its door',
      'modules/ashes/leak.ts',
      "import { grow } from '../oaks/commands/grow.ts'",
    ],
    [
      'the app goes past a door, for a type',
      'app/leak.ts',
      "import type { Leaf } from '../modules/oaks/leaf.ts'",
    ],
  ],
  'only src/modules.ts imports a module.ts': [
    ['a room imports its own card', 'modules/oaks/leak.ts', "import card from './module.ts'"],
  ],
  'uses lists what is entered': [
    [
      'a room is entered that the card does not list',
      'modules/oaks/leak.ts',
      "import { published } from '../ashes/index.ts'",
    ],
    [
      'a card lists a room that is not there',
      'modules/ashes/module.ts',
      "export default defineModule({ name: 'ashes', uses: ['oaks', 'elms'] })",
    ],
  ],
  'uses has no circle': [
    [
      'two rooms use one another',
      'modules/oaks/module.ts',
      "export default defineModule({ name: 'oaks', uses: ['ashes'] })",
    ],
  ],
  'inside a module everything flows one way': [
    ['the domain imports a query', 'modules/oaks/leaf.ts', "import { leaves } from './queries/leaves.ts'"],
    [
      'a query imports a command',
      'modules/oaks/queries/leaves.ts',
      "import { grow } from '../commands/grow.ts'",
    ],
    [
      'a command imports a page',
      'modules/oaks/commands/grow.ts',
      "import { listPage } from '../pages/list.ts'",
    ],
  ],
  'pages only translate': [
    ['a page makes its own query', 'modules/oaks/pages/list.ts', "import { query } from '../kit.ts'"],
  ],
  'only queries, commands, jobs, listeners, controls and seed touch the database': [
    ['a page imports kysely', 'modules/oaks/pages/list.ts', "import { sql } from 'kysely'"],
    [
      'a view reads by the unit',
      'modules/oaks/pages/list.view.ts',
      'export const view = call => call.unit.db.selectFrom()',
    ],
    [
      'a rule of the domain opens the pool',
      'modules/oaks/leaf.ts',
      'export const leaf = house => house.database.pool.query()',
    ],
  ],
  'index.ts exports no unguarded half': [
    ['the door hands out the kit', 'modules/ashes/index.ts', "export { query } from './kit.ts'"],
    [
      'the door hands out the read of a query',
      'modules/ashes/index.ts',
      "import { keys } from './queries/keys.ts'\nexport const readKeys = keys.read",
    ],
  ],
  'only platform and app know the web server': [
    ['a room imports fastify', 'modules/oaks/leak.ts', "import type { FastifyRequest } from 'fastify'"],
  ],
  'a module’s tables are private': [
    [
      'another room’s table is named in a query',
      'modules/ashes/queries/keys.ts',
      "export const keys = db => db.selectFrom('oaks.leaf as l')",
    ],
    [
      'another room’s table is named in plain SQL',
      'modules/ashes/queries/keys.ts',
      'export const keys = sql`select 1 from ${x} join oaks.leaf l on true`',
    ],
    [
      'a view of a room is joined without using that room',
      'modules/ashes/module.ts',
      "export default defineModule({ name: 'ashes', uses: [] })",
    ],
    [
      'a migration reads another room’s table',
      'modules/ashes/migrations/2_ashes.sql',
      'create view ashes.all_leaves as select * from oaks.leaf;',
    ],
    ['the app reads a room’s table', 'app/leak.ts', "export const leak = db => db.selectFrom('oaks.leaf')"],
    [
      'a platform migration points at a room',
      'platform/migrations/0_a.sql',
      'create table platform.a (id uuid references oaks.leaf (id));',
    ],
  ],
  'only views are published': [
    [
      'a table is published',
      'modules/oaks/index.ts',
      "export const published = ['oaks.leaf', 'oaks.leaf_card'] as const",
    ],
  ],
  'a migration stays in its own schema': [
    [
      'a room changes another room’s table',
      'modules/ashes/migrations/3_leak.sql',
      'alter table oaks.bark add column n integer;',
    ],
  ],
}
