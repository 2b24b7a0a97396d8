import fs from 'node:fs'
import path from 'node:path'
import { partsOf } from './text.ts'

/** A file as the walls see it. The planted ones exist in memory only. */
export type Source = { path: string; text: string }

export type Breach = { rule: string; path: string; says: string }

export type Import = { from: string; typeOnly: boolean }

/** A TypeScript file, read once: where it stands, what it imports, its code without words, its strings. */
export type File = Source & {
  place: Place
  imports: readonly Import[]
  /** Without comments, and with the contents of strings blanked. */
  code: string
  strings: readonly string[]
  isTest: boolean
  isGenerated: boolean
}

export type Place =
  | { of: 'words' | 'platform' | 'app' | 'top' }
  /** `inside` is the path within the module: `commands/sign.ts`. */
  | { of: 'module'; module: string; inside: string }

export function placeOf(file: string): Place {
  const [src, first = '', second = '', ...rest] = file.split('/')
  if (src !== 'src') return { of: 'top' }
  if (first === 'words' || first === 'platform' || first === 'app') return { of: first }
  if (first === 'modules' && rest.length) return { of: 'module', module: second, inside: rest.join('/') }
  return { of: 'top' }
}

/** What an import points at: a path from the root for our own files, a package's name otherwise. */
function resolve(from: string, spec: string): string {
  return spec.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(from), spec)) : spec
}

const IMPORT = /\b(import|export)(\s+type)?\b([^;'"]*?)\bfrom\s*(['"])\4|\bimport\s*\(?\s*(['"])\5/g

export function fileOf({ path: file, text }: Source): File {
  const { code, strings, stringAt } = partsOf(text)
  const imports: Import[] = []
  for (const match of code.matchAll(IMPORT)) {
    const spec = stringAt(match.index + match[0].length - 1)
    if (spec === undefined) continue
    const names = match[3] ?? ''
    const everyNameIsAType =
      /^\s*\{/.test(names) &&
      names
        .replace(/[{}]/g, '')
        .split(',')
        .every(name => !name.trim() || /^\s*type\s/.test(name))
    imports.push({ from: resolve(file, spec), typeOnly: match[2] !== undefined || everyNameIsAType })
  }
  return {
    path: file,
    text,
    place: placeOf(file),
    imports,
    code,
    strings,
    isTest: file.endsWith('.test.ts') || file.startsWith('test/'),
    isGenerated: file.endsWith('.generated.ts') || file.endsWith('/tables.ts'),
  }
}

export const root = path.resolve(import.meta.dirname, '../..')

/** Every `.ts` and `.sql` file below a folder of the given root. */
export function readSources(from = root, folder = 'src'): Source[] {
  return fs
    .readdirSync(path.join(from, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|sql)$/.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => ({
      path: path.relative(from, file).split(path.sep).join('/'),
      text: fs.readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

export type House = {
  files: readonly File[]
  /** `sql` is the text without its comments. */
  migrations: readonly (Source & { place: Place; sql: string })[]
  modules: ReadonlyMap<string, Card>
}

/** What a module says of itself, read from its text: a planted one cannot be loaded. */
export type Card = {
  name: string
  uses: readonly string[]
  tables: ReadonlySet<string>
  views: ReadonlySet<string>
  published: readonly string[]
}

export function houseOf(sources: readonly Source[]): House {
  const files = sources.filter(({ path }) => path.endsWith('.ts')).map(fileOf)
  const migrations = sources
    .filter(({ path }) => path.endsWith('.sql'))
    .map(source => ({ ...source, sql: source.text.replace(/--[^\n]*/g, ''), place: placeOf(source.path) }))
  const names = new Set(
    [...files, ...migrations].flatMap(({ place }) => (place.of === 'module' ? [place.module] : [])),
  )
  const modules = new Map([...names].map(name => [name, cardOf(name, files, migrations)]))
  return { files, migrations, modules }
}

function cardOf(name: string, files: readonly File[], migrations: House['migrations']): Card {
  const textOf = (inside: string) =>
    files.find(({ path }) => path === `src/modules/${name}/${inside}`)?.text ?? ''
  const sql = migrations
    .filter(({ place }) => place.of === 'module' && place.module === name)
    .map(({ sql }) => sql)
    .join('\n')
  const created = (what: string) =>
    new Set(
      [
        ...sql.matchAll(
          new RegExp(`create (?:or replace )?${what} (?:if not exists )?([a-z_]+\\.[a-z_]+)`, 'gi'),
        ),
      ].flatMap(m => m[1] ?? []),
    )
  return {
    name,
    uses: listIn(textOf('module.ts'), /\buses:\s*\[([^\]]*)\]/),
    tables: created('(?:unlogged )?table'),
    views: created('(?:materialized )?view'),
    published: listIn(textOf('index.ts'), /\bpublished\b[^=]*=\s*\[([^\]]*)\]/),
  }
}

const listIn = (text: string, pattern: RegExp): string[] =>
  [...(pattern.exec(text)?.[1] ?? '').matchAll(/'([^']+)'/g)].flatMap(match => match[1] ?? [])
