const PHONE = /^[+＋]\s?\(?\d[\d\s().\-/]{5,22}(?=$|\s?[\p{L}(])/u
const SIGN_OF_A_FORMULA = /[|!=*^&<>+]|[\p{L}\d_]\(/u
const CALL_OR_SHEET = /[|!=*^]|[\p{L}\d_]\(|^-\s*[@+]/u
const ARITHMETIC = /^(?=.*\d)-[\d\s.,()%]*[-+*/^][-+*/^\d\s.,()%]*$/
const SUM_WITH_CELL = /^-[\d\s.,()%]*[-+/]\s*\$?[a-z]{1,3}\$?\d/i
const CELL = /^-+\s*\$?[a-z]{1,3}\$?\d{1,7}(?:$|\s*[-+*/^&:<>])/i
const START = /^[=＝@＠+＋\-－]/
const RUNS = 'so a spreadsheet would run it as a formula'
const LOOKED_AT = 1000

/**
 * Why a spreadsheet would run this cell, or null where it is only data: a phone number that begins with +44, a
 * surname that begins with a hyphen, a hyphen alone.
 */
export function formulaIn(cell: string): string | null {
  if (/^[\t\r]/.test(cell)) return 'begins with a tab or a line end, which can hide a formula'
  const text = cell.trimStart().replace(/^[\u200b-\u200f\u2060\ufeff]+/, '')
  if (!START.test(text)) return null
  switch (text.charAt(0)) {
    case '=':
    case '＝':
      return `begins with =, ${RUNS}`
    case '@':
    case '＠':
      return `begins with @, ${RUNS}`
    case '+':
    case '＋':
      return isPhone(text) ? null : `begins with + and is not a phone number, ${RUNS}`
    default:
      return isPlainAfterHyphen(text) ? null : `begins with - and goes on like a sum, ${RUNS}`
  }
}

const isPhone = (text: string): boolean => {
  const phone = PHONE.exec(text)?.[0]
  return phone !== undefined && !SIGN_OF_A_FORMULA.test(text.slice(phone.length, LOOKED_AT))
}

const isPlainAfterHyphen = (whole: string): boolean => {
  const text = whole.slice(0, LOOKED_AT).replace(/^－/, '-').trimEnd()
  return !(CALL_OR_SHEET.test(text) || ARITHMETIC.test(text) || SUM_WITH_CELL.test(text) || CELL.test(text))
}

/** A cell for a file of ours: what a spreadsheet might run is shown as text. */
export const neutralised = (cell: string): string =>
  formulaIn(cell) !== null || (/^[-－]/.test(cell) && cell.length > 1) ? `'${cell}` : cell

/** A line of a comma-separated file of ours, without its line end. */
export const csvLine = (cells: readonly string[]): string =>
  cells
    .map(neutralised)
    .map(cell => (/[",\r\n\t;]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
