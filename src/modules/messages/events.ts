import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

export type NoticeQueued = Fact & { name: 'messages.queued'; noticeId: Id }
export type NoticeFailed = Fact & { name: 'messages.failed'; noticeId: Id }
