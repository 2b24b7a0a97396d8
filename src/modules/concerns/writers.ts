import { sayMoment } from '../../platform/clock.ts'

export const WRITER_WORDS = ['wrote-it', 'did-not'] as const
/** What somebody said of a report that nobody had signed. The instant is text, as the database writes it. */
export type WriterWord = { name: string; said: (typeof WRITER_WORDS)[number]; saidAt: string }

/** For whoever reads the record: who has confirmed it, and who has said that it is not theirs. */
export function sayWriters(words: readonly WriterWord[]): string {
  const said = words.map(({ name, said, saidAt }) => {
    const at = sayMoment(Temporal.Instant.from(saidAt))
    return said === 'wrote-it'
      ? `Confirmed by ${name} on ${at}, signed in where it was written.`
      : `${name} said on ${at}, signed in where it was written, that they did not write it.`
  })
  const isConfirmed = words.some(({ said }) => said === 'wrote-it')
  return [
    'Written without a connection, and not signed in.',
    ...said,
    ...(isConfirmed ? [] : ['Nobody has confirmed it. Ask them in person, and write that down as a note.']),
  ].join(' ')
}

type Signed = { signedAs: string; writtenAt: Temporal.Instant; reportedAt: Temporal.Instant }
/** Neither the name nor the first time is more than what somebody, and their device, say. */
export const saySaidToBe = ({ signedAs, writtenAt, reportedAt }: Signed): string =>
  `By ${signedAs}. Said to be written on ${sayMoment(writtenAt)}, received on ${sayMoment(reportedAt)}.`
