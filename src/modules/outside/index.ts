/** The front door: all that other modules may use. */
export { sendFromOutside, type Sent } from './commands/send.ts'
export { type Contact, numbersHere } from './pages/numbers.ts'
export { whomToRing } from './pages/tell-us.view.ts'
