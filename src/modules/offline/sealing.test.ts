import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInThisContext } from 'node:vm'

type Seal = (key: string, keyId: string, written: unknown) => Promise<Uint8Array>

const FILE = path.join(import.meta.dirname, '../../platform/design/client/sealed-reports.js')

/** What the browser runs, as it is served: its own code seals. */
export const sealReport = runInThisContext(
  `(() => { ${readFileSync(FILE, 'utf8')}; return sealReport })()`,
) as Seal
