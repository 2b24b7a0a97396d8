import { PARTICULARS, type Particular, type Told } from '../particulars.ts'

/** What a list says of pupils that is kept apart from the roll. */
export type Apart = {
  /** Its columns that are taken, and how many lines say something there. */
  readonly taken: readonly { readonly field: Particular; readonly lines: number }[]
  /** Its columns on which nothing in force draws: read past. */
  readonly leftOut: readonly Particular[]
  /** By line. It is shown on no page, and let go of before one is made. */
  readonly told: ReadonlyMap<number, readonly { readonly field: Particular; readonly said: string | null }[]>
}

export function apartIn(read: ReadonlyMap<number, Told> | undefined, takes: readonly Particular[]): Apart {
  const lines = [...(read ?? [])]
  const has = PARTICULARS.filter(field => lines.some(([, told]) => told[field] !== undefined))
  const taken = has.filter(field => takes.includes(field))
  return {
    taken: taken.map(field => ({ field, lines: lines.filter(([, told]) => told[field]).length })),
    leftOut: has.filter(field => !takes.includes(field)),
    told: new Map(
      lines.map(([line, told]) => [line, taken.map(field => ({ field, said: told[field] ?? null }))]),
    ),
  }
}
