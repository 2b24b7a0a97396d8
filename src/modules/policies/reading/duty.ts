const MODAL =
  /\b(?:must|shall|should|will|ought to|needs? to|has to|have to|may(?! be(?: a| an| the)? (?:found|seen))|cannot|can(?:not| only)|never|no one|nobody|always)\b/i
const PASSIVE =
  /\b(?:is|are|be|been|being) (?:not |also |then |always |only |strictly |strongly |specifically |regularly |actively |clearly )?(?:permitted|allowed|required|expected|responsible|instructed|advised|asked|requested|reminded|encouraged|taught|told|informed|made aware|recorded|logged|reviewed|restricted|blocked|kept|checked|monitored|reported|referred|encrypted|set|given|held|stored|sought|signed|issued|discussed|posted|used|updated|provided|audited|maintained|secured|dealt|forbidden|banned|prohibited|confiscated|approved|agreed|protected|credited|managed|enforced|limited|owned|locked|changed)\b/i
const FIRST =
  /^(?:and |also )?(?:we|the school|this school|the governors?|governing body|staff|pupils|parents|the headteacher|governors) (?:also |then |always |regularly )?\p{Ll}+/iu
const BARE =
  /^(?:to |not to |do not |don't |always |never |please )?(?:abide|accept|access|act|adhere|agree|allow|approve|ask|assess|attend|audit|avoid|block|carry|change|check|communicate|complete|comply|consider|consult|contact|contribute|control|create|delete|discuss|display|educate|embed|encourage|endorse|ensure|establish|examine|facilitate|follow|gain|give|handle|have|help|highlight|hold|identify|implement|include|inform|keep|know|lead|liaise|limit|lock|log|look|maintain|make|manage|model|monitor|notify|obtain|only|oversee|perform|plan|post|prepare|prevent|promote|protect|provide|publish|quarantine|read|receive|recognise|record|refer|reinforce|remind|remove|report|require|respect|respond|restrict|review|run|safeguard|secure|seek|send|set|share|sign|store|supervise|support|switch|take|talk|teach|tell|test|train|treat|understand|update|uphold|use|work|write)\b/i
const THIRD =
  /^(?:also )?(?:acts|allows|asks|assigns|blocks|checks|communicates|complies|contacts|discusses|does not|enforces|ensures|facilitates|follows|gives|has|holds|immediately|informs|is (?:vigilant|regularly)|keeps|knows|leads|liaises|maintains|makes|manages|monitors|plans|promotes|provides|publishes|records|refers|reports|requires|requests|restricts|reviews|runs|sends|stores|supports|takes|teaches|trains|updates|uses|works)\b/i
const PURPOSE =
  /\b(?:purpose|aims?|objectives?|risks?) (?:of|to|for|are|is|can)\b|\bthis policy aims\b|\bareas of risk\b/i
const TALK = /^(?:see|https?:|www\.|tel:|note:|for (?:more|further) )|@\S{1,60}$/i

/** Whether a sentence says what somebody must, should, will or may not do; narrative, aims and questions do not. */
export const isDuty = (text: string, leadIn: string | null, listed: boolean): boolean => {
  if (text.endsWith('?') || TALK.test(text) || text.split(/\s+/, 3).length < 2) return false
  if (leadIn !== null && PURPOSE.test(leadIn)) return false
  if (PURPOSE.test(text.slice(0, 60)) && text.endsWith(':')) return false
  const own = MODAL.test(text) || PASSIVE.test(text) || FIRST.test(text)
  if (own) return true
  const asked =
    leadIn !== null && (MODAL.test(leadIn) || /\b(?:this|at|the) school\b|responsibilities|:$/i.test(leadIn))
  return (listed || asked) && (BARE.test(text) || THIRD.test(text))
    ? true
    : BARE.test(text) || (asked && listed && MODAL.test(leadIn ?? ''))
}
