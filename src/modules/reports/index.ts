/** The front door: all that other modules may use. */
export { type Route, ROUTES } from './route.ts'
