/** A spreadsheet runs what begins like a formula: such a cell is kept as text. */
const cell = (value: string): string =>
  `"${value.replace(/^[=+\-@\t\r\n＝＋－＠]/, "'$&").replaceAll('"', '""')}"`

/** A file that Excel and LibreOffice open as it is: UTF-8 with its mark, one line a row. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`
