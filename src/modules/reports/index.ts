/** The front door: all that other modules may use. */
export { type Route, ROUTE_WORDS, ROUTES } from './route.ts'
