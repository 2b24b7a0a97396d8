import { createTransport } from 'nodemailer'
import type { School } from '../../platform/call.ts'
import { bodyOf, ROOT_SUBJECT, rootBodyOf, SUBJECT } from './notice.ts'

export type MailSettings = { smtp: string; from: string; origin: string }

/** How mail leaves, or undefined where no server is named: then the outbox on screen is all there is. */
export function mailSettings(env: NodeJS.ProcessEnv = process.env): MailSettings | undefined {
  const smtp = env['WATCHWORD_SMTP_URL']
  if (!smtp) return undefined
  const origin = originOf(env)
  return {
    smtp,
    origin,
    from: env['WATCHWORD_MAIL_FROM'] ?? `Watchword <watchword@${new URL(origin).hostname}>`,
  }
}

/** Whether what is queued for this school ever leaves by itself: else somebody must hand it over. */
export const leavesByMail = ({ practice }: Pick<School, 'practice'>): boolean =>
  mailSettings() !== undefined && !practice

export const originOf = (env: NodeJS.ProcessEnv = process.env): string =>
  new URL(env['WATCHWORD_ORIGIN'] ?? `http://localhost:${env['PORT'] ?? 3000}`).origin

export type Sent = { state: 'sent' } | { state: 'refused' | 'later'; code: string }

/** Hands one notice to the mail server. Its answer is kept as a code: its words may repeat the address. */
export async function sendMail(
  { smtp, from, origin }: MailSettings,
  to: string,
  path: string,
  root: string | null = null,
): Promise<Sent> {
  const transport = createTransport({
    url: smtp,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  try {
    const link = `${origin}${path}`
    const said = root
      ? { subject: ROOT_SUBJECT, text: rootBodyOf(link, root) }
      : { subject: SUBJECT, text: bodyOf(link) }
    await transport.sendMail({ from, to, ...said })
    return { state: 'sent' }
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string }
    const isForGood = responseCode !== undefined && responseCode >= 500
    return { state: isForGood ? 'refused' : 'later', code: String(responseCode ?? code ?? 'unknown') }
  } finally {
    transport.close()
  }
}
