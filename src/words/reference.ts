import { randomInt } from 'node:crypto'

/** Letters and digits that are not taken for one another when they are read out. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const four = (): string => Array.from({ length: 4 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('')

/** "C-7K4M-Q2WX": drawn by lot, so that no gap and no number tells of a record that is kept elsewhere. */
export const newReference = (register: 'C' | 'A' | 'F' | 'T' | 'S' | 'D'): string =>
  `${register}-${four()}-${four()}`
