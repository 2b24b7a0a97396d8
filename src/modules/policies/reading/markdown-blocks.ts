import MarkdownIt from 'markdown-it'
// @ts-expect-error the package has no types of its own
import footnotes from 'markdown-it-footnote'
import { htmlBlocks, type SourceRead } from './html-blocks.ts'

const HEADING = /^ {0,3}#{1,6} +\S/m
const RULE = /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/m
const TABBED = /^[^\t\n]{1,200}\t+[^\t\n]/m

/**
 * Text says that it is Markdown by its headings or by the rule of a table. Columns parted by tabs say that it is not:
 * Markdown knows none, and they would run together.
 */
export const isMarkdown = (text: string): boolean =>
  (HEADING.test(text) || RULE.test(text)) && !TABBED.test(text)

// a break of the line stays one, as in a text: "Approved by: …" and "Review: …" often stand in lines of one paragraph
const markdown = new MarkdownIt({ html: true, breaks: true, linkify: false }).use(footnotes)

export const markdownBlocks = (text: string): SourceRead => htmlBlocks(markdown.render(text))
