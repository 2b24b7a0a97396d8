import type { Breach, File, House } from './source.ts'

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|view|generated))*\.ts$/
/** A duty of the school's, not a way to name a file. */
const THE_SCHOOLS_OWN = /network-manager/g
const EMPTY_NAMES = /(^|[/.-])(utils?|helpers?|common|managers?|services?|misc|shared|lib)(?=[/.-])/

const breach = (rule: string, { path }: { path: string }, says: string): Breach => ({ rule, path, says })
const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

export const namesAreKebabCase = ({ files }: House): Breach[] =>
  files
    .filter(({ path }) => !KEBAB.test(baseOf(path)) || /[A-Z_]/.test(path))
    .map(file => breach('files are kebab-case', file, `is called ${baseOf(file.path)}`))

export const namesSaySomething = ({ files }: House): Breach[] =>
  files.flatMap(file => {
    const word = EMPTY_NAMES.exec(file.path.replace(/^src/, '').replace(THE_SCHOOLS_OWN, ''))?.[2]
    return word ? [breach('no utils, helpers, common, manager, service', file, `is named “${word}”`)] : []
  })

export const exportsAreNamed = ({ files }: House): Breach[] =>
  files
    .filter(
      ({ code, place }) =>
        /\bexport\s+default\b|\bas\s+default\b/.test(code) &&
        !(place.of === 'module' && place.inside === 'module.ts'),
    )
    .map(file => breach('named exports only', file, 'has a default export'))

/** `close-concern.ts` holds `closeConcern`. */
export const fileIsNamedAsItsUseCase = ({ files }: House): Breach[] =>
  files.flatMap(file => {
    if (file.place.of !== 'module' || file.isTest) return []
    if (!/^(commands|queries)\//.test(file.place.inside) || !/=\s*(command|query)\s*[(<]/.test(file.code))
      return []
    const wanted = baseOf(file.path)
      .replace(/\.ts$/, '')
      .replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
    return new RegExp(`export\\s+(?:const|(?:async\\s+)?function)\\s+${wanted}\\b`).test(file.code)
      ? []
      : [breach('a command’s or query’s file is named as its function', file, `exports no ${wanted}`)]
  })

const lines = (text: string) => text.trimEnd().split('\n').length
export const LOOKED_AT = 150
export const TOO_LONG = 250

export const filesAreShort = ({ files }: House): Breach[] =>
  files
    .filter(({ isGenerated, text }) => !isGenerated && lines(text) > TOO_LONG)
    .map(file => breach('no file over 250 lines', file, `has ${lines(file.text)} lines`))

export const longFiles = ({ files }: House): string[] =>
  files
    .filter(({ isGenerated, text }) => !isGenerated && lines(text) > LOOKED_AT)
    .map(({ path, text }) => `${path}: ${lines(text)}`)

const REGISTER_ID = /\b(RB|AS|AL|BS|RD)-([A-Z]\.)?\d+(\.\d+)*\b/
const SEED_SCHOOLS =
  /\b(Redbridge|Reedham|Allington|Banks|Ashover)\b|\b(redbridge|reedham|allington|banks-st|ashover)\b/

/** Comments count: what rests on one school's text is not a rule. */
export const sourceKnowsNoRegisterId = (house: House): Breach[] =>
  textsOf(house).flatMap(file => {
    const id = REGISTER_ID.exec(file.text)?.[0]
    return id ? [breach('no id of the clause register in src', file, `says ${id}`)] : []
  })

export const sourceKnowsNoSeedSchool = (house: House): Breach[] =>
  textsOf(house).flatMap(file => {
    const name = SEED_SCHOOLS.exec(file.text)?.[0]
    return name ? [breach('no seed school’s name in src', file, `says ${name}`)] : []
  })

const textsOf = ({ files, migrations }: House): { path: string; text: string }[] => [
  ...files.filter(({ isTest }: File) => !isTest),
  ...migrations,
]

export const modulesKnowNoAny = ({ files }: House): Breach[] =>
  files
    .filter(
      ({ place, isTest, code }) =>
        place.of === 'module' && !isTest && /(?:[:<,|&=(]|\bas|\bextends)\s*any\b(?!\s*[:(])/.test(code),
    )
    .map(file => breach('no any in modules', file, 'uses any'))

/** The clock itself, and the filter by which a foreign template hands us its own time stamps. */
const KNOWS_DATES = new Set(['src/platform/clock.ts', 'src/platform/design/macro.ts'])

/** Days and instants are Temporal's; a `Date` would put a day at the wrong midnight. */
export const onlyTheClockKnowsDates = ({ files }: House): Breach[] =>
  files
    .filter(
      ({ path, isTest, code }) =>
        !isTest && !KNOWS_DATES.has(path) && /\bnew Date\b|\bDate\.(now|parse|UTC)\b/.test(code),
    )
    .map(file => breach('Date only in platform/clock.ts', file, 'uses Date'))
