import fs from 'node:fs'

/** What a long run found, for the page that `npm run long` writes. */
export function report(part: string, figures: object): void {
  const file = process.env['WATCHWORD_LONG_FIGURES']
  if (file) fs.appendFileSync(file, `${JSON.stringify({ part, figures })}\n`)
  else console.log(part, figures)
}

/** A whole number from the environment. */
export function asked(name: string, otherwise: number): number {
  const given = Number(process.env[name] ?? otherwise)
  if (!Number.isInteger(given) || given < 1) throw new Error(`${name} is not a number: ${process.env[name]}`)
  return given
}

/** The same again for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
