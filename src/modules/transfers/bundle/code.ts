import { randomInt } from 'node:crypto'

/** Letters and digits that are not taken for one another when they are read out. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const GROUPS = 5

/** "7K4M-Q2WX-…": five groups of four, 99 bits, told by telephone and kept nowhere. */
export const newCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: 4 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join(''),
  ).join('-')

export const isCode = (text: string): boolean =>
  new RegExp(`^([${SIGNS}]{4}-){${GROUPS - 1}}[${SIGNS}]{4}$`).test(text)
