import { elementsIn, type HtmlElement } from './html-tree.ts'

// how word processors and Markdown name the two ends of a note
const NOTE =
  /^#(?:_?(?:ftn|edn)\d{1,4}|(?:foot|end)note-\d{1,4}|(?:user-content-)?fn[:-]?[\w-]{1,40}|ftnt\d{1,4}|sd(?:foot|end)note\d{1,4}sym)$/i
const BACK =
  /^#(?:_(?:ftn|edn)ref\d{1,4}|(?:foot|end)note-ref-\d{1,4}|(?:user-content-)?fnref[:-]?[\w:-]{1,40}|ftnt_ref\d{1,4}|sd(?:foot|end)note\d{1,4}anc)$/i
const HOLDERS: ReadonlySet<string> = new Set(['li', 'div', 'aside', 'p', 'dd', 'section'])

const holderOf = (element: HtmlElement): HtmlElement | null => {
  for (let at: HtmlElement | null = element; at; at = at.parent) if (HOLDERS.has(at.name)) return at
  return null
}

export type Notes = {
  /** The note that a link points to. */
  readonly of: (link: HtmlElement) => HtmlElement | undefined
  /** A note stands where it is pointed from, not where the file keeps it. */
  readonly isNote: (element: HtmlElement) => boolean
  readonly isBack: (link: HtmlElement) => boolean
}

const isBack = ({ name, attributes }: HtmlElement): boolean =>
  name === 'a' && BACK.test(attributes['href'] ?? '')

/** Which links lead to a footnote or an endnote, and which elements are those notes. */
export function notesOf(root: HtmlElement): Notes {
  const named = new Map<string, HtmlElement>()
  const links: HtmlElement[] = []
  for (const element of elementsIn(root)) {
    const { id, name } = element.attributes
    if (id !== undefined && !named.has(id)) named.set(id, element)
    if (name !== undefined && element.name === 'a' && !named.has(name)) named.set(name, element)
    if (element.name === 'a' && NOTE.test(element.attributes['href'] ?? '') && !isBack(element))
      links.push(element)
  }
  const notes = new Map<HtmlElement, HtmlElement>()
  for (const link of links) {
    const target = named.get((link.attributes['href'] ?? '').slice(1))
    const holder = target && target !== link ? holderOf(target) : null
    if (holder && holder !== holderOf(link)) notes.set(link, holder)
  }
  const held = new Set(notes.values())
  return {
    of: link => notes.get(link),
    isNote: element => held.has(element),
    isBack,
  }
}
