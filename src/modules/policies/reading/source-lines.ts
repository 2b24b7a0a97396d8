/** One line of the source after lines that belong together were joined. */
export type SourceLine = { readonly raw: string; readonly line: number; readonly gap: boolean }

const ITEM =
  /^(\s*)([-–*+•●○◦▪‣∙·]|o(?=\s{1,8}\S)|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)[ \t]+(?=\S)/
const TERMINAL = /[.:;!?…]["'”’)]?\s*$/

export const itemStart = (raw: string): RegExpExecArray | null => ITEM.exec(raw.slice(0, 200))

export const isRow = (raw: string): boolean => {
  const start = itemStart(raw)
  return raw.includes('\t', start ? start[0].length : 0) || /^\s*\|.*\|\s*$/.test(raw.slice(0, 5000))
}

const opens = (raw: string): number =>
  (raw.match(/<(?:ul|ol)\b/gi)?.length ?? 0) - (raw.match(/<\/(?:ul|ol)>/gi)?.length ?? 0)

const special = (raw: string): boolean => /^\s*(?:#{1,6}\s|>|\||-{3,}\s*$|={3,}\s*$)/.test(raw.slice(0, 80))

/** In a text wrapped at a fixed width a line that is nearly full goes on below; else only before a small letter. */
const goesOn = (above: string, below: string, wrapped: boolean): boolean => {
  if (special(above) || special(below) || isRow(above) || isRow(below) || itemStart(below)) return false
  if (TERMINAL.test(above.slice(-20)))
    return wrapped && above.trimEnd().length >= 66 && /^\s*\p{L}/u.test(below)
  if (/^\s*[\p{Ll}(]/u.test(below)) return above.trim().length >= 40
  return wrapped && above.trim().length >= 60 && !/^\s*$/.test(below)
}

const isWrapped = (lines: readonly string[]): boolean =>
  lines.reduce((most, each) => Math.max(most, each.length), 0) <= 110 &&
  lines.filter(each => each.length >= 60).length >= 8

/** Lines of one paragraph, those that a fixed width broke put together again. */
export const joinedLines = (lines: readonly string[]): string[] => {
  const wrapped = isWrapped(lines)
  const joined: { parts: string[]; last: string }[] = []
  for (const raw of lines.filter(each => each.trim() !== '')) {
    const above = joined.at(-1)
    if (above && goesOn(above.last, raw, wrapped)) {
      above.parts.push(raw)
      above.last = raw
    } else joined.push({ parts: [raw], last: raw })
  }
  return joined.map(({ parts }) => parts.join(' '))
}

/** How many lines below belong to a cell whose list is still open; none if it is never closed (cut by a page). */
const cellRuns = (lines: readonly string[], at: number): number => {
  let open = opens(lines[at] ?? '')
  for (let ahead = 1; open > 0 && ahead <= 60; ahead += 1) {
    const below = lines[at + ahead]
    if (below === undefined) return 0
    open += opens(below)
    if (open <= 0) return ahead
    if (below.includes('\t')) return 0
  }
  return 0
}

/** Joins hard-wrapped lines, sentences cut by a page break, and table rows whose cells hold line breaks. */
export const sourceLines = (clean: string): SourceLine[] => {
  const lines = clean.split('\n')
  const wrapped = isWrapped(lines)
  const joined: { parts: string[]; last: string; line: number; gap: boolean }[] = []
  let inCell = 0
  let gap = true
  lines.forEach((raw, i) => {
    const above = joined.at(-1)
    if (above && inCell > 0) {
      if (raw.trim() !== '') above.parts.push(raw.trim())
      inCell -= 1
      return
    }
    if (raw.trim() === '') {
      gap = true
      return
    }
    const overPage = gap && /^\s*[\p{Ll}]/u.test(raw) && above !== undefined && above.last.length >= 60
    if (above && (gap ? overPage : true) && goesOn(above.last, raw, wrapped && !gap)) {
      above.parts.push(raw.trim())
      above.last = raw
    } else {
      joined.push({ parts: [raw], last: raw, line: i + 1, gap })
      inCell = raw.includes('\t') && raw.includes('<') ? cellRuns(lines, i) : 0
    }
    gap = false
  })
  return joined.map(({ parts, line, gap: hadGap }) => ({ raw: parts.join(' '), line, gap: hadGap }))
}
