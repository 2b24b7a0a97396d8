import { outside } from '../outside/outside-world.test.ts'
import { sealReport } from './sealing.test.ts'

export const SECRET = 's'.repeat(43)
export const DOOR = '/report-a-concern/offline'

/** A browser that has kept the blank form, seals with what stands in it, and sends. */
export async function phone(t: Parameters<typeof outside>[0]) {
  const here = await outside(t)
  const { body } = await here.ask(DOOR)
  const keyId = /data-key-id="([^"]+)"/.exec(body)?.[1] ?? ''
  const key = /data-key="([^"]+)"/.exec(body)?.[1] ?? ''
  const seal = async (written: Record<string, string>) => ({
    keyId,
    envelope: Buffer.from(
      await sealReport(key, keyId, {
        ...{ writtenAt: here.clock.now().subtract({ minutes: 40 }).toString(), secret: SECRET },
        ...written,
      }),
    ).toString('base64url'),
  })
  const send = async (written: Record<string, string>, from?: string) =>
    here.ask(DOOR, await seal(written), from ? { from } : {})
  return { ...here, seal, send, body }
}
