/** Why a file, or a line of it, cannot be read, in a sentence that the school office can act on. */
export class RollRefusal extends Error {
  /** In the file as it was chosen, from 1; null where it is about the whole file. */
  readonly line: number | null
  readonly why: string

  constructor(line: number | null, why: string) {
    super(line === null ? why : `Line ${line}: ${why}`)
    this.name = 'RollRefusal'
    this.line = line
    this.why = why
  }
}

const QUOTED = 40

/** A piece of the file inside a sentence: short, on one line, in quotation marks. */
export function quoted(text: string): string {
  const plain = text.replace(/[\p{C}\s]+/gu, ' ').trim()
  return `‘${plain.length > QUOTED ? `${plain.slice(0, QUOTED)}…` : plain}’`
}
