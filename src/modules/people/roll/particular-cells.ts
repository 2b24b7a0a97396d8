import { PARTICULARS, type Particular, type Told } from '../particulars.ts'
import { readFlag } from './cell-values.ts'
import type { PersonColumn } from './column-target.ts'
import { cleanText, folded } from './names.ts'
import type { PersonCells } from './person-cells.ts'

/** The columns of a list that hold them. */
export const PARTICULAR_COLUMNS: Readonly<Record<Particular, PersonColumn>> = {
  sex: 'sex',
  'ethnic-origin': 'ethnicOrigin',
  disability: 'disability',
  religion: 'religion',
}
const LONGEST = 100

/** What a line says of each that has a column. A file is never refused for what stands here. */
export const toldIn = (cells: PersonCells): Told =>
  Object.fromEntries(
    PARTICULARS.flatMap(field => {
      const cell = cells[PARTICULAR_COLUMNS[field]]
      return cell === undefined ? [] : [[field, READS[field](cell)]]
    }),
  )

const asWritten = (cell: string): string | null => {
  const text = cleanText(cell)
  return /^[-–—]*$/.test(text) ? null : text.slice(0, LONGEST)
}

const READS: Readonly<Record<Particular, (cell: string) => string | null>> = {
  sex: cell => {
    const written = folded(cell)
    return /^(m|male|boy)$/.test(written) ? 'Male' : /^(f|female|girl)$/.test(written) ? 'Female' : null
  },
  'ethnic-origin': asWritten,
  /** Yes or no, and no more: what it is belongs elsewhere. */
  disability: cell => {
    const read = readFlag(cell)
    return 'why' in read || read.flag === null ? null : read.flag ? 'Yes' : 'No'
  },
  religion: asWritten,
}
