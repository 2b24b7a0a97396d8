/** Text that is already HTML. Only `html`, the macros and `raw` make one. */
export class Safe {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }

  toString(): string {
    return this.markup
  }
}

/** Whatever may stand in a template: everything but a `Safe` is escaped, nothing is printed for the absent. */
export type Part = Safe | string | number | null | undefined | false | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

const IS_NOT_PLAIN = /[&<>"'`]/

export const escape = (text: string): string =>
  IS_NOT_PLAIN.test(text) ? text.replace(/[&<>"'`]/g, character => ENTITIES[character] ?? '') : text

function print(part: Part): string {
  if (typeof part === 'string') return escape(part)
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Safe) return part.markup
  if (typeof part === 'number') return String(part)
  let markup = ''
  for (const one of part) markup += print(one)
  return markup
}

const tightened = new WeakMap<TemplateStringsArray, readonly string[]>()

/** The indent of our source is a quarter of a long page; one break says as much. */
function tight(template: TemplateStringsArray): readonly string[] {
  const known = tightened.get(template)
  if (known) return known
  const made = template.map(text => text.replace(/\n\s+/g, '\n'))
  tightened.set(template, made)
  return made
}

/** Attributes must be quoted in the template: escaping cannot mend `<a href=${url}>`. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Safe {
  const texts = tight(template)
  let markup = texts[0] ?? ''
  for (let n = 0; n < parts.length; n++) markup += print(parts[n]) + (texts[n + 1] ?? '')
  return new Safe(markup)
}

/** Markup that we wrote or cleaned ourselves. Never for anything that a person typed. */
export function raw(trusted: string): Safe {
  return new Safe(trusted)
}
