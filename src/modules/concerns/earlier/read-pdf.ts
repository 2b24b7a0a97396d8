import type { Aside } from '../../../platform/aside.ts'
import { readDay } from '../../people/index.ts'
import { whenOf } from './rows.ts'

export const MOST_PDF_BYTES = 10_000_000
const MOST_PAGES = 500
const MOST_LETTERS = 2_000_000

export type PdfEntry = { on: string | null; at: string | null; words: string }
export type PdfRead = { refused: string } | { pages: number; entries: readonly PdfEntry[] }

const NO_PDF = 'This is not a PDF. Choose the chronology as a PDF, or bring in a list as CSV'
const SCANNED =
  'There is no text in this PDF: it is a picture of paper. Ask the other system for the chronology as CSV, or type what matters as a concern'
const LOCKED = 'This PDF is locked with a password. Save it without one and choose it again'
const BROKEN = 'This PDF cannot be read. Ask for it again, or ask the other system for CSV'

/** A file by its bytes, before anything reads it. */
export function refusedPdf(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_PDF_BYTES) return 'This PDF is larger than 10 MB. Ask for a part of it'
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? undefined : NO_PDF
}

/** The text of a PDF, by the library that browsers show them with; no picture in it is looked at. */
async function linesOf(data: Uint8Array): Promise<{ pages: number; lines: string[] } | { refused: string }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const reading = getDocument({ data, verbosity: 0, disableFontFace: true, useSystemFonts: false })
  try {
    const pdf = await reading.promise
    if (pdf.numPages > MOST_PAGES)
      return { refused: `This PDF has more than ${MOST_PAGES} pages. Ask for a part of it` }
    const lines: string[] = []
    let letters = 0
    for (let n = 1; n <= pdf.numPages; n++) {
      const { items } = await (await pdf.getPage(n)).getTextContent()
      const text = items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
      letters += text.length
      if (letters > MOST_LETTERS) return { refused: 'There is more text in this PDF than in a chronology' }
      lines.push(...text.split('\n'))
    }
    return { pages: pdf.numPages, lines }
  } catch (error) {
    return { refused: error instanceof Error && error.name === 'PasswordException' ? LOCKED : BROKEN }
  } finally {
    await reading.destroy()
  }
}

const DATED =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} \d{4})(?:[ T,]+(?:at )?(\d{1,2}[:.]\d\d(?: ?[ap]m)?))?(?=\s|[,:;–-]|$)/i

/** A line that begins with a day begins an entry; what stands before the first is kept as one without a day. */
export function entriesOf(lines: readonly string[], today: Temporal.PlainDate): PdfEntry[] {
  const entries: { on: string | null; at: string | null; lines: string[] }[] = [
    { on: null, at: null, lines: [] },
  ]
  for (const line of lines.map(one => one.trim())) {
    const found = DATED.exec(line)
    const when =
      found && 'day' in readDay(found[1] ?? '', { latestYear: today.year })
        ? whenOf(found[1] ?? '', found[2] ?? '', today)
        : undefined
    if (when && 'on' in when) entries.push({ ...when, lines: [line] })
    else entries.at(-1)?.lines.push(line)
  }
  return entries
    .map(({ lines: said, ...when }) => ({
      ...when,
      words: said
        .join('\n')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim(),
    }))
    .filter(({ words }) => words !== '')
}

/** Beside the process: a PDF is somebody else’s program, and may take long. */
export const readPdf: Aside<{ bytes: Uint8Array; today: string }, PdfRead> = {
  name: 'concerns.read-pdf',
  seconds: 60,
  async run({ bytes, today }) {
    const read = await linesOf(new Uint8Array(bytes))
    if ('refused' in read) return read
    const entries = entriesOf(read.lines, Temporal.PlainDate.from(today))
    const letters = entries.reduce((sum, { words }) => sum + words.replaceAll(/\s/g, '').length, 0)
    return letters < 20 ? { refused: SCANNED } : { pages: read.pages, entries }
  },
}
