import type { Breach, File, House, Import } from './source.ts'
import { placeOf } from './source.ts'

type Rule = (house: House) => Breach[]

const eachImport = (
  house: House,
  rule: string,
  judge: (file: File, to: ReturnType<typeof placeOf>, entered: Import) => string | undefined,
): Breach[] =>
  house.files
    .filter(({ isTest }) => !isTest)
    .flatMap(file =>
      file.imports.flatMap(entered => {
        const says = judge(file, placeOf(entered.from), entered)
        return says ? [{ rule, path: file.path, says }] : []
      }),
    )

const isOurs = (spec: string) =>
  spec.startsWith('src/') || spec.startsWith('test/') || spec.startsWith('scripts/')

export const wordsImportNothing: Rule = house =>
  eachImport(house, 'words imports nothing', (file, to, { from }) =>
    file.place.of !== 'words' || to.of === 'words' || from.startsWith('node:')
      ? undefined
      : `imports ${from}`,
  )

/** Neither by an import nor by a name in a string: a control, a fact, a table. */
export const platformNamesNoModule: Rule = house =>
  house.files
    .filter(({ place, isTest }) => place.of === 'platform' && !isTest)
    .flatMap(file => {
      const entered = file.imports
        .filter(({ from }) => from.startsWith('src/modules'))
        .map(({ from }) => `imports ${from}`)
      const named = [...house.modules.keys()].flatMap(name =>
        file.strings
          .filter(text => new RegExp(`(^|[\\s(,"])${name}\\.[a-z]`).test(text))
          .map(text => `names ${name} in '${text.trim().slice(0, 60)}'`),
      )
      return [...entered, ...named].map(says => ({ rule: 'platform names no module', path: file.path, says }))
    })

export const arrowsGoOneWay: Rule = house =>
  eachImport(house, 'an arrow is never walked backwards', (file, to, { from }) => {
    if (!isOurs(from)) return undefined
    if (file.place.of === 'platform')
      return to.of === 'words' || to.of === 'platform' || to.of === 'module' ? undefined : `imports ${from}`
    if (file.place.of === 'module') return to.of === 'app' || to.of === 'top' ? `imports ${from}` : undefined
    if (file.path === 'src/modules.ts') {
      return to.of === 'platform' || (to.of === 'module' && to.inside === 'module.ts')
        ? undefined
        : `imports ${from}`
    }
    if (file.path === 'src/main.ts')
      return to.of === 'app' || to.of === 'platform' ? undefined : `imports ${from}`
    return undefined
  })

export const onlyByTheFrontDoor: Rule = house =>
  eachImport(house, 'a module is entered only by its index.ts', (file, to, { from }) => {
    if (to.of !== 'module' || file.path === 'src/modules.ts') return undefined
    if (file.place.of === 'module' && file.place.module === to.module) return undefined
    return to.inside === 'index.ts' ? undefined : `imports ${from}`
  })

export const onlyModulesListImportsACard: Rule = house =>
  eachImport(house, 'only src/modules.ts imports a module.ts', (file, to, { from }) =>
    to.of === 'module' && to.inside === 'module.ts' && file.path !== 'src/modules.ts'
      ? `imports ${from}`
      : undefined,
  )

export const usesListsWhatIsEntered: Rule = house => {
  const entered = eachImport(house, 'uses lists what is entered', (file, to) => {
    if (to.of !== 'module' || file.place.of !== 'module' || file.place.module === to.module) return undefined
    return house.modules.get(file.place.module)?.uses.includes(to.module)
      ? undefined
      : `enters ${to.module}, which its module.ts does not list in uses`
  })
  const unknown = [...house.modules.values()].flatMap(({ name, uses }) =>
    uses
      .filter(used => !house.modules.has(used))
      .map(used => ({
        rule: 'uses lists what is entered',
        path: `src/modules/${name}/module.ts`,
        says: `uses ${used}, which is no module`,
      })),
  )
  return [...entered, ...unknown]
}

export const usesHasNoCircle: Rule = ({ modules }) => {
  const circleFrom = (name: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name].join(' → ')
    for (const used of modules.get(name)?.uses ?? []) {
      const found = circleFrom(used, [...trail, name])
      if (found) return found
    }
    return undefined
  }
  return [...modules.keys()].flatMap(name => {
    const says = circleFrom(name, [])
    return says?.startsWith(`${name} →`)
      ? [{ rule: 'uses has no circle', path: `src/modules/${name}/module.ts`, says }]
      : []
  })
}
