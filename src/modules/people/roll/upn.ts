import { quoted } from './roll-refusal.ts'

// I, O and S are left out: they look like digits
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'
const FORM = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/

export type ReadUpn = { upn: string; isTemporary: boolean } | { why: string }

/** The first letter of a unique pupil number, from the twelve characters after it. */
export function checkLetterOf(body: string): string {
  let sum = 0
  for (let place = 0; place < body.length; place++) {
    const sign = body.charAt(place)
    sum += (place + 2) * (sign >= '0' && sign <= '9' ? Number(sign) : LETTERS.indexOf(sign))
  }
  return LETTERS.charAt(sum % LETTERS.length)
}

export const isTemporaryUpn = (upn: string): boolean => /[A-Z]$/.test(upn)

export function readUpn(text: string): ReadUpn {
  const upn = text.replace(/[\s-]/g, '').toUpperCase()
  if (upn.length !== 13)
    return { why: `${quoted(text)} is not a UPN: it has ${upn.length} characters, not 13.` }
  if (!FORM.test(upn))
    return { why: `${quoted(text)} is not a UPN: it should be a letter and twelve digits.` }
  const letter = checkLetterOf(upn.slice(1))
  if (letter !== upn.charAt(0))
    return { why: `${quoted(text)} is not a UPN: for these digits the first letter would be ${letter}.` }
  return { upn, isTemporary: isTemporaryUpn(upn) }
}
