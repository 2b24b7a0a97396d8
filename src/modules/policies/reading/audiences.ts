type Named = readonly [name: string, pattern: RegExp]

// order matters where one name holds another: "pupils' parents" is about parents, "staff governor" about both
const AUDIENCES: readonly Named[] = [
  [
    'trainee',
    /\b(?:trainees?|work experience|students? (?:on placement|teachers?)|(?<=volunteers, )students)\b/gi,
  ],
  [
    'community-user',
    /\b(?:community users?|external (?:individuals?|groups?|organisations?)|hirers?|lettings)\b/gi,
  ],
  ['parent', /\b(?:parents?|carers?|families)\b(?!['’] (?:evening|meeting))/gi],
  ['governor', /\b(?:governors?|governing (?:body|board)|trustees?)\b/gi],
  ['volunteer', /\bvolunteers?\b/gi],
  ['contractor', /\b(?:contractors?|agency workers?|outside agencies|suppliers)\b/gi],
  ['visitor', /\b(?:visitors?|guests?)\b/gi],
  [
    'pupil',
    /\b(?:pupils?|students?|learners?|children(?!['’]s (?:social|services|work|board)| (?:safe|board)\b)|year (?:[1-9]|1[0-3]|r)\b)/gi,
  ],
  ['staff', /\b(?:staff|teachers?|employees?|teaching assistants?|colleagues?|personnel)\b/gi],
  [
    'everyone',
    /\b(?:all users|everyone|everybody|members of (?:the|our) (?:\w+ ){0,4}community|all members(?! of (?:staff|the (?:senior|leadership)))|(?:whole|entire)[- ](?:school )?community|all adults and children)\b/gi,
  ],
]

const POSTS: readonly Named[] = [
  ['headteacher', /\b(?:head ?teacher|head of school|principal|executive head)\b/gi],
  ['dsl', /\b(?:designated (?:safeguarding|child protection) (?:lead|officer|person)|dsl)\b/gi],
  ['online-safety-lead', /\b(?:online|e|internet)[- ]?safety (?:co-?ordinator|lead|leader|officer)\b/gi],
  ['leadership', /\b(?:senior|upper) (?:leadership|management) team|\b(?:slt|smt|leadership team)\b/gi],
  [
    'network-manager',
    /\b(?:network managers?|it managers?|(?:ict |it )?technicians?|technical (?:staff|environment|support provider)|systems? administrator)\b/gi,
  ],
  ['data-protection-officer', /\bdata protection officer|\bdpo\b/gi],
  ['computing-lead', /\bcomputing (?:curriculum |subject )?(?:lead|leader|leads)\b/gi],
]

type Mention = { readonly name: string; readonly start: number; readonly end: number }
const WINDOW = 400

const mentions = (text: string, names: readonly Named[]): Mention[] => {
  const found: Mention[] = []
  const part = text.slice(0, WINDOW)
  for (const [name, pattern] of names) {
    for (const match of part.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (!found.some(each => match.index < each.end && each.start < end))
        found.push({ name, start: match.index, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

const GLUE =
  /^(?:\s*[,/&()]|\s+(?:and|or|all|new|our|any|both|their)\b|\s*\/){0,3}\s*$|^\s+(?:and|or) (?:all )?(?:new )?$/i

/** The first group named and those joined to it by "and", a comma or a slash: "all staff, learners and visitors". */
export const groupsIn = (text: string): string[] => {
  const all = mentions(text, AUDIENCES)
  const named: string[] = []
  let last: Mention | undefined
  for (const each of all) {
    if (last && !GLUE.test(text.slice(last.end, each.start))) break
    if (!named.includes(each.name)) named.push(each.name)
    last = each
  }
  return named.includes('everyone') ? ['everyone'] : named
}

const OBLIGED =
  /\b(?:require|ensure|expect|ask|instruct|remind|advise|make sure|makes? (?:it )?clear|provid)\w{0,4} (?:that )?(?=(?:all )?(?:our )?(?:new )?\p{L}+)/iu
const BEFORE_SUBJECT =
  /^(?:(?:all|any|our|the|each|every|no|new|most|some|both|other|school|if|where|when|whenever|at|in|as|members? of|a|an|years?|older|younger|external|and|that)[ ,]+){0,5}$/i
const OPENS_WITH_PRONOUN = /^(?:that )?they\b|^(?:(?:not )?to|not|are|is|must|be) /i
const CONDITION = /^(?:if|where|when|whenever|in the event|once|should)\b[^,]{1,200}, (?=(\w+))/i
const LABEL = 9
const OBJECT = /\b(?:to|for|with|about|of|from|between|involving)\s+(?:the |all |our )?$/i

/** "The policy is told to staff and pupils as follows:" binds neither; "Pupils:" and "Staff will:" bind. */
const subjectsAbove = (leadIn: string | null): string[] => {
  if (leadIn === null) return []
  const first = mentions(leadIn, AUDIENCES)[0]
  const label = leadIn.split(/\s+/).length <= LABEL
  return first && (label || !OBJECT.test(leadIn.slice(0, first.start))) ? groupsIn(leadIn) : []
}

/** "If staff find such a site, they …" binds the staff; "if a pupil is at risk, the lead …" does not bind the pupil. */
const mainClause = (text: string): string => {
  const condition = CONDITION.exec(text.slice(0, WINDOW))
  if (!condition || /^(?:they|these|this|it)$/i.test(condition[1] ?? '')) return text
  return text.slice(condition[0].length)
}

/** Whom a rule binds: whoever "we require … to", else the heading or row it stands under, else the first group named. */
export const boundBy = (whole: string, leadIn: string | null): string[] => {
  const text = mainClause(whole)
  const obliged = OBLIGED.exec(text.slice(0, WINDOW))
  if (obliged && obliged.index < 45) {
    const rest = text.slice(obliged.index + obliged[0].length)
    const first = mentions(rest, AUDIENCES)[0]
    if (first && first.start < 14) return groupsIn(rest)
  }
  const subject = mentions(text, AUDIENCES)[0]
  if (subject && BEFORE_SUBJECT.test(text.slice(0, subject.start)) && !OPENS_WITH_PRONOUN.test(text))
    return groupsIn(text)
  const above = subjectsAbove(leadIn)
  return above.length > 0 ? above : groupsIn(text)
}

// "…, and pupils every term": a second group with a rule of its own, not the second half of "staff and pupils"
const TURN = /(?:[,;]\s*|\s)(?:and|but|while|whereas|although)\s+/gi
const OWN_RULE =
  /^,?\s*(?:must|shall|should|will|may|cannot|can|are|is|have|has|need|do|does|not|only|every|each|once|twice|when|after|within|at|before|by|annually|termly|monthly|weekly|daily|on)\b/i
const VERB = /\b(?:must|shall|should|will|may|cannot|can|are|is|have|has|needs?|signs?|change|lock|report)\b/i
const NEAR = 12

/** Where a sentence turns to another group: each part binds its own. */
const turnsOf = (text: string): number[] => {
  const turns: number[] = []
  const part = text.slice(0, WINDOW)
  for (const { index, 0: words } of part.matchAll(TURN)) {
    const at = index + words.length
    const rest = part.slice(at)
    const [group] = mentions(rest, AUDIENCES)
    const before = part.slice(turns.at(-1) ?? 0, index)
    const isList = mentions(before, AUDIENCES).some(({ end }) => end >= before.trimEnd().length)
    if (!group || group.start > NEAR || isList || !VERB.test(before)) continue
    if (BEFORE_SUBJECT.test(rest.slice(0, group.start)) && OWN_RULE.test(rest.slice(group.end)))
      turns.push(at)
  }
  return turns
}

/** Whom the words at one place of a sentence bind: "staff must sign yearly, and pupils every term" binds both apart. */
export const boundAt = (text: string, leadIn: string | null, at: number): string[] => {
  const from = turnsOf(text).findLast(turn => turn <= at)
  return from === undefined ? boundBy(text, leadIn) : boundBy(text.slice(from), null)
}

/** The posts and groups that a duty names as its doers. */
export const actorsOf = (text: string, leadIn: string | null): string[] => {
  const posts = mentions(leadIn ?? '', POSTS)
  const own = mentions(text, POSTS).filter(({ start }) => start < 60)
  const actors = [...(posts.length > 0 ? posts : own)].map(({ name }) => name)
  const groups = actors.length > 0 ? [] : boundBy(text, leadIn)
  return [...new Set([...actors, ...groups])]
}
