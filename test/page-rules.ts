import type { Page } from 'playwright-core'

/** What is wrong with a page's markup, read without a browser. */
export function markupErrors(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(match => match[1] ?? '')
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const headings = html.match(/<h1[\s>]/g)?.length ?? 0
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.trim() ?? ''
  const summary = /class="govuk-error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0]
  const links = [...(summary ?? '').matchAll(/href="#([^"]*)"/g)].map(match => match[1] ?? '')
  const filled = html.match(/class="govuk-button"/g)?.length ?? 0
  return [
    ...(filled > 1 ? [`has ${filled} filled buttons`] : []),
    ...(headings === 1 ? [] : [`has ${headings} h1`]),
    ...(title.endsWith(' – Watchword') || title === 'Watchword' ? [] : [`has the title “${title}”`]),
    ...(/<html[^>]*\slang="en"/.test(html) ? [] : ['does not say its language']),
    ...(summary && !title.startsWith('Error: ') ? ['has errors and its title does not say so'] : []),
    ...(summary && !links.length ? ['has an error summary that leads nowhere'] : []),
    ...links.filter(id => !ids.includes(id)).map(id => `has an error link to #${id}, which is not there`),
    ...twice.map(id => `has the id ${id} twice`),
    ...fieldsWithoutLabel(html, ids).map(field => `has a field without a label: ${field}`),
  ]
}

function fieldsWithoutLabel(html: string, ids: readonly string[]): string[] {
  const labels = new Set([...html.matchAll(/<label[^>]*\sfor="([^"]*)"/g)].map(match => match[1]))
  return [...html.matchAll(/<(input|select|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter(tag => !/type="(hidden|submit|button)"|\shidden[\s/>]/.test(tag))
    .filter(tag => {
      const id = /\sid="([^"]*)"/.exec(tag)?.[1]
      const named = /aria-labelledby="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? []
      const isNamed =
        /aria-label="[^"]+"/.test(tag) || (named.length > 0 && named.every(name => ids.includes(name)))
      return !isNamed && !(id !== undefined && labels.has(id))
    })
    .map(tag => tag.slice(0, 80))
}

/** A field's group of radios, and a closed `details`, are one stop of the Tab key. */
const STOPS = `(() => {
  const shown = element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0
  const radios = new Set()
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
    .filter(shown)
    .filter(element => {
      if (element.type !== 'radio') return true
      const group = element.name
      if (radios.has(group)) return false
      radios.add(group)
      return true
    }).length
})()`

const FOCUSED = `(() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const next = element.nextElementSibling && getComputedStyle(element.nextElementSibling, '::before')
  const marks = s => s && ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none')
  const says = (element.textContent || element.name || '').trim().slice(0, 40)
  const place = [...document.querySelectorAll('*')].indexOf(element)
  const key = element.type === 'radio' ? element.name : String(place)
  return { key, says: element.tagName + ' ' + says,
    isMarked: Boolean(marks(style) || marks(next)), isSeen: box.width > 0 && box.height > 0 }
})()`

const WATCH = `window.stops = []
  document.addEventListener('focusin', () => {
    const here = ${FOCUSED}
    if (here) window.stops.push(here)
  })`
type Stop = { key: string; says: string; isMarked: boolean; isSeen: boolean }

/** Walks the page by the Tab key: everything is reached, and it shows where one is. */
export async function keyboardErrors(page: Page): Promise<string[]> {
  const wanted = await page.evaluate<number>(STOPS)
  await page.evaluate('document.activeElement?.blur(); window.scrollTo(0, 0)')
  await page.evaluate(WATCH)
  for (let press = 0; press < wanted + 5; press++) await page.keyboard.press('Tab')
  const reached = new Map<string, Stop>()
  for (const stop of await page.evaluate<Stop[]>('window.stops'))
    if (!reached.has(stop.key)) reached.set(stop.key, stop)
  const errors = [...reached.values()].flatMap(({ says, isMarked, isSeen }) => [
    ...(isMarked ? [] : [`${says} does not show that it has the focus`]),
    ...(isSeen ? [] : [`${says} has the focus and is not seen`]),
  ])
  return reached.size >= wanted ? errors : [...errors, `Tab reaches ${reached.size} of ${wanted} things`]
}

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
