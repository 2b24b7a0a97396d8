import { htmlBlocks, type SourceRead } from './html-blocks.ts'
import type { LeftOut } from './left-out.ts'
import { isMarkdown, markdownBlocks } from './markdown-blocks.ts'
import type { PolicyDocument } from './passage.ts'
import { readText } from './read-text.ts'
import { refuse } from './reading-refusal.ts'
import { sourceKind } from './source-kind.ts'
import { isHtml, refuseTooLong, textOf } from './source-text.ts'
import { textOfBlocks } from './text-of-blocks.ts'
import { toDocument } from './to-document.ts'
import { wordBlocks } from './word-blocks.ts'

export const READ_AS = ['text', 'markdown', 'html', 'word'] as const
export type ReadAs = (typeof READ_AS)[number]

/** A source of any format, read: its words as plain text, its passages, and what in it was not read. */
export type ReadSource = {
  readonly readAs: ReadAs
  readonly text: string
  readonly document: PolicyDocument
  readonly leftOut: LeftOut
}

/** More than any school's policy has: the longest of those we measured has some 500. */
const MOST_PASSAGES = 5_000

/** Reads a file by its bytes, never by its name. Throws nothing but a `ReadingRefusal`, whatever the bytes are. */
export async function readSource(bytes: Uint8Array): Promise<ReadSource> {
  const source = await inItsForm(bytes)
  const { length } = source.document.passages
  if (!/\p{L}{3}/u.test(source.text)) refuse('There are no words in this file')
  if (length > MOST_PASSAGES)
    refuse(
      `This has ${length} paragraphs and table cells, more than a policy has. Bring only the policy itself`,
    )
  return source
}

async function inItsForm(bytes: Uint8Array): Promise<ReadSource> {
  if (sourceKind(bytes) === 'zip') return fromBlocks('word', await wordBlocks(bytes))
  const text = textOf(bytes)
  if (isHtml(text)) return fromBlocks('html', htmlBlocks(text))
  refuseTooLong(text)
  if (isMarkdown(text)) return { ...fromBlocks('markdown', markdownBlocks(text)), text }
  return { readAs: 'text', text, document: readText(text), leftOut: {} }
}

function fromBlocks(readAs: ReadAs, { blocks, leftOut }: SourceRead): ReadSource {
  const placed = textOfBlocks(blocks)
  refuseTooLong(placed.text)
  return { readAs, text: placed.text, document: toDocument(placed.blocks), leftOut }
}
