import { keyedHash } from '../../platform/seal.ts'

/** Reports of one register within an hour before they wait apart: a whole class may write from one address. */
export const MOST_READ_ONE_BY_ONE = { address: 20, school: 60 }
/** Codes that may be tried within an hour. */
export const MOST_TRIES = { address: 10, school: 100 }

export type Counted = 'child' | 'adult' | 'code'

/** Under what name it is counted: an address of the network is not to be read from the table. */
export const keysOf = (what: Counted, address: string) => ({
  address: keyedHash('outside', `${what}:address:${address}`),
  school: keyedHash('outside', `${what}:school`),
})
