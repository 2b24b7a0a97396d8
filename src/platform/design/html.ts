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

export function escape(text: string): string {
  return text.replace(/[&<>"'`]/g, character => ENTITIES[character] ?? '')
}

function print(part: Part): string {
  if (part instanceof Safe) return part.markup
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escape(part)
  if (typeof part === 'number') return String(part)
  return part.map(print).join('')
}

/** Attributes must be quoted in the template: escaping cannot mend `<a href=${url}>`. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Safe {
  let markup = template[0] ?? ''
  parts.forEach((part, index) => {
    markup += print(part) + (template[index + 1] ?? '')
  })
  return new Safe(markup)
}

/** Markup that we wrote or cleaned ourselves. Never for anything that a person typed. */
export function raw(trusted: string): Safe {
  return new Safe(trusted)
}
