import { Parser } from 'htmlparser2'
import { refuse } from './reading-refusal.ts'

export type HtmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (HtmlElement | string)[]
  readonly parent: HtmlElement | null
}

const DEEPEST = 150
const MOST_NODES = 300_000

/** A tree of an HTML text, whatever it holds. Only what no policy holds is refused: endless nesting. */
export function htmlTree(html: string): HtmlElement {
  const root: HtmlElement = { name: '#root', attributes: {}, children: [], parent: null }
  let here = root
  let depth = 0
  let nodes = 0
  const counted = (): void => {
    nodes += 1
    if (nodes > MOST_NODES) refuse('This has more pieces than a policy has. Bring only the policy itself')
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      counted()
      depth += 1
      if (depth > DEEPEST)
        refuse('This is nested more deeply than a document is. Save it again from a word processor')
      const element = { name, attributes, children: [], parent: here }
      here.children.push(element)
      here = element
    },
    ontext(text) {
      const last = here.children.length - 1
      const before = here.children[last]
      if (typeof before === 'string' && before.length < 100_000) here.children[last] = before + text
      else {
        counted()
        here.children.push(text)
      }
    },
    onclosetag() {
      depth -= 1
      here = here.parent ?? root
    },
  })
  parser.end(html)
  return root
}

/** Every element below one, in the document's order. */
export function* elementsIn(element: HtmlElement): Generator<HtmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    yield child
    yield* elementsIn(child)
  }
}

export const textIn = (element: HtmlElement): string =>
  element.children.map(child => (typeof child === 'string' ? child : textIn(child))).join('')
