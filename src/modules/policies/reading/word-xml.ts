import { SaxesParser, type SaxesTagNS } from 'saxes'
import { ReadingRefusal, refuse } from './reading-refusal.ts'
import { DAMAGED } from './word-archive.ts'

export type WordTag = {
  /** `w:p`, whatever prefix the file gives that namespace */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}
export type WordWalk = {
  readonly opens: (tag: WordTag, path: readonly string[]) => void
  readonly closes?: (name: string, path: readonly string[]) => void
  readonly text?: (words: string, path: readonly string[]) => void
}

const DEEPEST = 300
const MOST_ELEMENTS = 2_000_000
const HOSTILE =
  'This document defines document types or entities of its own, which no Word document does. It was not read'

const SPACES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
]
const prefixes = new Map<string, string>()

function prefixOf(uri: string): string {
  const known = prefixes.get(uri)
  if (known !== undefined) return known
  const prefix = SPACES.find(([pattern]) => pattern.test(uri))?.[1] ?? 'other'
  if (prefixes.size < 200) prefixes.set(uri, prefix)
  return prefix
}

/** Goes once through a part of a Word document. `path` holds the elements around, not the one itself. */
export function walkWord(xml: string, { opens, closes, text }: WordWalk): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) refuse(HOSTILE)
  const parser = new SaxesParser({ xmlns: true, position: false })
  const path: string[] = []
  let elements = 0
  parser.on('error', () => refuse(DAMAGED))
  parser.on('opentag', ({ local, uri, attributes }: SaxesTagNS) => {
    elements += 1
    if (path.length >= DEEPEST)
      refuse('This document is nested more deeply than a document is. Save it again from Word')
    if (elements > MOST_ELEMENTS)
      refuse('This has more pieces than a policy has. Bring only the policy itself')
    const name = `${prefixOf(uri)}:${local}`
    const said = Object.fromEntries(Object.values(attributes).map(each => [each.local, each.value]))
    opens({ name, attributes: said }, path)
    path.push(name)
  })
  if (text) {
    parser.on('text', words => text(words, path))
    parser.on('cdata', words => text(words, path))
  }
  parser.on('closetag', () => {
    const name = path.pop()
    if (name !== undefined) closes?.(name, path)
  })
  try {
    parser.write(xml).close()
  } catch (error) {
    if (error instanceof ReadingRefusal) throw error
    refuse(DAMAGED)
  }
}

/** `<w:b/>` is yes, `<w:b w:val="0"/>` no. */
export const isOn = ({ attributes }: WordTag): boolean => !/^(?:0|false|off)$/i.test(attributes['val'] ?? '1')
