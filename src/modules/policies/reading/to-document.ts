import { contentsOf } from './contents.ts'
import { headingsOf } from './headings.ts'
import { statesHolder } from './lead-ins.ts'
import { tablePlacer } from './place-tables.ts'
import type { Block, Passage, PolicyDocument } from './passage.ts'

// a comment balloon of a word processor, or a remark to a colleague, that was left in the text
const NOTE =
  /^(?:commented \[\w{1,8}\]|comment(?:ed)? by\b|\[?(?:note to self|draft(?:ing)? note|to ?do|tbc)\b)/i
const FRONT = 12
const TITLE =
  /\b(?:polic(?:y|ies)|agreement|statement|handbook|guidelines)(?: \(.{1,60}\)| (?:and|&) [\w ]{1,30}| (?:19|20)\d\d.{0,8})?$/i

type Draft = Omit<Passage, 'order' | 'trail'>

const levelled = (trail: { level: number; text: string }[], level: number, text: string): void => {
  while ((trail.at(-1)?.level ?? 0) >= level) trail.pop()
  trail.push({ level, text })
}

/** Blocks of any source to passages: contents known, headings found, each passage under its trail. */
export const toDocument = (blocks: readonly Block[]): PolicyDocument => {
  const contents = contentsOf(blocks)
  const headings = headingsOf(blocks, contents)
  const passages: Passage[] = []
  const trail: { level: number; text: string }[] = []
  const placed = tablePlacer()
  let titled = false
  const add = (draft: Draft): void => {
    passages.push({ order: passages.length + 1, ...draft, trail: trail.map(({ text }) => text) })
  }
  blocks.forEach((block, i) => {
    if (block.is === 'table') {
      const follows = blocks[i - 1]?.is === 'table'
      placed(block, follows).forEach(draft => add(contents.has(i) ? { ...draft, contents: true } : draft))
      return
    }
    const { text, line } = block
    const marker = block.marker ? { marker: block.marker } : {}
    const note = NOTE.test(text.slice(0, 60)) ? { note: true as const } : {}
    const heading = headings.get(i)
    if (contents.has(i)) {
      const kind = block.is === 'item' ? 'item' : 'paragraph'
      add({ kind, text, line, ...marker, contents: true })
    } else if (heading) {
      const numbered = marker.marker === undefined ? text : `${marker.marker} ${text}`
      const title = !titled && passages.length < FRONT && TITLE.test(text) && marker.marker === undefined
      titled ||= title
      if (!title) levelled(trail, heading.level, numbered)
      // a heading that is a clause itself stands below itself
      const above = trail.slice(0, title || statesHolder(numbered) ? undefined : -1).map(each => each.text)
      const { level } = heading
      passages.push({
        order: passages.length + 1,
        kind: 'heading',
        text: numbered,
        line,
        level,
        trail: above,
      })
    } else if (block.is === 'item') {
      add({ kind: 'item', text, line, depth: block.depth, ...marker, ...note })
    } else {
      add({ kind: 'paragraph', text, line, ...marker, ...note })
    }
  })
  return { passages }
}
