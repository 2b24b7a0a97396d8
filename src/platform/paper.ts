import { readFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'

/** What is printed: plain words under headings, in the order in which they are read aloud. */
export type Paper = {
  title: string
  /** Under the title, line by line. */
  facts: readonly PaperLine[]
  notes: readonly string[]
  parts: readonly { heading: string; notes: readonly string[]; entries: readonly PaperEntry[] }[]
  /** On each page, with its number. */
  foot: string
}
export type PaperLine = { head: string; words: string }
export type PaperEntry = { heading: string; lines: readonly PaperLine[]; note: string }

const FONT = path.resolve(import.meta.dirname, '../../node_modules/@fontsource/atkinson-hyperlegible-next')
const SUBSETS = ['latin', 'latin-ext'] as const
type Subset = (typeof SUBSETS)[number]
type Weight = 400 | 600

/** Which signs each part of the font has. */
const RANGES = new Map<Subset, readonly (readonly [number, number])[]>()
function rangesOf(subset: Subset): readonly (readonly [number, number])[] {
  const known = RANGES.get(subset)
  if (known) return known
  const all = JSON.parse(readFileSync(`${FONT}/unicode.json`, 'utf8')) as Record<string, string>
  const ranges = (all[subset] ?? '').split(',').map((range): [number, number] => {
    const [from = '', to = from] = range.trim().replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
  RANGES.set(subset, ranges)
  return ranges
}

const subsetOf = (sign: string): Subset | undefined => {
  const point = sign.codePointAt(0) ?? 0
  return SUBSETS.find(subset => rangesOf(subset).some(([from, to]) => point >= from && point <= to))
}

/** Nearly a line. What fits no line is measured anew for each of its letters: twenty thousand took seconds. */
const LONG_WORD = 60

/** The text in runs of one part of the font. A sign that neither has is written as its number, and so is not lost. */
export function runsOf(text: string): { subset: Subset; text: string }[] {
  const runs: { subset: Subset; text: string }[] = []
  let unbroken = 0
  for (const sign of text.normalize('NFC').replaceAll('\t', '  ').replaceAll(/\r\n?/g, '\n')) {
    const found = sign === '\n' ? 'latin' : subsetOf(sign)
    const point = sign.codePointAt(0) ?? 0
    const said = found ? sign : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`
    const subset = found ?? 'latin'
    unbroken = /\s/.test(said) ? 0 : unbroken + said.length
    const isLong = unbroken > LONG_WORD
    if (isLong) unbroken = said.length
    const last = runs.at(-1)
    if (last?.subset === subset && !isLong) last.text += said
    else runs.push({ subset, text: said })
  }
  return runs
}

const INK = '#1a2530'
const SOFT = '#4b5865'
const MARGIN = 56
const SIZES = { H1: 22, H2: 15, H3: 11.5, P: 10.5 } as const

/** A tagged document in our own font: a title, headings, a language, and each page numbered. */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  const doc = new PDFDocument({
    ...{ size: 'A4', margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 26 } },
    ...{ pdfVersion: '1.7', tagged: true, displayTitle: true, lang: 'en-GB', bufferPages: true },
    info: { Title: paper.title, Creator: 'Watchword', Producer: 'Watchword' },
  })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  doc.on('data', (chunk: Buffer) => void chunks.push(chunk))
  for (const weight of [400, 600] as const)
    for (const subset of SUBSETS)
      doc.registerFont(
        `${subset}-${weight}`,
        `${FONT}/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`,
      )
  const root = doc.struct('Document')
  doc.addStructure(root)

  type Said = { text: string; weight?: Weight; soft?: boolean }
  const write = (tag: keyof typeof SIZES, said: readonly Said[], gap: number): void => {
    const runs = said.flatMap(({ text, weight = 400, soft = false }) =>
      runsOf(text).map(run => ({ ...run, weight, soft })),
    )
    // No heading stands alone at the foot of a page.
    if (tag !== 'P' && doc.y > doc.page.height - MARGIN - 100) doc.addPage()
    root.add(
      doc.struct(tag, {}, () => {
        for (const [at, run] of runs.entries())
          doc
            .font(`${run.subset}-${run.weight}`)
            .fontSize(SIZES[tag])
            .fillColor(run.soft ? SOFT : INK)
            .text(run.text, { continued: at < runs.length - 1, lineGap: 2 })
      }),
    )
    doc.moveDown(gap)
  }
  const heading = (tag: 'H1' | 'H2' | 'H3', text: string): void => write(tag, [{ text, weight: 600 }], 0.3)
  const line = ({ head, words }: PaperLine): void =>
    write('P', [...(head ? [{ text: `${head}: `, soft: true }] : []), { text: words }], 0.25)
  const note = (text: string): void => write('P', [{ text, soft: true }], 0.5)

  heading('H1', paper.title)
  for (const one of paper.facts) line(one)
  for (const text of paper.notes) note(text)
  for (const { heading: words, notes, entries } of paper.parts) {
    doc.moveDown(0.8)
    heading('H2', words)
    for (const text of notes) note(text)
    for (const entry of entries) {
      heading('H3', entry.heading)
      for (const one of entry.lines) line(one)
      note(entry.note)
    }
  }
  root.end()
  numberPages(doc, paper.foot)
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** No part of what is read: the foot stands on each page, outside the document’s structure. */
function numberPages(doc: PDFKit.PDFDocument, foot: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(start + page)
    // Below the bottom margin a text would begin a page of its own.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    const runs = runsOf(`Page ${page + 1} of ${count}. ${foot}`)
    for (const [at, { subset, text }] of runs.entries()) {
      doc.font(`${subset}-400`).fontSize(8).fillColor(SOFT)
      const more = { continued: at < runs.length - 1, width: doc.page.width - 2 * MARGIN }
      if (at === 0) doc.text(text, MARGIN, doc.page.height - MARGIN - 6, more)
      else doc.text(text, more)
    }
    doc.endMarkedContent()
  }
}
