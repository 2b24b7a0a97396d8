import path from 'node:path'

export type Config = {
  /** Folder of the embedded database, the installation key and files. */
  data: string
  host: string
  port: number
  /** What people type: links in notices begin with it, and the session cookie is Secure when it is https. */
  origin: string
  smtp: string | undefined
}

/** Reads the environment; says what is wrong instead of guessing. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(env['PORT'] ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is not a port: ${env['PORT']}`)
  const host = env['HOST'] ?? '127.0.0.1'
  const origin = env['WATCHWORD_ORIGIN'] ?? `http://localhost:${port}`
  if (!URL.canParse(origin) || new URL(origin).pathname !== '/') {
    throw new Error(`WATCHWORD_ORIGIN must be like https://watchword.example.sch.uk, not "${origin}".`)
  }
  return {
    data: path.resolve(env['WATCHWORD_DATA'] ?? 'data'),
    host,
    port,
    origin: new URL(origin).origin,
    smtp: env['WATCHWORD_SMTP_URL'] || undefined,
  }
}
