/** The front door: all that other modules may use. */
export type { Teller } from './controls/report-routes.ts'
export { tellsWithoutAccount } from './queries/doors.ts'
export { ABOUT_A_PICTURE, linesFor, type Notices } from './notices.ts'
export { otherWays } from './queries/other-ways.ts'
export { notKept } from './pages/no-connection.view.ts'
export { noticesShown } from './queries/notices-shown.ts'
export { type Route, ROUTE_WORDS, ROUTES } from './route.ts'
