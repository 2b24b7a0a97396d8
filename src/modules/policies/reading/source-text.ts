import { refuse } from './reading-refusal.ts'

/** The longest of the policies we measured has 130 kB of words. */
export const MOST_CHARACTERS = 1_000_000
const TOO_LONG = 'There are more words in this than in a policy. Bring only the policy itself'

/** A page that a word processor saved carries its pictures and styles as text. */
const MOST_MARKUP = 6_000_000

export const refuseTooLong = (text: string, most = MOST_CHARACTERS): void => {
  if (text.length > most) refuse(TOO_LONG)
}

/** The words in a file's bytes: UTF-16 by its mark or its zero bytes, UTF-8, else Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (text === undefined || isMostlyControls(text))
    return refuse(
      'This file is not text. Bring the policy as a Word document (.docx) or as plain text (.txt)',
    )
  refuseTooLong(text, MOST_MARKUP)
  if (!/\p{L}{3}/u.test(text)) refuse('There are no words in this file')
  if (/^(?:[\w-]+: .*\r?\n){0,20}MIME-Version: /i.test(text.slice(0, 2000)))
    refuse('This is a web archive or an e-mail. Save the policy as a Word document (.docx) and bring that')
  return text
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return withoutMark(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * Western words in UTF-16 have a zero beside nearly every letter, always on the same side. Where both sides have
 * some, or neither has most, it may be anything, and is not guessed.
 */
function withoutMark(bytes: Uint8Array): string | undefined {
  const part = bytes.subarray(0, 200_000)
  const zeros: [even: number, odd: number] = [0, 0]
  part.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1
  })
  const letters = part.length / 2
  const [most, least] = [Math.max(...zeros), Math.min(...zeros)]
  if (bytes.length % 2 !== 0 || most < letters * 0.7 || least > letters / 100) return undefined
  try {
    return new TextDecoder(zeros[0] === most ? 'utf-16be' : 'utf-16le', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A form feed stands between pages, and some word processors leave a vertical tab for a line break. */
const isControl = (code: number): boolean =>
  code <= 0x08 || (code >= 0x0e && code < 0x20) || (code >= 0x7f && code < 0xa0) || code === 0xfffd

/** More than one in two hundred, and it is no text. */
function isMostlyControls(text: string): boolean {
  const part = text.slice(0, 100_000)
  let controls = 0
  for (let at = 0; at < part.length; at += 1) if (isControl(part.charCodeAt(at))) controls += 1
  return controls > part.length / 200
}

const OPENS_AS_HTML =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style|div|h[1-6]|p|table|section|article|main)\b/i

/** An HTML file says so where it begins; a text that merely holds some tags does not. */
export const isHtml = (text: string): boolean => OPENS_AS_HTML.test(text.slice(0, 6000))
