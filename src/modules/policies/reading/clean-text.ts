const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  pound: '£',
}

const TAG =
  /<\/?(?:ul|ol|li|p|b|i|u|a|strong|em|br|span|div|sup|sub|font|h[1-6]|table|thead|tbody|tr|td|th)\b[^<>]{0,300}>/gi
const LINK = /!?\[([^[\]\n]{0,400})\]\(([^()\s]{0,600})\)/g
// left behind by Word to text converters: anchors and pictures, never words of the policy
const WORD_MARK = /\[(?:bookmark|image):[^[\]\n]{0,100}\]/g

/** One line end, plain spaces, no byte order mark and no control characters; the number of lines stays. */
export const cleanSource = (source: string): string =>
  source
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029\f\v\u0085]/g, ' ')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '')

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })

const bare = (address: string): string =>
  address
    .replace(/^(?:https?:\/\/|mailto:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase()

/** A link's target is kept in brackets unless it is empty or says the same as its words. */
export const linked = (label: string, target: string): string =>
  target === '' || /^(?:#|javascript:|data:)/i.test(target) || bare(target) === bare(label.trim())
    ? label
    : `${label} (${target.slice(0, 600)})`

const unlinked = (text: string): string =>
  text.replace(LINK, (_, label: string, target: string) => linked(label, target))

/** The words of a line without tags, emphasis, links' brackets and escapes. */
export const plain = (text: string): string =>
  decoded(unlinked(text.replace(WORD_MARK, '').replace(TAG, ' ')))
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1')
    .replace(/\*{2,3}/g, '')
    .replace(/(^|[\s("'‘“])([*_])(?=\S)([^*_\n]{1,300})\2(?=$|[\s)"'’”.,;:!?])/g, '$1$3')
    .replace(/\s+/g, ' ')
    .trim()

/** Lower case, letters and digits only: for telling whether two lines say the same. */
export const sameness = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
