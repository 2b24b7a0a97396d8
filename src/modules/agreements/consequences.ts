import type { SigningAudience } from './agreement.ts'
import type { Agreed } from './lines.ts'

export const AGAIN = ['school-year', 'never'] as const
export type Again = (typeof AGAIN)[number]

/** What the policy wants shown to an audience: a misuse, and the level of the sanctions that it may bring. */
export type ConsequenceAsked = {
  audience: SigningAudience
  misuse: string
  /** Of the policy's sanctions; 0, where only words say what follows. */
  level: number
  follows: string
  shown: Agreed
  again: Again
}

/** A row as it is read: the misuse, and what may follow. */
export type Consequence = { misuse: string; follows: string }

type Listed = { sanction: string; level: number }

/** The same list of sanctions as whoever records one chooses from. */
export const consequenceOf = (
  { misuse, level, follows }: Pick<ConsequenceAsked, 'misuse' | 'level' | 'follows'>,
  sanctions: readonly Listed[],
): Consequence | undefined => {
  const all = [...sanctions.filter(one => one.level === level).map(({ sanction }) => sanction), follows]
  const said = all.filter(Boolean).join('; ')
  return said === '' ? undefined : { misuse, follows: said }
}

/** What is ticked where they are ticked by themselves. */
export const CONSEQUENCES_READ = 'I have read what misuse may lead to'
