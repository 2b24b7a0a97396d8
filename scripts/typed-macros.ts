/** Writes the types of the GOV.UK macros' parameters from the options which govuk-frontend itself publishes. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

type Option = {
  name: string
  type: 'string' | 'integer' | 'object' | 'boolean' | 'array' | 'nunjucks-block'
  required: boolean
  isComponent?: boolean
  params?: readonly Option[]
}

const root = path.resolve(import.meta.dirname, '..')
const components = path.join(root, 'node_modules/govuk-frontend/dist/govuk/components')
const target = path.join(root, 'src/platform/design/macros.generated.ts')

/** Said in the templates only, not in the options. */
const OVERRIDES: Readonly<Record<string, string>> = {
  'table.rows': 'readonly (readonly Cell[])[]',
  'file-upload.multiple': 'boolean',
  'service-navigation.slots.end': "Safe | { html: Safe; align?: 'inline' | undefined }",
  'checkboxes.values': 'readonly string[]',
  'date-input.values': 'Readonly<Record<string, string | undefined>>',
}
/** Said to be strings, but they are numbers in everybody's code. */
const NUMBERS = new Set(['rows', 'maxlength', 'maxwords', 'threshold', 'number'])
/** Marked as required, yet the templates manage without. */
const NOT_REQUIRED = new Set([
  'character-count.maxlength',
  'character-count.maxwords',
  'password-input.id',
  'pagination.items.href',
  'select.items.value',
  'table.rows',
  'summary-list.rows.actions.items',
  'tabs.items.id',
])

const pascal = (name: string) =>
  name.replace(/(^|-)(\w)/g, (_match: string, _dash: string, letter: string) => letter.toUpperCase())
const kebab = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
const isHtml = (option: Option, place: string) => /html$/i.test(option.name) || place.endsWith('.slots')

function typeOf(option: Option, place: string): string {
  const here = `${place}.${option.name}`
  const override = OVERRIDES[here]
  if (override) return override
  if (/attributes$/i.test(option.name)) return 'Attributes'
  if (option.isComponent && !option.params) return `${pascal(kebab(option.name))}Params`
  if (option.type === 'integer') return 'number'
  if (option.type === 'boolean') return 'boolean'
  if (option.type === 'string' && NUMBERS.has(option.name)) return 'number | string'
  if (option.type === 'string') return isHtml(option, place) ? 'Safe' : 'string'
  if (!option.params) return 'Readonly<Record<string, string>>'
  if (option.type === 'object') return shapeOf(option.params, here)
  const item = shapeOf(option.params, here)
  const withDivider = option.params.some(({ name }) => name === 'divider')
  return `readonly (${withDivider ? `${item} | { divider: string }` : item})[]`
}

/** `text` or `html`, `titleText` or `titleHtml`: one of the two, never both. */
function pairOf(option: Option, options: readonly Option[]): Option | undefined {
  if (!/text$/i.test(option.name)) return undefined
  const twin = option.name.replace(/text$/, 'html').replace(/Text$/, 'Html')
  return options.find(({ name }) => name === twin)
}

function shapeOf(options: readonly Option[], place: string): string {
  const shown = options.filter(
    ({ type, name }, index) =>
      type !== 'nunjucks-block' && options.findIndex(other => other.name === name) === index,
  )
  const paired = new Set<Option>()
  const unions: string[] = []
  for (const text of shown) {
    const twin = pairOf(text, shown)
    if (!twin) continue
    paired.add(text).add(twin)
    const optional = text.required || twin.required ? '' : '?'
    const orAbsent = optional && ' | undefined'
    unions.push(
      `({ ${text.name}${optional}: string${orAbsent}; ${twin.name}?: undefined }` +
        ` | { ${twin.name}: Safe; ${text.name}?: undefined })`,
    )
  }
  const fields = shown
    .filter(option => !paired.has(option))
    .map(option => {
      const required = option.required && !NOT_REQUIRED.has(`${place}.${option.name}`)
      const type = typeOf(option, place)
      if (required) return `${option.name}: ${type}`
      return `${option.name}?: ${type} | undefined${option.name === 'errorMessage' ? " | ''" : ''}`
    })
  const own = fields.length > 0 ? [`{ ${fields.join('; ')} }`] : []
  return [...own, ...unions].join(' & ')
}

const optionsOf = (component: string): readonly Option[] | undefined => {
  const file = path.join(components, component, 'macro-options.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

const types = readdirSync(components).flatMap(component => {
  const options = optionsOf(component)
  return options ? [`export type ${pascal(component)}Params = ${shapeOf(options, component)}`] : []
})
const cells = optionsOf('table')?.find(({ name }) => name === 'rows')?.params ?? []

const pinned: { version: string } = JSON.parse(
  readFileSync(path.join(root, 'node_modules/govuk-frontend/package.json'), 'utf8'),
)
writeFileSync(
  target,
  [
    `// Written by scripts/typed-macros.ts from govuk-frontend ${pinned.version}. Do not edit.`,
    `import type { Safe } from './html.ts'`,
    `export type Attributes = Readonly<Record<string, string | undefined>>`,
    `export type Cell = ${shapeOf(cells, 'table.cell')}`,
    ...types,
  ].join('\n\n') + '\n',
)
