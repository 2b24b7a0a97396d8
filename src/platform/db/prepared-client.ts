import { createHash } from 'node:crypto'
import pg from 'pg'

/** Of one connection: each that is prepared is kept there. */
const MOST = 400
/** What is shorter is planned sooner than it is looked up. */
const LONG = 80
const IS_LIST = /^\s*(select|with)\b/i

/**
 * A connection that has the database read and plan each long question once, and only answer it from then on: what a page
 * asks is said in thousands of characters, and to plan it takes longer than to answer it.
 */
export class PreparedClient extends pg.Client {
  readonly #names = new Map<string, string>()

  // oxlint-disable-next-line typescript/no-explicit-any
  override query(...[asked, values, ...more]: any[]): any {
    const isPlain = typeof asked === 'string' && Array.isArray(values)
    const name = isPlain ? this.#nameOf(asked) : undefined
    const query = super.query as (...given: unknown[]) => unknown
    return name
      ? query.call(this, { name, text: asked, values }, ...more)
      : query.call(this, asked, values, ...more)
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known || text.length < LONG || this.#names.size >= MOST || !IS_LIST.test(text)) return known
    const name = createHash('sha256').update(text).digest('base64url')
    this.#names.set(text, name)
    return name
  }
}
