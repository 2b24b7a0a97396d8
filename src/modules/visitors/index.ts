/** The front door: all that other modules may use. */
export { signVisitorIn } from './commands/sign-visitor-in.ts'
