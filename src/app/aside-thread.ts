import { parentPort } from 'node:worker_threads'
import { modules } from '../modules.ts'
import { whereItFailed } from '../platform/errors.ts'
import type { Aside, AsideAnswer } from '../platform/aside.ts'

const controls = modules.flatMap(module => module.controls ?? [])
const asides = new Map<string, Aside<never, unknown>>(
  modules.flatMap(module => module.asides ?? []).map(aside => [aside.name, aside]),
)

async function answer({ name, input }: { name: string; input: unknown }): Promise<AsideAnswer> {
  const aside = asides.get(name)
  if (!aside) return { bug: 'no module declares it' }
  try {
    return { value: await aside.run(input as never, controls) }
  } catch (error) {
    return { bug: whereItFailed(error).stack ?? '' }
  }
}

async function reply(asked: { name: string; input: unknown }): Promise<void> {
  const said = await answer(asked)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  parentPort?.postMessage(said)
}

parentPort?.on('message', asked => void reply(asked))
