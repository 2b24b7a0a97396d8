import path from 'node:path'
import nunjucks from 'nunjucks'
import { escape, Safe } from './html.ts'

const modules = path.resolve(import.meta.dirname, '../../../node_modules')
const loader = new nunjucks.FileSystemLoader(
  [path.join(modules, 'govuk-frontend/dist'), path.join(modules, '@ministryofjustice/frontend')],
  { noCache: false, watch: false },
)
const templates = new nunjucks.Environment(loader, { autoescape: true })

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Europe/London' })
const hour = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
})

/** The library's own looks for the end at every space: a date field took 6 ms by it. What is safe stays so. */
templates.addFilter('trim', (text: string | number | null | undefined) =>
  (text as unknown) instanceof nunjucks.runtime.SafeString
    ? new nunjucks.runtime.SafeString(String(text).trim())
    : String(text ?? '').trim(),
)

templates.addFilter('mojDate', (timestamp: string) => {
  const instant = Date.parse(timestamp)
  return `${day.format(instant).replace(',', '')}, ${hour.format(instant)}`
})

const takesMarkup = (name: string) => /html$/i.test(name)
const isSlots = (name: string) => name === 'slots'

/** The templates print an html parameter as it is: only a `Safe` passes, anything else is escaped first. */
function prepared(value: unknown, isMarkup: boolean, inSlots: boolean): unknown {
  if (value instanceof Safe) return value.markup
  if (typeof value === 'string') return isMarkup ? escape(value) : value
  if (Array.isArray(value)) return value.map((item: unknown) => prepared(item, isMarkup, inSlots))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => [name, prepared(item, inSlots || takesMarkup(name), isSlots(name))]),
  )
}

type Exporting = {
  getExported(done: (error: unknown, exported: Record<string, (params: unknown) => unknown>) => void): void
}

function load(file: string, name: string): (params: unknown) => unknown {
  let found: ((params: unknown) => unknown) | undefined
  // The types of nunjucks leave out getExported; it calls back at once, because the loader is synchronous.
  const template = templates.getTemplate(file, true) as unknown as Exporting
  template.getExported((error, exported) => {
    if (error) throw error
    found = exported[name]
  })
  if (!found) throw new Error(`${file} has no macro ${name}`)
  return found
}

export type Macro<Params> = (params: Params) => Safe

/** Of each component, and only the short ones: a button, a field or the menu, not the table of a list. */
const MOST_REMEMBERED = 300
const LONGEST_ASKED = 1_500

/** What a page says of people is printed and let go: only what stands round it is kept in memory. */
const REMEMBERED: ReadonlySet<string> = new Set([
  ...[
    'button',
    'back-link',
    'breadcrumbs',
    'generic-header',
    'service-navigation',
    'skip-link',
    'pagination',
  ],
  ...[
    'input',
    'textarea',
    'password-input',
    'file-upload',
    'date-input',
    'radios',
    'checkboxes',
    'label',
    'hint',
  ],
])

const hasValue = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'value' in one && one.value !== undefined && one.value !== ''

/** A field that holds an answer is somebody's own. The items of a date hold what was typed, those of a choice do not. */
const isFilledIn = (component: string, params: object): boolean =>
  hasValue(params) ||
  (component === 'date-input' &&
    'items' in params &&
    Array.isArray(params.items) &&
    params.items.some(hasValue))

/**
 * An official macro as a function, to be typed by whoever asks; its template is read at the first call. What it prints
 * depends on nothing but what it is asked, and most pages ask the same again: that is printed once.
 */
export function macro(library: 'govuk' | 'moj', component: string): Macro<object> {
  const pascal = component.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())
  const printed = new Map<string, Safe>()
  let print: ((params: unknown) => unknown) | undefined
  return params => {
    const asked = !REMEMBERED.has(component) || isFilledIn(component, params) ? '' : JSON.stringify(params)
    const known = printed.get(asked)
    if (known) return known
    print ??= load(`${library}/components/${component}/macro.njk`, `${library}${pascal}`)
    const made = new Safe(String(print(prepared(params, false, false))))
    if (asked === '' || asked.length > LONGEST_ASKED) return made
    if (printed.size >= MOST_REMEMBERED) printed.clear()
    printed.set(asked, made)
    return made
  }
}
