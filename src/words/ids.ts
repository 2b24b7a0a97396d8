import { randomUUID } from 'node:crypto'

export type Id = string

/** The pseudo-school under which deeds on accounts are recorded: an account belongs to no school. */
export const INSTALLATION_ID: Id = '00000000-0000-0000-0000-000000000000'

export const newId = (): Id => randomUUID()
