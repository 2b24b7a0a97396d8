import { z } from 'zod'
import { isAFile, NO_FILES } from '../../platform/no-files.ts'

export const SEVERITIES = ['low', 'medium', 'high', 'urgent'] as const
export type Severity = (typeof SEVERITIES)[number]
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  urgent: 'Urgent',
}

export const REASONS = ['harmless', 'mistaken', 'known', 'test'] as const
export type Reason = (typeof REASONS)[number]
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  harmless: 'Harmless: what was looked at or written is no cause for concern',
  mistaken: 'The system was mistaken',
  known: 'It is known, and stands in a record already',
  test: 'Somebody tested the system',
}

const MOST = 20_000

const isKept = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()
const line = (most: number) =>
  z
    .string('Send text')
    .max(most, `Send at most ${most.toLocaleString('en-GB')} characters`)
    .refine(text => !isAFile(text), NO_FILES)
    .refine(isKept, 'Send text without NUL characters and broken letters')
const said = (most: number, says: string) => line(most).refine(text => text.trim() !== '', says)
const maybe = (most: number) => said(most, 'Leave it out where there is nothing to say').optional()

const person = z
  .strictObject(
    {
      upn: maybe(20).meta({ description: 'The pupil’s unique pupil number' }),
      email: maybe(320),
      name: maybe(200).meta({ description: 'The whole name, as “Jo Reid” or “Reid, Jo”' }),
      account: maybe(200).meta({ description: 'The log-in, as the system has it' }),
    },
    'Send the person as an object',
  )
  .refine(known => Object.values(known).some(Boolean), 'Send at least one of upn, email, name, account')

/** What another system sends. A field that is not here is refused: what was meant by it would be lost. */
export const sentAlert = z
  .strictObject(
    {
      reference: said(200, 'Send the reference by which your system knows it'),
      person,
      time: z.iso
        .datetime({ offset: true, error: 'Send a time with its offset, such as 2026-11-27T14:05:00+00:00' })
        .meta({ description: 'When it happened' }),
      text: said(MOST, 'Send what was seen, in words').meta({ description: 'The evidence, as text' }),
      severity: z.enum(SEVERITIES, `Send one of ${SEVERITIES.join(', ')}`),
      address: maybe(5_000).meta({ description: 'The web address, as text' }),
      device: maybe(200),
      rule: maybe(500).meta({ description: 'The rule that fired' }),
    },
    'Send an object as JSON',
  )
  .meta({ title: 'Alert' })
export type SentAlert = z.output<typeof sentAlert>

/** What is wrong, each under its own field. */
export function errorsIn(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const at = issue.path.map(String)
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        errors[[...at, key.slice(0, 60)].join('.')] ??= 'This is no field of an alert'
    else errors[at.join('.') || 'body'] ??= issue.message
  }
  return errors
}
