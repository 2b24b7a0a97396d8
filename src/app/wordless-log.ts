import { failureOf } from '../platform/errors.ts'

/** To the process's own output, or to whoever listens. */
export type Log = boolean | { write(line: string): void }

const isFailed = (said: unknown): said is { err: unknown } =>
  typeof said === 'object' && said !== null && 'err' in said

/** Whatever the web server itself logs of an error says of what kind it is and where, never its words. */
function withoutWords([said, ...more]: unknown[]): unknown[] {
  if (said instanceof Error) return [{ failure: failureOf(said) }]
  if (!isFailed(said)) return [said, ...more]
  const { err, ...rest } = said
  return [{ ...rest, failure: failureOf(err) }, ...more]
}

export const wordless = (log: Log) => ({
  level: 'info',
  base: null,
  ...(typeof log === 'object' ? { stream: log } : {}),
  hooks: {
    logMethod(this: unknown, said: unknown[], method: (...all: unknown[]) => void) {
      method.apply(this, withoutWords(said))
    },
  },
})
