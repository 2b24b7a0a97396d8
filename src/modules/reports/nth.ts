const RULES = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const ENDS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' }

/** The second, the third, and from there on in figures. */
export const sayNth = (nth: number): string =>
  nth === 2 ? 'second' : nth === 3 ? 'third' : `${nth}${ENDS[RULES.select(nth)] ?? 'th'}`
