import { folded } from './names.ts'

const DATA = [
  /^[A-Z]\d{11}[\dA-Z]$/i,
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/,
  /^\d{4}-\d\d-\d\d/,
  /^\S+@\S+\.\S+$/,
  /^\+?[\d\s()]{10,}$/,
]
const WORD_OF_A_HEADING =
  /\b(upn|surname|forename|name|dob|birth|year|class|form|reg|group|sex|gender|email|mail|phone|telephone|mobile|contact|relationship|title|role|job|date|start|end|kind|type)\b/

/** `LegalSurname`, `legal_surname` and `Legal Surname:` are the same words. */
export const headingWords = (header: string): string =>
  folded(header.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Za-z])(\d)/g, '$1 $2'))

/** Whether the first line names the columns: it holds words of headings and nothing that only a person has. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const written = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  if (written.some(cell => DATA.some(form => form.test(cell)))) return false
  return written.some(cell => WORD_OF_A_HEADING.test(headingWords(cell)))
}
