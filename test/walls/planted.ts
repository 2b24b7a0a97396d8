import { plantedArrows } from './planted-arrows.ts'
import { plantedNames } from './planted-names.ts'
import type { Source } from './source.ts'

const file = (path: string, ...lines: string[]): Source => ({ path, text: lines.join('\n') })

/** A small house in which nothing is wrong: each plant changes one thing. */
export const soundHouse: readonly Source[] = [
  file(
    'src/words/ids.ts',
    "import { randomUUID } from 'node:crypto'",
    'export const newId = () => randomUUID()',
  ),
  file(
    'src/platform/unit.ts',
    "import { sql } from 'kysely'",
    "import { newId } from '../words/ids.ts'",
    'export const inUnit = newId',
  ),
  file(
    'src/modules.ts',
    "import oaks from './modules/oaks/module.ts'",
    "import ashes from './modules/ashes/module.ts'",
  ),
  file(
    'src/app/web.ts',
    "import fastify from 'fastify'",
    "import { modules } from '../modules.ts'",
    "import { grow } from '../modules/oaks/index.ts'",
  ),
  file('src/modules/oaks/module.ts', "export default defineModule({ name: 'oaks', uses: [] })"),
  file(
    'src/modules/oaks/index.ts',
    "export const published = ['oaks.leaf_card'] as const",
    "export { grow } from './commands/grow.ts'",
  ),
  file(
    'src/modules/oaks/leaf.ts',
    'export type Leaf = { id: string }',
    'export const isGreen = (leaf: Leaf) => leaf.id !== ``',
  ),
  file(
    'src/modules/oaks/kit.ts',
    "import { useCases } from '../../platform/usecase.ts'",
    "import type { OaksTables } from './tables.ts'",
  ),
  file(
    'src/modules/oaks/commands/grow.ts',
    "import { command } from '../kit.ts'",
    "export const grow = command({ run: db => db.insertInto('oaks.leaf') })",
  ),
  file(
    'src/modules/oaks/queries/leaves.ts',
    "import { query } from '../kit.ts'",
    'export const leaves = query({})',
  ),
  file(
    'src/modules/oaks/pages/list.ts',
    "import { leaves } from '../queries/leaves.ts'",
    'export const listPage = { get: leaves }',
  ),
  file(
    'src/modules/oaks/migrations/1_oaks.sql',
    'create schema oaks; create table oaks.leaf (id uuid);',
    'create view oaks.leaf_card as select id from oaks.leaf;',
  ),
  file('src/modules/ashes/module.ts', "export default defineModule({ name: 'ashes', uses: ['oaks'] })"),
  file('src/modules/ashes/index.ts', 'export const published = [] as const'),
  file(
    'src/modules/ashes/queries/keys.ts',
    "import { grow } from '../../oaks/index.ts'",
    "export const keys = db => db.selectFrom('oaks.leafCard as l')",
  ),
  file(
    'src/modules/ashes/migrations/2_ashes.sql',
    'create table ashes.key (id uuid, foreign key (id) references oaks.leaf (id));',
  ),
]

/** The one file that goes in, or stands in for the sound one of its path, and the rule that must ring. */
export const planted: readonly { rule: string; because: string; in: Source }[] = [
  ...Object.entries(plantedArrows),
  ...Object.entries(plantedNames),
].flatMap(([rule, plants]) =>
  plants.map(([because, path, text]) => ({ rule, because, in: { path: `src/${path}`, text } })),
)
