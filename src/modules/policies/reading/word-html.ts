import type { leftOutCounter } from './left-out.ts'
import type { Numbering } from './word-numbering.ts'
import { escaped, newParagraph, type Paragraph, paragraphHtml, type Run, runHtml } from './word-paragraph.ts'
import { noteLook, type Styles } from './word-styles.ts'
import { type WordTag, walkWord } from './word-xml.ts'

export type WordReading = {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly linkOf: (id: string | undefined) => string | undefined
  readonly leftOut: ReturnType<typeof leftOutCounter>
}

/** What holds no words, or words that a tracked change took away. */
const PASSED =
  /^w:(?:del|moveFrom|sectPr|tblPr|tblGrid|instrText|delText|delInstrText|\w+Change)$|^m:oMath$|^a:(?:txBody|t)$/
const INLINE: Readonly<Record<string, string>> = {
  ...{ 'w:tab': ' ', 'w:ptab': ' ', 'w:br': '<br>', 'w:cr': '<br>', 'w:noBreakHyphen': '-' },
}
const NOTE = /^w:(footnote|endnote)(Reference)?$/

/** One part of a Word document as plain HTML: inserted text stands, deleted and hidden text does not. */
export function wordHtml(xml: string, { styles, numbering, linkOf, leftOut }: WordReading): string {
  let out: string[] = []
  const outer: string[][] = []
  const paragraphs: (Paragraph | null)[] = []
  const cells: { at: number; columns: string }[] = []
  const rows: { at: number; isDeleted: boolean }[] = []
  const alternatives: boolean[] = []
  const placeholders: boolean[] = []
  const links: boolean[] = []
  let run: Run | undefined
  let joined: string[] = []
  let passed = 0
  let drawn = 0
  let isPictured = false

  const here = (): Paragraph | null => paragraphs.at(-1) ?? null
  const put = (html: string): void => void (here()?.html ?? out).push(html)
  const drawing = (kind: 'picture' | 'diagram' | 'inserted'): void => {
    if (!isPictured) leftOut.add(kind)
    isPictured = true
  }

  /** Whether an element and all in it is passed over. */
  function isPassed({ name }: WordTag, parent: string | undefined): boolean {
    if (name === 'mc:Fallback' && alternatives.at(-1)) return true
    if (name === 'w:sdtContent' && placeholders.at(-1)) return true
    if (!PASSED.test(name)) return false
    if (name === 'm:oMath') leftOut.add('formula')
    const isWords = parent !== 'w:rPr' && parent !== 'w:trPr'
    if ((name === 'w:del' || name === 'w:moveFrom') && isWords) leftOut.add('deletion')
    return isWords || (name !== 'w:del' && name !== 'w:moveFrom')
  }

  function opens(tag: WordTag, path: readonly string[]): void {
    const { name, attributes } = tag
    const parent = path.at(-1)
    if (passed > 0 || isPassed(tag, parent)) {
      passed += 1
      return
    }
    const open = here()
    if (path.includes('w:pPr')) {
      if (name === 'w:del' || name === 'w:moveFrom') Object.assign(open ?? {}, { isJoined: true })
      else if (open && !path.includes('w:rPr')) noteLook(open.look, tag, parent)
    } else if (parent === 'w:rPr') noteLook(run?.look ?? {}, tag, parent)
    else if (parent === 'w:trPr') rowSays(tag)
    else if (parent === 'w:tcPr') {
      const cell = cells.at(-1)
      if (cell && name === 'w:gridSpan') cell.columns = attributes['val'] ?? '1'
    } else if (name === 'w:p') beginParagraph()
    else if (name === 'w:r') run = { look: {}, words: [] }
    else if (INLINE[name] !== undefined && parent === 'w:r') run?.words.push(INLINE[name])
    else if (name === 'w:sym' && run?.words.length === 0 && open?.html.length === 0) run.words.push('• ')
    else if (NOTE.test(name)) note(tag)
    else if (name === 'w:hyperlink') link(linkOf(attributes['id']))
    else if (name === 'w:tbl') put('<table>')
    else if (name === 'w:tr') {
      rows.push({ at: out.length, isDeleted: false })
      out.push('<tr>')
    } else if (name === 'w:tc') {
      cells.push({ at: out.length, columns: '1' })
      out.push('<td>')
    } else if (name === 'mc:AlternateContent') alternatives.push(false)
    else if (name === 'mc:Choice') alternatives[alternatives.length - 1] = true
    else if (name === 'w:sdt') placeholders.push(false)
    else if (name === 'w:showingPlcHdr') placeholders[placeholders.length - 1] = true
    else if (name === 'w:altChunk') leftOut.add('inserted')
    else if (/^w:(?:drawing|pict|object)$/.test(name)) {
      if (drawn === 0) isPictured = false
      drawn += 1
    } else if (name === 'a:blip' || name === 'v:imagedata') drawing('picture')
    else if (name === 'a:graphicData' && /chart|diagram/.test(attributes['uri'] ?? '')) drawing('diagram')
    else if (name === 'other:OLEObject') drawing('inserted')
    else if (name === 'w:txbxContent') {
      outer.push(out)
      out = []
      paragraphs.push(null)
    }
  }

  function rowSays({ name, attributes }: WordTag): void {
    const row = rows.at(-1)
    if (row && (name === 'w:del' || name === 'w:moveFrom')) row.isDeleted = true
    const before = name === 'w:gridBefore' ? Number.parseInt(attributes['val'] ?? '0', 10) : 0
    for (let column = 0; column < Math.min(before, 60); column += 1) out.push('<td></td>')
  }

  function note({ name, attributes: { id = '', type } }: WordTag): void {
    const [, kind, isPointer] = NOTE.exec(name) ?? []
    const number = /^\d{1,4}$/.test(id) ? id : '0'
    if (isPointer) run?.words.push(`<a href="#${kind}-${number}">[${number}]</a>`)
    else out.push(type === undefined || type === 'normal' ? `<aside id="${kind}-${number}">` : '<template>')
  }

  function link(target: string | undefined): void {
    links.push(target !== undefined)
    if (target !== undefined) put(`<a href="${escaped(target)}">`)
  }

  function closes(name: string): void {
    if (passed > 0) {
      passed -= 1
      return
    }
    if (name === 'w:p') endParagraph()
    else if (name === 'w:r') endRun()
    else if (NOTE.test(name) && !name.endsWith('Reference')) out.push('</aside></template>')
    else if (name === 'w:hyperlink') {
      if (links.pop()) put('</a>')
    } else if (name === 'w:tbl') put('</table>')
    else if (name === 'w:tr') {
      const row = rows.pop()
      if (row?.isDeleted) {
        out.length = row.at
        leftOut.add('deletion')
      } else out.push('</tr>')
    } else if (name === 'w:tc') {
      const cell = cells.pop()
      if (cell && cell.columns !== '1') out[cell.at] = `<td colspan="${escaped(cell.columns)}">`
      out.push('</td>')
    } else if (name === 'mc:AlternateContent') alternatives.pop()
    else if (name === 'w:sdt') placeholders.pop()
    else if (/^w:(?:drawing|pict|object)$/.test(name)) drawn -= 1
    else if (name === 'w:txbxContent') {
      const box = out.join('')
      out = outer.pop() ?? []
      paragraphs.pop()
      ;(here()?.boxes ?? out).push(box)
    }
  }

  function endRun(): void {
    if (!run) return
    const { html, isHidden } = runHtml(run, here()?.look ?? {}, styles)
    if (isHidden) leftOut.add('hidden')
    put(html)
    run = undefined
  }

  function beginParagraph(): void {
    paragraphs.push(newParagraph(joined))
    joined = []
  }

  function endParagraph(): void {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    // a paragraph whose mark was deleted goes on in the next one
    if (paragraph.isJoined) joined = paragraph.html
    else out.push(paragraphHtml(paragraph, styles, numbering))
    out.push(...paragraph.boxes)
  }

  walkWord(xml, {
    opens,
    closes,
    text(words, path) {
      if (passed === 0 && path.at(-1) === 'w:t') run?.words.push(escaped(words))
    },
  })
  if (joined.length > 0) out.push(`<p>${joined.join('')}</p>`)
  return out.join('')
}
