import { z } from 'zod'

export const words = (most: number) => z.string().trim().max(most, `Write at most ${most} characters`)
export const needed = (message: string, most: number) => words(most).min(1, message)
/** One line, without what a terminal or a list would trip over. */
export const line = (message: string, most: number) =>
  needed(message, most).regex(/^\P{Cc}*$/u, 'Use one line')
