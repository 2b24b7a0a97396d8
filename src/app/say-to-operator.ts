import { Refusal, sayFailure } from '../platform/errors.ts'

/** What a database answers of roles, of itself and of its schema, not of a row. */
const OF_NO_ROW = /^(08|28|3D|42|53|57)/

/** A sentence that somebody wrote for the operator, or what the system says of a path or an address. */
function isSentence(error: Error & { code?: string }): boolean {
  if (error instanceof Refusal || 'syscall' in error) return true
  return error.code === undefined ? error.name === 'Error' : OF_NO_ROW.test(error.code)
}

/** Why a command failed. Of a bug, and of what a database answers of a row, only where: its words may quote it. */
export const sayToOperator = (error: unknown): string =>
  error instanceof Error && isSentence(error) ? error.message : sayFailure(error)
