/** The neutral middle form: what the reader of any format hands to `toDocument`. */
export type Piece = {
  readonly text: string
  readonly line: number
  readonly marker?: string
  readonly depth?: number
}
export type Cell = readonly Piece[]
export type Block =
  | (Piece & {
      readonly is: 'line'
      readonly level?: number
      /** every letter of it is bold */
      readonly bold?: true
      readonly gap: boolean
      readonly contents?: true
    })
  | (Piece & {
      readonly is: 'item'
      readonly depth: number
      /** empty where a second paragraph of the same item begins */
      readonly marker: string
      readonly gap: boolean
      readonly contents?: true
    })
  | {
      readonly is: 'table'
      readonly line: number
      readonly rows: readonly (readonly Cell[])[]
      /** the first row's words above each column, where its cells may span several */
      readonly head?: readonly string[]
      readonly gap: boolean
    }

export type TablePlace = {
  readonly number: number
  readonly row: number
  readonly column: number
  /** the cell above, in the table's first row */
  readonly head: string | null
  /** the cell at the left, in the row's first column */
  readonly side: string | null
}

export type Passage = {
  readonly order: number
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell'
  readonly text: string
  /** 1-based line of the source where it begins */
  readonly line: number
  /** depth of a heading */
  readonly level?: number
  /** depth of a list item, from 1 */
  readonly depth?: number
  /** the bullet or number that stood before the text */
  readonly marker?: string
  readonly trail: readonly string[]
  readonly table?: TablePlace
  /** an entry of the table of contents */
  readonly contents?: true
  /** a remark of the draft, not a word of the policy */
  readonly note?: true
}

export type PolicyDocument = { readonly passages: readonly Passage[] }
