/** After these a `/` begins a regular expression, not a division. */
const BEFORE_PATTERN = /(?:^|[(,=:[!&|?{};>+\n]|\breturn|\btypeof|\bcase)\s*$/

/**
 * Splits TypeScript into code and words: comments go, the contents of strings and patterns are cut out of the
 * code (the quotes stay) and kept apart. Enough of a reader for imports, names and SQL; not a parser.
 */
export function partsOf(text: string): {
  code: string
  strings: string[]
  /** The string whose closing quote stands at this place of the code. */
  stringAt: (end: number) => string | undefined
} {
  let code = ''
  const strings: string[] = []
  const ends = new Map<number, string>()
  /** Depth of braces in each open `${` of a template. */
  const holes: number[] = []
  let at = 0

  const keep = (words: string) => {
    strings.push(words)
    ends.set(code.length - 1, words)
  }

  /** From behind a backtick or the brace that closes a hole, to the next hole or the closing backtick. */
  const template = () => {
    const from = at
    for (; at < text.length; at++) {
      if (text[at] === '\\') at++
      else if (text[at] === '`') {
        code += '`'
        keep(text.slice(from, at++))
        return
      } else if (text.startsWith('${', at)) {
        code += '${'
        keep(text.slice(from, at))
        at += 2
        holes.push(0)
        return
      }
    }
  }

  const quoted = (quote: string) => {
    const from = ++at
    while (at < text.length && text[at] !== quote) at += text[at] === '\\' ? 2 : 1
    code += quote + quote
    keep(text.slice(from, at++))
  }

  const pattern = () => {
    let inClass = false
    for (at++; at < text.length && (inClass || text[at] !== '/'); at++) {
      if (text[at] === '\\') at++
      else if (text[at] === '[') inClass = true
      else if (text[at] === ']') inClass = false
    }
    at++
    code += '/ /'
  }

  while (at < text.length) {
    const here = text.charAt(at)
    if (text.startsWith('//', at)) at = endOf(text, '\n', at)
    else if (text.startsWith('/*', at)) at = endOf(text, '*/', at) + 2
    else if (here === "'" || here === '"') quoted(here)
    else if (here === '/' && BEFORE_PATTERN.test(code.slice(-12))) pattern()
    else if (here === '`') {
      code += here
      at++
      template()
    } else if (here === '}' && holes.at(-1) === 0) {
      holes.pop()
      code += here
      at++
      template()
    } else {
      const depth = holes.length - 1
      if (depth >= 0 && here === '{') holes[depth] = (holes[depth] ?? 0) + 1
      if (depth >= 0 && here === '}') holes[depth] = (holes[depth] ?? 0) - 1
      code += here
      at++
    }
  }
  return { code, strings, stringAt: end => ends.get(end) }
}

const endOf = (text: string, mark: string, from: number): number => {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found
}
