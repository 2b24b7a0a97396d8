import type { Breach, File, House } from './source.ts'
import { placeOf } from './source.ts'

/**
 * domain ← permissions, kit ← queries, controls ← commands ← pages, api, jobs, listeners, cli, seed ← module.ts.
 * A file may import its own floor and the floors below.
 */
const FLOORS: readonly [RegExp, number][] = [
  [/^module\.ts$/, 6],
  [/^index\.ts$/, 5],
  [/^(pages|journeys|jobs|listeners|api|cli)\/|^(api|cli|seed)\.ts$/, 4],
  [/^commands\//, 3],
  [/^(queries\/|controls\/|controls\.ts$)/, 2],
  [/^(permissions|kit)\.ts$/, 1],
]
const floorOf = (inside: string): number => FLOORS.find(([pattern]) => pattern.test(inside))?.[1] ?? 0

/** They translate, and hold no rules: what they may need of the room itself. */
const TRANSLATES = /^(pages|journeys)\/|^(api|cli)(\.ts$|\/)/
const TOUCHES_TABLES = /^(queries|commands|listeners|jobs|controls)\/|^(controls|seed|kit)\.ts$/
const DATABASE = /\bunit\s*\.\s*db\b|\.\s*db\b|\bdatabase\s*\.\s*(query|pool)\b/

const ownFiles = ({ files }: House) =>
  files.flatMap(file =>
    file.place.of === 'module' && !file.isTest
      ? [{ ...file, module: file.place.module, inside: file.place.inside }]
      : [],
  )

export const floorsGoUp = (house: House): Breach[] =>
  ownFiles(house).flatMap(({ path, module, inside, imports }) =>
    imports.flatMap(({ from, typeOnly }) => {
      const to = placeOf(from)
      if (to.of !== 'module' || to.module !== module) return []
      // The type of what a query finds may go anywhere; using it may not.
      const isUp = floorOf(to.inside) > floorOf(inside) && !(typeOnly && floorOf(to.inside) <= 3)
      return isUp
        ? [{ rule: 'inside a module everything flows one way', path, says: `imports ${to.inside}` }]
        : []
    }),
  )

export const pagesHoldNoRules = (house: House): Breach[] =>
  ownFiles(house)
    .filter(({ inside }) => TRANSLATES.test(inside))
    .flatMap(({ path, module, imports }) =>
      imports.flatMap(({ from }) => {
        const to = placeOf(from)
        const isOwn = to.of === 'module' && to.module === module
        const refused = isOwn && /^(kit|tables|controls|seed)\.ts$|^(jobs|listeners)\//.test(to.inside)
        return refused ? [{ rule: 'pages only translate', path, says: `imports ${to.inside}` }] : []
      }),
    )

export const onlySomeTouchTheDatabase = (house: House): Breach[] =>
  ownFiles(house)
    .filter(({ inside }) => !TOUCHES_TABLES.test(inside))
    .flatMap(file => {
      const packages = file.imports.filter(({ from, typeOnly }) => /^(kysely|pg)$/.test(from) && !typeOnly)
      const says = [
        ...packages.map(({ from }) => `imports ${from}`),
        ...(DATABASE.test(file.code) ? ['takes hold of a database'] : []),
      ]
      return says.map(says => ({
        rule: 'only queries, commands, jobs, listeners, controls and seed touch the database',
        path: file.path,
        says,
      }))
    })

/** `index.ts` never hands out the unguarded half of a query, nor the kit or the row types. */
export const indexExportsNoUnguardedHalf = (house: House): Breach[] =>
  ownFiles(house)
    .filter(({ inside }) => inside === 'index.ts')
    .flatMap(({ path, imports, code }) => [
      ...imports
        .filter(({ from }) => /\/(kit|tables|seed|module)\.ts$/.test(from))
        .map(({ from }) => ({ rule: 'index.ts exports no unguarded half', path, says: `hands out ${from}` })),
      ...(/\.read\b/.test(code)
        ? [{ rule: 'index.ts exports no unguarded half', path, says: 'hands out the read of a query' }]
        : []),
    ])

const NO_WEB = /^(fastify|@fastify\/.*)$/

export const onlyAppKnowsTheWeb = ({ files }: House): Breach[] =>
  files
    .filter(({ place, isTest }: File) => !isTest && (place.of === 'module' || place.of === 'words'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => NO_WEB.test(from))
        .map(({ from }) => ({
          rule: 'only platform and app know the web server',
          path,
          says: `imports ${from}`,
        })),
    )
