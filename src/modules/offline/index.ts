/** The front door: all that other modules may use. */
export { homeScripts } from './pages/home-scripts.ts'
