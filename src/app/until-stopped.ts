import type { Stop } from './start.ts'

/** What drains no further is cut off: whoever waits for this process, waits for its port too. */
const MOST_DRAINING = 10_000

/** Whether `npm start` keeps this process, and will end it itself. */
const keeper = process.send?.bind(process)

/**
 * Runs until asked to stop, then drains. A second signal stops at once. A kept process also stops when its
 * keeper is gone, so that no orphan holds the port.
 */
export async function untilStopped(starting: Promise<Stop>): Promise<number> {
  // Our keeper asks whether we are there, and ends us if we are too busy to say so.
  if (keeper) process.on('message', () => void (process.connected && keeper('Here.')))
  let isAsked = false
  const asked = new Promise<void>(resolve => {
    const ask = () => {
      if (isAsked) process.exit(1)
      isAsked = true
      resolve()
    }
    process.on('SIGTERM', ask)
    // Ctrl-C reaches every process of the terminal: a kept one leaves it to its keeper.
    process.on('SIGINT', keeper ? () => {} : ask)
    process.once('disconnect', () => {
      if (!isAsked) ask()
    })
  })
  try {
    const stop = await starting
    if (process.connected) keeper?.('ready')
    await asked
    setTimeout(() => process.exit(1), MOST_DRAINING).unref()
    await stop()
    return 0
  } finally {
    if (process.connected) process.disconnect?.()
  }
}
