/** The instants and days of a row, which inside JSON are only text: every one must be named, or it does not compile. */
export type TimesOf<Row> = {
  [Key in keyof Row as HasTime<Row[Key]> extends true ? Key : never]-?: NonNullable<
    Row[Key]
  > extends Temporal.Instant
    ? 'instant'
    : 'day'
}
type HasTime<Value> = [NonNullable<Value>] extends [never]
  ? false
  : NonNullable<Value> extends Temporal.Instant | Temporal.PlainDate
    ? true
    : false

const camelCase = (name: string): string =>
  name.replaceAll(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase())

/** Rows that came as one JSON value, as if each had come by itself. */
export function rowsInJson<Row extends object>(found: unknown, times: TimesOf<Row>): Row[] {
  const kinds = times as Readonly<Record<string, 'instant' | 'day' | undefined>>
  const valueOf = (name: string, value: unknown) => {
    const kind = kinds[name]
    if (!kind || typeof value !== 'string') return value
    return kind === 'instant' ? Temporal.Instant.from(value) : Temporal.PlainDate.from(value)
  }
  return (found as object[]).map(
    row =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => {
          const name = camelCase(column)
          return [name, valueOf(name, value)]
        }),
      ) as Row,
  )
}
