import type { Request } from './queries/request-sql.ts'

/** Answered or asked for no more, as far as the reader knows: a record that stands in no answer opens it for them. */
export const isEnded = ({ outcomes, rest }: Pick<Request, 'outcomes' | 'rest'>): boolean =>
  outcomes.length > 0 && rest === 0
