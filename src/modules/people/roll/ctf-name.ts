export type CtfEnd = { readonly authority: string; readonly establishment: string }
export type CtfName = { readonly from: CtfEnd; readonly to: CtfEnd; readonly number: number }

const NAME = /^([\dXM]{3})([\dXML]{4})_CTF_([\dXM]{3})([\dXML]{4})_(\d{3})(?:\s?\(\d+\))?\.xml$/i

/** What a Common Transfer File's name says. Only to be shown: anybody can rename a file. */
export function readCtfName(fileName: string): CtfName | null {
  const found = NAME.exec(fileName.replace(/^.*[\\/]/, ''))
  if (!found) return null
  const [, fromAuthority = '', from = '', toAuthority = '', to = '', number = ''] = found.map(part =>
    part.toUpperCase(),
  )
  return {
    from: { authority: fromAuthority, establishment: from },
    to: { authority: toAuthority, establishment: to },
    number: Number(number),
  }
}
