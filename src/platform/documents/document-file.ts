import { invalid } from '../errors.ts'
import { type FileType, PDF, TEXT, typeOfBytes, WORD } from '../files/type-of-bytes.ts'
import { isAFile } from '../no-files.ts'
import type { Upload } from '../page.ts'

export const MOST_BYTES_OF_DOCUMENT = 10_000_000

export const ENDINGS: ReadonlyMap<FileType, string> = new Map([
  [PDF, 'pdf'],
  [WORD, 'docx'],
  [TEXT, 'txt'],
])

const TAKEN = 'Choose a PDF, a Word document (.docx) or plain text (.txt). Paper is scanned as a PDF'
const PICTURE = `No picture comes in, whatever it is called. ${TAKEN}`
const NOT_AS_CALLED = `It is not what its name says. ${TAKEN}`

const startsWith = (bytes: Uint8Array, ...beginning: number[]): boolean =>
  beginning.every((byte, at) => bytes[at] === byte)
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const isPicture = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xd8) ||
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0, 0, 1, 0) ||
  startsWith(bytes, 0x1a, 0x45, 0xdf, 0xa3) ||
  /^(?:GIF8|BM|II\*|MM\0\*|RIFF[\s\S]{4}(?:WEBP|AVI )|[\s\S]{4}ftyp|8BPS)/.test(latin(bytes.subarray(0, 16)))

/** Letters in which a picture can be written: mark-up, rich text, an e-mail with what hangs on it, a file as letters. */
const CARRIES =
  /^\s*(?:<\?xml|<!doctype|<svg|<html|\{\\rtf|%!PS|P[1-6]\s|\/\* XPM)|<(?:svg|img|html|object|embed)[\s>]|^(?:content-transfer-encoding|mime-version):|^begin(?:-base64)? [0-7]{3} |^-----BEGIN /im
const LONG_LETTERS = /[A-Za-z0-9+/=_-]{400}|(?:^[A-Za-z0-9+/=_-]{50,100}\r?\n){8}/m

function whyNotText(text: string): string | undefined {
  if (isAFile(text) || CARRIES.test(text) || LONG_LETTERS.test(text))
    return `Plain text takes words alone: this holds a file or a picture written out as letters. ${TAKEN}`
  return undefined
}

function whyNot({ name, bytes }: Upload, type: FileType): string | undefined {
  if (isPicture(bytes)) return PICTURE
  const ending = ENDINGS.get(type)
  if (ending === undefined)
    return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)
      ? 'This is an older Word document, or one with a password. Save it as .docx without a password, or as a PDF'
      : TAKEN
  if (!name.toLowerCase().endsWith(`.${ending}`)) return NOT_AS_CALLED
  const whole = latin(bytes)
  if (type === PDF && !/%%EOF\s*$/.test(whole.slice(-1_100).trimEnd().slice(-1_024)))
    return `This PDF has no end, or something else hangs on it. ${TAKEN}`
  if (type === WORD && (!whole.includes('[Content_Types].xml') || whole.includes('vbaProject.bin')))
    return `This is not a plain Word document: it has a program in it, or parts are missing. ${TAKEN}`
  return type === TEXT ? whyNotText(new TextDecoder().decode(bytes)) : undefined
}

/**
 * What a document is, by its bytes and not by its name; refused where it is anything but what it claims. A Word document
 * or a PDF may hold pictures: nobody looks into it, the answers that were given before stand for it.
 */
export function documentTypeOf(file: Upload | undefined): FileType {
  if (!file) throw invalid({ file: TAKEN })
  if (!file.bytes.length) throw invalid({ file: 'This file is empty. Choose the document again' })
  if (file.bytes.length > MOST_BYTES_OF_DOCUMENT) throw invalid({ file: 'Choose a file smaller than 10 MB' })
  const type = typeOfBytes(file.bytes)
  const why = whyNot(file, type)
  if (why) throw invalid({ file: why })
  return type
}
