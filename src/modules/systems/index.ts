/** The front door: all that other modules may use. */
export { giveAccess } from './commands/give-access.ts'
export { addUsual } from './commands/add-system.ts'
export { systemsHere } from './queries/access-on.ts'
