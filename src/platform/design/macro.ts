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

/** An official macro as a function, to be typed by whoever asks; its template is read at the first call. */
export function macro(library: 'govuk' | 'moj', component: string): Macro<object> {
  const pascal = component.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())
  let print: ((params: unknown) => unknown) | undefined
  // What was printed is not kept to be printed again: labels, legends and buttons say children's names.
  return params => {
    print ??= load(`${library}/components/${component}/macro.njk`, `${library}${pascal}`)
    return new Safe(String(print(prepared(params, false, false))))
  }
}
