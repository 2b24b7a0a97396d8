import type { TestEvent } from 'node:test/reporters'

/** One line of JSON a test, for the counting. */
export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const { name, skip } = event.data as { name: string; skip?: unknown }
    if (skip === undefined) yield `${JSON.stringify({ title: name, passed: event.type === 'test:pass' })}\n`
  }
}
