import type { FastifyInstance } from 'fastify'
import { buildWeb, type WebOptions } from '../src/app/web.ts'
import { prepareAssets } from '../src/platform/design/assets.ts'

export const ORIGIN = 'http://127.0.0.1'

type Site = { app: FastifyInstance; of: WebOptions }
/** Apps that a test has left: each holds every route, and is kept alive by whatever the test runner remembers. */
const free: Site[] = []

/** The whole site on this house and clock, for as long as the test lasts. */
export async function webOf(
  t: { after(done: () => Promise<void>): void },
  { house, clock }: Pick<WebOptions, 'house' | 'clock'>,
): Promise<FastifyInstance> {
  const { app, of } = free.pop() ?? (await built({ house, clock }))
  of.house = house
  of.clock = clock
  t.after(async () => {
    if (app.server.listening) await app.close()
    else free.push({ app, of })
  })
  return app
}

async function built(site: Pick<WebOptions, 'house' | 'clock'>): Promise<Site> {
  const of: WebOptions = { ...site, assets: await prepareAssets(), origin: ORIGIN }
  return { app: await buildWeb(of), of }
}
