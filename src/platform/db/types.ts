import pg from 'pg'
import { asDate } from '../clock.ts'

// Instants and days cross the driver as Temporal values; a `Date` would put a day at local midnight.
const TIMESTAMPTZ = 1184
const DATE = 1082
const INT8 = 20

pg.types.setTypeParser(TIMESTAMPTZ, text => Temporal.Instant.from(text))
pg.types.setTypeParser(DATE, text => Temporal.PlainDate.from(text))
pg.types.setTypeParser(INT8, text => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`a bigint is too large for a number: ${text}`)
  return value
})

/** How a library that brings its own statements reads instants. */
export const plainTypes = new pg.TypeOverrides()
plainTypes.setTypeParser(TIMESTAMPTZ, asDate)

// pg asks a parameter for `toPostgres` before it falls back to JSON, which would quote the instant.
for (const type of [Temporal.Instant, Temporal.PlainDate]) {
  Object.defineProperty(type.prototype, 'toPostgres', {
    value(this: { toString(): string }) {
      return this.toString()
    },
  })
}
