import type { Breach, House } from './source.ts'

const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const schemaOf = (module: string) => module.replaceAll('-', '_')

type Mention = { path: string; in: string; of: string; table: string; asForeignKey: boolean }

/** Where a table or view of one module is named by another, or by platform or app. */
function mentionsOf(house: House): Mention[] {
  const owners = new Map([...house.modules.keys()].map(name => [schemaOf(name), name]))
  const known = new Set([...house.modules.values()].flatMap(({ tables, views }) => [...tables, ...views]))
  const named = (
    text: string,
    path: string,
    place: House['files'][number]['place'],
    isSql: boolean,
  ): Mention[] =>
    [...text.matchAll(/(references\s+)?(?<![\w.])([a-z]\w*)\.([a-z]\w*)(?![\w-])/gi)].flatMap(match => {
      const schema = snake(match[2] ?? '')
      const table = `${schema}.${snake(match[3] ?? '')}`
      const of = owners.get(schema)
      const here = place.of === 'module' ? place.module : place.of
      if (!of || of === here || !known.has(table)) return []
      return [{ path, in: here, of, table, asForeignKey: isSql && match[1] !== undefined }]
    })
  return [
    ...house.files
      .filter(({ isTest }) => !isTest)
      .flatMap(({ path, strings, place }) => strings.flatMap(text => named(text, path, place, false))),
    ...house.migrations.flatMap(({ path, sql, place }) => named(sql, path, place, true)),
  ]
}

export const tablesArePrivate = (house: House): Breach[] =>
  mentionsOf(house).flatMap(({ path, in: here, of, table, asForeignKey }) => {
    const isUsed = house.modules.get(here)?.uses.includes(of) ?? false
    const isPublished = house.modules.get(of)?.published.map(snake).includes(table) ?? false
    const rule = 'a module’s tables are private'
    if (asForeignKey) {
      return isUsed
        ? []
        : [{ rule, path, says: `points a foreign key at ${table} of ${of}, which ${here} does not use` }]
    }
    if (!isPublished) return [{ rule, path, says: `names ${table}, which ${of} does not publish` }]
    return isUsed ? [] : [{ rule, path, says: `joins ${table} of ${of}, which ${here} does not use` }]
  })

export const onlyViewsArePublished = (house: House): Breach[] =>
  [...house.modules.values()].flatMap(({ name, published, views }) =>
    published
      .filter(view => !views.has(snake(view)))
      .map(view => ({
        rule: 'only views are published',
        path: `src/modules/${name}/index.ts`,
        says: `publishes ${view}, which is not a view of its migrations`,
      })),
  )

/** A migration makes and changes things of its own schema only. */
export const migrationsStayAtHome = (house: House): Breach[] =>
  house.migrations.flatMap(({ path, sql, place }) => {
    const home = place.of === 'module' ? schemaOf(place.module) : 'platform'
    const made = sql.matchAll(
      /\b(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:unique\s+)?(?:table|view|function|procedure|schema)\s+(?:if\s+(?:not\s+)?exists\s+)?([a-z_]+)/gi,
    )
    return [...made]
      .flatMap(match => match[1] ?? [])
      .filter(schema => schema !== home)
      .map(schema => ({
        rule: 'a migration stays in its own schema',
        path,
        says: `makes or changes something in ${schema}`,
      }))
  })
